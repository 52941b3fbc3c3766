import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { SizeFigures } from '../../../bench/build/bench-size.ts';

async function benched(...options: string[]): Promise<SizeFigures> {
  const script = ['test/bench/build.ts', '--json', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, script);
  return JSON.parse(stdout) as SizeFigures;
}

it.each([
  // Four files, a page, and some pages that count certificates.
  ['static', 5 * 12, 5],
  // All parts of the certificates, and all fonts; one of the parts, and the session if nobody in it had a certificate before.
  ['on-demand', 2048 + 486, 1],
])('%s: says what builds take and what a deploy uploads', async (publishing, files, changed) => {
  const figures = await benched('--certificates', '12', '--publishing', publishing);
  expect(figures.certificates).toBe(12);
  const seconds = [figures.totalSeconds, figures.addOneSeconds, figures.revokeOneSeconds];
  expect(Math.min(...seconds)).toBeGreaterThan(0);
  expect(figures.peakMB).toBeGreaterThan(50);
  expect(figures.files).toBeGreaterThan(files);
  expect(figures.files).toBeLessThan(files + 1000);
  expect(figures.bytes / figures.files).toBeGreaterThan(100);
  expect(figures.changedFiles).toBeGreaterThanOrEqual(changed);
  expect(figures.changedFiles).toBeLessThan(changed + 20);
});
