import { expect, it } from 'vitest';
import {
  filesOfCertificates,
  hosts,
  usedLimits,
  type DeploySize,
  type Host,
} from '../../src/model/hosting.ts';

const sized = (files: number, bytes: number, inLargest: number): DeploySize => ({
  files,
  bytes,
  largest: { directory: 'certificates', files: inLargest },
});

it.each<[Host, DeploySize, readonly string[]]>([
  ['Netlify', sized(1_000_000, 400e9, 43_199), []],
  ['Netlify', sized(43_200, 1, 43_200), ['filesInDirectory']],
  ['Netlify', sized(90_000, 1, 54_001), ['filesInDirectory']],
  ['Cloudflare Pages', sized(15_999, 50e9, 15_999), []],
  ['Cloudflare Pages', sized(16_000, 1, 1), ['files']],
  ['GitHub Pages', sized(900_000, 799_999_999, 900_000), []],
  ['GitHub Pages', sized(1, 800_000_000, 1), ['bytes']],
  ['GitLab Pages', sized(160_000, 2e9, 1), ['files', 'bytes']],
])('a limit of %s counts from 80 %% of it: %j', (host, size, expected) => {
  expect(usedLimits(size, host).map(({ limit }) => limit)).toEqual(expected);
});

it('every host is one that sets a limit', () => {
  for (const limits of Object.values(hosts)) expect(Object.keys(limits)).not.toEqual([]);
});

it('a certificate with a name has four files in the directory', () => {
  expect(filesOfCertificates(1)).toBe(4);
});
