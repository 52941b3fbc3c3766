import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { deployBlobs } from '../../src/environment/deploy-blobs.ts';
import { folderSize } from '../../src/environment/folder-size.ts';
import { openContent } from '../../src/environment/open-content.ts';
import { expectedDeploy } from '../../src/model/publishing.ts';
import { buildMoment, contents } from '../setup/site-contents.ts';
import { distOf } from './harness/built-pages.ts';

/** How many times as much, or as little, an estimate may be. The small site's few files are of one course and plain. */
const factors = {
  sample: { files: 1.02, bytes: 1.1 },
  small: { files: 1.05, bytes: 1.5 },
} as const;

describe.each(['sample', 'small'] as const)('what %s is said to be before it is built', (site) => {
  const within = (factor: number, expected: number, real: number) => {
    expect(expected).toBeLessThanOrEqual(real * factor);
    expect(expected).toBeGreaterThanOrEqual(real / factor);
  };

  it('is about what it is, and exactly so in certificates/', async () => {
    const contentDir = path.resolve(contents[site]);
    const { content } = await openContent({ contentDir, now: buildMoment });
    const expected = expectedDeploy(content!);
    const published = await folderSize(distOf(site));
    const carried = await folderSize(deployBlobs(inject('sites')[site].output));
    within(factors[site].files, expected.files, published.files);
    within(factors[site].bytes, expected.bytes, published.bytes);
    within(factors[site].files, expected.carried.files, carried.files);
    expect(expected.largest).toEqual(published.largest);
  });

  it('and its build says what it is, and in which way certificates are published', async () => {
    const { said, output } = inject('sites')[site];
    const published = await folderSize(distOf(site));
    const carried = await folderSize(deployBlobs(output));
    expect(said).toMatch(/^.*Certificates are published as files: \d+, and up to 5,000 are, /mu);
    expect(said).toContain(`A deploy has ${published.files} files (`);
    expect(said).toContain(` It also has ${carried.files} files (`);
  });
});
