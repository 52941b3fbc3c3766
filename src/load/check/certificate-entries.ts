import { readCode, type VerificationCode } from '../../model/code.ts';
import type { CertificateEntry, CertificatesFile } from '../../schema/certificates.ts';
import type { ContentFolder, Filed } from '../files/content-folder.ts';
import type { Spot } from '../yaml/located.ts';
import type { Path } from '../yaml/positions.ts';
import { isSound } from '../files/read-document.ts';

/** One certificate as its file has it, with its place. */
export interface LocatedCertificate {
  readonly document: Filed<'certificates'>;
  readonly entry: CertificateEntry;
  readonly code: VerificationCode;
  readonly path: Path;
}

/** Several checks ask. */
const asked = new WeakMap<Filed<'certificates'>, readonly LocatedCertificate[]>();

/** The certificates that the schema accepts and whose codes can be read. Others already have separate problems. */
export function certificatesIn(document: Filed<'certificates'>): readonly LocatedCertificate[] {
  const found = asked.get(document) ?? soundCertificates(document);
  asked.set(document, found);
  return found;
}

function soundCertificates(document: Filed<'certificates'>): readonly LocatedCertificate[] {
  const entries: unknown = document.value?.certificates;
  if (!Array.isArray(entries)) return [];
  return (entries as readonly CertificateEntry[]).flatMap((entry, at) => {
    const path = ['certificates', at];
    if (!isSound(document, path)) return [];
    const reading = readCode(entry.code);
    return reading.ok ? [{ document, entry, code: reading.code, path }] : [];
  });
}

/** Undefined where the defaults are broken: what they would supply is then not missed. */
export function soundDefaults(
  document: Filed<'certificates'>,
): CertificatesFile['defaults'] | undefined {
  if (!document.value || !isSound(document, ['defaults'])) return undefined;
  return document.value.defaults ?? {};
}

/** Whether every certificates file could be read in full, so that a code that is not found is not there. */
export function hasAllCertificates(folder: ContentFolder): boolean {
  const unread = folder.problems.some(({ at }) => at.file.startsWith('certificates/'));
  return !unread && folder.certificates.every(({ faulty }) => faulty.length === 0);
}

export const spotOf = (certificate: LocatedCertificate, ...keys: readonly string[]): Spot => ({
  file: certificate.document.file,
  path: [...certificate.path, ...keys],
});
