/** The content from which the sample with keys is made. */
export const sampleSource = 'content';

/** The content folders that are built for the tests, relative to the checkout. */
export const contents = {
  /** With keys, made for the tests: see `signed-content.ts`. */
  sample: '.cache/test/sample-content',
  small: 'test/fixtures/small',
  'hostile-names': 'test/fixtures/hostile-names',
  /** The small one with keys, built as a deploy preview; in the long runs alone. */
  preview: '.cache/test/preview-content',
} as const;

export type SiteName = keyof typeof contents;

/** The moment at which the tests’ sites are built. */
export const buildMoment = new Date('2026-11-20T12:00:00Z');
