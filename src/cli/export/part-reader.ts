import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CouldNotCheck } from '../../account/key-store.ts';
import type { CertificatePart, PartOfCode } from '../../archive/certificate-parts.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { PublishingWay } from '../../model/publishing.ts';
import { carriedCertificates } from '../../packs/carried-certificates.ts';
import { certificateFiles } from '../../packs/certificate-files.ts';
import { packsOf } from './on-demand/packs-of.ts';

/** Where a build is, and in which way it publishes certificates. Plain data: it travels to threads. */
export interface BuildPlace {
  /** The published folder. */
  readonly dist: string;
  readonly way: PublishingWay;
}

/** The bytes of a part that is not the page. Fails as `node:fs` does, and with CouldNotCheck where a pack is missing or damaged. */
type ReadPart = (code: VerificationCode, part: PartOfCode) => Promise<Uint8Array>;

/** Reads credentials and files of certificates. They are made of the packs where a build publishes on demand, and none is kept. */
export function partReader({ dist, way }: BuildPlace): ReadPart {
  if (way === 'static') return (_code, [, file]) => readFile(path.join(dist, file));
  const packs = packsOf(dist);
  const certificates = carriedCertificates(packs);
  const files = certificateFiles(packs, certificates);
  return async (code, [part]) => {
    const bytes = await made(code, part);
    if (bytes) return bytes;
    throw new CouldNotCheck('This deploy lacks a file that its packs promise.');
  };

  async function made(code: VerificationCode, part: CertificatePart): Promise<Uint8Array | null> {
    if (part === 'page') return null;
    if (part !== 'credential') return files.file(code, part);
    const text = await certificates.credential(code);
    return text === null ? null : Buffer.from(text);
  }
}
