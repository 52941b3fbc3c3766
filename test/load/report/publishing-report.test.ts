import { expect, it } from 'vitest';
import { carriedSentence, expectedSentence } from '../../../src/load/report/deploy-report.ts';
import { publishingSentence } from '../../../src/load/report/publishing-report.ts';
import type { Publishing } from '../../../src/model/publishing.ts';

it.each<[Publishing, string]>([
  [
    { way: 'static', why: { by: 'size', certificates: 31, files: 280 } },
    'Certificates are published as files: 31, and up to 5,000 are, in a deploy of up to 25,000 files.',
  ],
  [
    { way: 'on-demand', why: { by: 'certificates', number: 15_385, most: 5_000 } },
    'Certificates are published on demand: 15,385, and more than 5,000 are.',
  ],
  [
    { way: 'on-demand', why: { by: 'files', number: 25_279, most: 25_000 } },
    'Certificates are published on demand: otherwise a deploy would have about 25,279 files, and at most 25,000 are published so.',
  ],
  [
    { way: 'static', why: { by: 'site.yaml' } },
    'Certificates are published as files: site.yaml says `publishing: static`.',
  ],
  [
    { way: 'on-demand', why: { by: 'site.yaml' } },
    'Certificates are published on demand: site.yaml says `publishing: on-demand`.',
  ],
])('%j', (publishing, sentence) => {
  expect(publishingSentence(publishing)).toBe(sentence);
});

const largest = { directory: 'certificates', files: 1_234 };
const carried = { files: 2_581, bytes: 1_649_000_000 };

it.each([
  [
    { files: 2_345, bytes: 123_456_789, largest, carried: { files: 0, bytes: 0 } },
    'A deploy will have about 2,300 files (120 MB); its largest directory, certificates/, about 1,200.',
  ],
  [
    { files: 98, bytes: 900_000, largest: { directory: '_astro', files: 42 }, carried },
    'A deploy will have about 98 files (1 MB); its largest directory, _astro/, about 42. It will also have about 2,600 files (1.6 GB) that only functions can read.',
  ],
])('what is not built yet is rounded: %j', (deploy, sentence) => {
  expect(expectedSentence(deploy)).toBe(sentence);
});

it.each([
  [carried, 'It also has 2,581 files (1.6 GB) that only functions can read.'],
  [{ files: 0, bytes: 0 }, null],
])('what is carried beside the published folder: %j', (size, sentence) => {
  expect(carriedSentence(size)).toBe(sentence);
});
