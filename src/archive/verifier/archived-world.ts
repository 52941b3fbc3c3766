import type { VerificationCode } from '../../model/code.ts';
import { comparePixels } from '../../scripts/check-file/compare-pixels.ts';
import type { PublishedWorld } from '../../scripts/check-file/file-report.ts';
import { issuersAmong, type Trusted } from '../../scripts/check-file/published-here.ts';
import { parsed, verdictIn, type StatedVerdict } from '../../scripts/page-statement.ts';
import type { ArchivedFiles, CheckFacts } from '../facts.ts';

export interface ArchivedWorld extends Trusted {
  readonly facts: CheckFacts;
  /** The file that is checked. */
  readonly bytes: Uint8Array;
  /** The archived files of a code. Rejects where there are none. */
  readonly certificate: (code: VerificationCode) => Promise<ArchivedFiles>;
  /** A file of the archive by its path; null from a disk, where a page cannot read the files beside it. */
  readonly read: ((path: string) => Promise<Uint8Array>) | null;
}

/** The statements that a file is compared with: those of the archive, as of its day. */
export function archivedWorld(world: ArchivedWorld): PublishedWorld {
  const { facts, issuers, certificate } = world;
  return {
    origins: [facts.url],
    now: new Date(),
    ...issuersAmong(issuers),
    statusList: (address) => {
      const list = facts.statusLists[address];
      return list ? Promise.resolve(list) : Promise.reject(new Error('Not in this archive.'));
    },
    credential: async (code) => (await certificate(code)).credential,
    file: (code, kind) => archivedFile(code, kind, world),
    verdict: (code) => archivedVerdict(code, world),
    comparePixels,
  };
}

/** The verdict of the archived page; null from a disk. */
async function archivedVerdict(
  code: VerificationCode,
  { read }: ArchivedWorld,
): Promise<StatedVerdict | null> {
  if (!read) return null;
  return verdictIn(parsed(new TextDecoder().decode(await read(`verify/${code}/index.html`))), code);
}

/**
 * The archived file: the one that is checked, where its checksum is the archived one. Else as the host serves it. Where it cannot be read, a
 * document whose checksum is another is another, and gets nothing to be the same as; the pixels of a picture could not be compared, and it
 * rejects.
 */
async function archivedFile(
  code: VerificationCode,
  kind: 'png' | 'pdf',
  { bytes, certificate, read }: ArchivedWorld,
): Promise<Uint8Array> {
  const files = await certificate(code);
  if (files[kind] === null) throw new Error('The archive has no such file.');
  if (files[kind] === (await sha256(bytes))) return bytes;
  if (read) return read(`certificates/${code}.${kind}`);
  if (kind === 'pdf') return new Uint8Array();
  throw new Error('A page on a disk cannot read the picture.');
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
