import type { Site } from '../model/content.ts';

type Sampled = Pick<Site, 'sample'>;

/** A title; on a sample site it begins by stating that. */
export const asSample = ({ sample }: Sampled, title: string): string =>
  sample ? `Sample: ${title}` : title;

/** The beginning of descriptions on a sample site. */
export const sampleSentences = ({ sample }: Sampled): readonly string[] =>
  sample ? ['This is a sample: nobody has earned it.'] : [];
