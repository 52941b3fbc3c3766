import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Site } from '../../../src/model/content.ts';
import { addCertificate, writeBenchContent } from './bench-content.ts';
import { measuredBuild, validateSeconds } from './build-figures.ts';

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
}

interface SizeOptions {
  readonly pagesOnly: boolean;
  readonly publishing: Site['publishing'];
}

/** Builds a site of invented content in a folder that is removed afterwards, then adds a certificate and builds again. */
export async function measureSize(
  certificates: number,
  { pagesOnly, publishing }: SizeOptions,
): Promise<SizeFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-bench-'));
  const content = path.join(folder, 'content');
  // Below the checkout, since what is built imports packages.
  const output = path.resolve('.cache/bench', path.basename(folder));
  try {
    await writeBenchContent(content, certificates, publishing);
    const validation = await validateSeconds(content);
    const whole = await measuredBuild({ content, output, pagesOnly });
    await addCertificate(content, certificates);
    const addOne = await measuredBuild({ content, output, pagesOnly });
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
    };
  } finally {
    await Promise.all([folder, output].map((one) => rm(one, { recursive: true, force: true })));
  }
}
