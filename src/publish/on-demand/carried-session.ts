import { hash } from 'node:crypto';
import { keptFile, readKept } from '../../cache/kept-file.ts';
import { isPack, packed, unpacked } from '../../cache/pack.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import type { VerificationCode } from '../../model/code.ts';
import {
  encodedCertificate,
  shardOf,
  type CarriedCertificate,
  type EncodedCertificates,
} from '../../packs/shards.ts';
import type { CalendarDay } from '../../values/calendar.ts';

/** A pack of a deploy, and the key under which it is kept. */
export interface KeptPack {
  readonly name: string;
  readonly key: string;
}

/** All that a session leaves in a deploy, as it is kept between builds. The certificates themselves are in a file beside it. */
export interface CarriedSession {
  /** The day of the build that made it. */
  readonly day: CalendarDay;
  /** The last day on which it is as it is; null for ever. */
  readonly until: CalendarDay | null;
  /** The packs of its looks, and of certificates that are drawn. */
  readonly packs: readonly KeptPack[];
  /** Its signed status list; null where it has none. */
  readonly statusList: string | null;
  /** A hash of its certificates in each part that holds one, by the part’s three digits. */
  readonly shards: ReadonlyMap<string, string>;
  /** How many bytes its certificates take. */
  readonly bytes: number;
}

/** The certificates of a session, by the parts that hold them. */
type CertificatesByShard = ReadonlyMap<string, EncodedCertificates>;

/** Carried sessions in a cache folder, each under a key that changes with everything that decides it. */
export interface CarriedSessions {
  /** Undefined where there is none for that day. */
  readonly find: (key: string, today: CalendarDay) => CarriedSession | undefined;
  readonly keep: (
    key: string,
    session: Omit<CarriedSession, 'shards' | 'bytes'>,
    certificates: readonly CarriedCertificate[],
  ) => CarriedSession;
  /** The certificates of a session that was found or kept. Throws where their file is gone or damaged. */
  readonly certificates: (key: string) => CertificatesByShard;
}

export function carriedSessions(folder: string): CarriedSessions {
  const fileOf = (key: string) => keptFile(folder, `${key}.session.pack`);
  const certificatesFile = (key: string) => keptFile(folder, `${key}.certificates.pack`);
  return {
    find(key, today) {
      const bytes = readKept(fileOf(key));
      const session = bytes ? (unpacked(bytes) as CarriedSession | undefined) : undefined;
      const isOfToday =
        session && session.day <= today && (session.until === null || today <= session.until);
      const certificates = isOfToday ? readKept(certificatesFile(key)) : null;
      return certificates !== null && isPack(certificates) ? session : undefined;
    },
    keep(key, session, certificates) {
      const byShard = Map.groupBy(certificates, ({ certificate }) => shardOf(certificate.code));
      const encoded = new Map<string, Map<VerificationCode, Uint8Array>>();
      const shards = new Map<string, string>();
      let bytes = 0;
      for (const [shard, all] of byShard) {
        const own = new Map(
          all.map((one) => [one.certificate.code, encodedCertificate(one)] as const),
        );
        encoded.set(shard, own);
        const content = Buffer.concat([...own.values()]);
        shards.set(shard, hash('sha256', content).slice(0, 32));
        bytes += content.length;
      }
      writeAtomically(certificatesFile(key), packed(encoded, 1));
      const whole: CarriedSession = { ...session, shards, bytes };
      writeAtomically(fileOf(key), packed(whole, 1));
      return whole;
    },
    certificates(key) {
      const bytes = readKept(certificatesFile(key));
      const found = bytes ? unpacked(bytes) : undefined;
      if (!(found instanceof Map)) {
        throw new Error(
          'A file of .cache/ is damaged. Delete that folder and build again; nothing is lost.',
        );
      }
      return found as CertificatesByShard;
    },
  };
}
