import { hash } from 'node:crypto';
import { packed, unpacked } from '../cache/pack.ts';
import type { CertificateFile } from '../model/addresses.ts';
import type { VerificationCode } from '../model/code.ts';

/**
 * The name of the pack with the files of a certificate that cannot be stamped: one with the mark of a status, or with ink that leaves its
 * place. It lies beside the part that the certificate is in, so that looking up others does not read it.
 */
export const drawnPackName = (code: VerificationCode): string =>
  `drawn/${hash('sha256', code).slice(0, 32)}.pack`;

type DrawnFiles = Readonly<Record<CertificateFile, Uint8Array>>;

interface DrawnPack {
  readonly name: string;
  readonly files: DrawnFiles;
}

export const drawnPack = (code: VerificationCode, files: DrawnFiles): Buffer =>
  packed({ name: drawnPackName(code), files } satisfies DrawnPack);

/** A drawn file; undefined where the bytes are not the pack of that certificate as a build of this version has written it. */
export function drawnIn(
  code: VerificationCode,
  kind: CertificateFile,
  bytes: Buffer,
): Uint8Array | undefined {
  const found = unpacked(bytes) as Partial<DrawnPack> | undefined;
  const file = found?.name === drawnPackName(code) ? found.files?.[kind] : undefined;
  return file instanceof Uint8Array ? file : undefined;
}
