import { hash } from 'node:crypto';
import { decode, encode } from '@msgpack/msgpack';
import { packed, unpacked } from '../cache/pack.ts';
import type { Proof } from '../credential/credential.ts';
import type { Certificate } from '../model/certificate.ts';
import type { VerificationCode } from '../model/code.ts';

/** One certificate as a deploy carries it. Holds nothing of `records/`. */
export interface CarriedCertificate {
  readonly certificate: Certificate;
  /** Of its credential; null where it has none. */
  readonly proof: Proof | null;
  /** Of its images; null where it has none. Its page names them by it, and would else have to read all that is drawn on them. */
  readonly imageVersion: string | null;
  /** Whether its files cannot be stamped: the build has drawn them, and a pack of its own holds them. */
  readonly isDrawn: boolean;
}

/** Carried certificates by their codes, each encoded by itself: who asks for one decodes one. */
export type EncodedCertificates = ReadonlyMap<VerificationCode, Uint8Array>;

/** A part of all certificates: those whose codes belong there. It states which part it is, so that another in its place is noticed. */
interface Shard {
  readonly shard: string;
  readonly certificates: EncodedCertificates;
}

/**
 * In how many parts certificates are. A million are 500 in each, 60 KB to read for one of them; ten thousand are 5. One certificate
 * changed is one part to upload.
 */
const shardCount = 2048;

const nameOf = (at: number): string => at.toString(16).padStart(3, '0');

/** The part of a code: three hexadecimal digits. Codes of one session are in all parts. */
export const shardOf = (code: VerificationCode): string =>
  nameOf(Number.parseInt(hash('sha256', code).slice(0, 6), 16) % shardCount);

/** Every part, by its three digits. Those without a certificate exist, too: one that is missing could not be read. */
export const shardNumbers = (): readonly string[] =>
  Array.from({ length: shardCount }, (_, at) => nameOf(at));

/** The name of a part in a deploy. */
export const shardName = (shard: string): string => `certificates/${shard}.pack`;

export const encodedCertificate = (carried: CarriedCertificate): Uint8Array => encode(carried);

export const shardPack = (shard: string, certificates: EncodedCertificates): Buffer =>
  packed({ shard, certificates } satisfies Shard);

/** The certificates of a part; undefined where the bytes are not that part as a build of this version has written it. */
export function certificatesOf(shard: string, bytes: Buffer): EncodedCertificates | undefined {
  const found = unpacked(bytes) as Partial<Shard> | undefined;
  return found?.shard === shard && found.certificates instanceof Map
    ? found.certificates
    : undefined;
}

/** One of them; null where none has that code. Throws where what is there cannot be decoded. */
export function certificateIn(
  certificates: EncodedCertificates,
  code: VerificationCode,
): CarriedCertificate | null {
  const encoded = certificates.get(code);
  return encoded ? (decode(encoded) as CarriedCertificate) : null;
}
