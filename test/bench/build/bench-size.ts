import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Site } from '../../../src/model/content.ts';
import { addCertificate, revokeCertificate, writeBenchContent } from './bench-content.ts';
import { measuredBuild, validateSeconds } from './build-figures.ts';
import { changedFiles, deployFiles } from './deploy-files.ts';

/** Seconds for each part of a site with that many certificates. */
export interface SizeFigures {
  readonly certificates: number;
  readonly validateSeconds: number;
  /** The build without certificate files: what it took in all, less the time in which it wrote these. */
  readonly pagesSeconds: number;
  /** Both images of every certificate. */
  readonly imagesSeconds: number;
  readonly documentsSeconds: number;
  /** The whole build, with nothing kept of an earlier one. */
  readonly totalSeconds: number;
  readonly peakMB: number;
  /** The build after one certificate was added. */
  readonly addOneSeconds: number;
  /** The same as a part of the whole build. */
  readonly addOneShare: number;
  /** The build after one certificate was revoked. */
  readonly revokeOneSeconds: number;
  /** Files that a deploy uploads: pages, and what it carries for its functions. */
  readonly files: number;
  readonly bytes: number;
  /** How many of these are new, gone or of other content once a certificate was added. */
  readonly changedFiles: number;
}

interface SizeOptions {
  readonly pagesOnly: boolean;
  readonly publishing: Site['publishing'];
}

/**
 * Builds a site of invented content in a folder that is removed afterwards, then again with a certificate more, and with one
 * revoked.
 */
export async function measureSize(
  certificates: number,
  { pagesOnly, publishing }: SizeOptions,
): Promise<SizeFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-bench-'));
  const content = path.join(folder, 'content');
  // Below the checkout, since what is built imports packages.
  const output = path.resolve('.cache/bench', path.basename(folder));
  try {
    await writeBenchContent(content, certificates, { publishing });
    const validation = await validateSeconds(content);
    const whole = await measuredBuild({ content, output, pagesOnly });
    const before = await deployFiles(output);
    await addCertificate(content, certificates);
    const addOne = await measuredBuild({ content, output, pagesOnly });
    const after = await deployFiles(output);
    await revokeCertificate(content);
    const revokeOne = await measuredBuild({ content, output, pagesOnly });
    const documentsSeconds = whole.filesSeconds * whole.documentShare;
    return {
      certificates,
      validateSeconds: validation,
      pagesSeconds: whole.totalSeconds - whole.filesSeconds,
      imagesSeconds: whole.filesSeconds - documentsSeconds,
      documentsSeconds,
      totalSeconds: whole.totalSeconds,
      peakMB: Math.round(whole.peakMB),
      addOneSeconds: addOne.totalSeconds,
      addOneShare: addOne.totalSeconds / whole.totalSeconds,
      revokeOneSeconds: revokeOne.totalSeconds,
      files: before.size,
      bytes: [...before.values()].reduce((sum, { bytes }) => sum + bytes, 0),
      changedFiles: changedFiles(before, after),
    };
  } finally {
    await Promise.all([folder, output].map((one) => rm(one, { recursive: true, force: true })));
  }
}
