import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { OnDemandFigures } from '../../../bench/on-demand/measure.ts';

it('says how long functions take, beside the same bytes from files', async () => {
  const script = ['test/bench/on-demand.ts', '--json', '--certificates', '12', '--sessions', '10'];
  const few = ['--starts', '1', '--visits', '9'];
  const { stdout } = await promisify(execFile)(process.execPath, [...script, ...few]);
  const figures = JSON.parse(stdout) as OnDemandFigures;
  for (const [name, value] of Object.entries(figures)) expect(value, name).toBeGreaterThan(0);
  expect(figures).toMatchObject({
    vsStatic: figures.warmPngMs / figures.staticPngMs,
    bundleMB: Math.max(figures.pngBundleMB, figures.pageBundleMB),
    certificates: 12,
  });
  for (const [cold, loading] of [
    [figures.coldPngMs, figures.importPngMs],
    [figures.coldPageMs, figures.importPageMs],
  ] as const)
    expect(cold).toBeGreaterThan(loading);
  expect(figures.p99Ms).toBeGreaterThanOrEqual(figures.medianMs);
  expect(figures.bundleMB).toBeLessThan(15);
});
