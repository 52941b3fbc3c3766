import type { VerificationCode } from '../../model/code.ts';
import { comparePixels } from '../../scripts/check-file/compare-pixels.ts';
import type { PublishedWorld } from '../../scripts/check-file/file-report.ts';
import { issuersAmong, type Trusted } from '../../scripts/check-file/published-here.ts';
import type { CheckFacts } from '../check-page.ts';
import { archivedCertificate } from './archived-certificate.ts';

export interface ArchivedWorld extends Trusted {
  readonly facts: CheckFacts;
  /** The file that is checked. */
  readonly bytes: Uint8Array;
}

/** What a file is compared with: the archive, as it was on its day. */
export function archivedWorld({ facts, bytes, issuers }: ArchivedWorld): PublishedWorld {
  return {
    origins: [facts.url],
    now: new Date(),
    ...issuersAmong(issuers),
    statusList: (address) => {
      const list = facts.statusLists[address];
      return list ? Promise.resolve(list) : Promise.reject(new Error('Not in this archive.'));
    },
    credential: async (code) => (await archivedCertificate(code)).credential,
    file: (code, kind) => archivedFile(code, kind, bytes),
    comparePixels,
  };
}

/**
 * The archived file: the one that is checked, where its checksum is the archived one. Else as the host serves it. From a disk a page
 * cannot read the files beside it: a document whose checksum is another is another, and gets nothing to be the same as; the pixels of
 * a picture could not be compared, and it rejects.
 */
async function archivedFile(
  code: VerificationCode,
  kind: 'png' | 'pdf',
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const files = await archivedCertificate(code);
  if (files[kind] === null) throw new Error('The archive has no such file.');
  if (files[kind] === (await sha256(bytes))) return bytes;
  if (location.protocol === 'file:') {
    if (kind === 'pdf') return new Uint8Array();
    throw new Error('A page on a disk cannot read the picture.');
  }
  const answer = await fetch(`../certificates/${code}.${kind}`);
  if (!answer.ok) throw new Error('The archived file could not be read.');
  return new Uint8Array(await answer.arrayBuffer());
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
