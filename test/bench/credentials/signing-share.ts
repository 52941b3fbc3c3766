import { rm } from 'node:fs/promises';
import path from 'node:path';
import { measuredBuild } from '../build/build-figures.ts';
import { withKeyedContent } from './keyed-content.ts';

/** The share of signing in a whole build. */
export interface SigningShare {
  readonly certificates: number;
  readonly totalSeconds: number;
  readonly signingSeconds: number;
  /** Of certificates and of status lists. */
  readonly signatures: number;
  /** Signing as a part of the whole, 0–1. */
  readonly buildShare: number;
}

/** Builds a signed site of that many certificates, with nothing kept of an earlier build, in a folder that is removed afterwards. */
export function signingShare(certificates: number): Promise<SigningShare> {
  return withKeyedContent(certificates, async ({ folder, issuerKey }) => {
    // Below the checkout, since what is built imports packages.
    const output = path.resolve('.cache/bench', `credentials-${process.pid}`);
    try {
      const built = await measuredBuild({ content: folder, output, issuerKey, pagesOnly: false });
      const { totalSeconds, signingSeconds, signatures } = built;
      const buildShare = signingSeconds / totalSeconds;
      return { certificates, totalSeconds, signingSeconds, signatures, buildShare };
    } finally {
      await rm(output, { recursive: true, force: true });
    }
  });
}
