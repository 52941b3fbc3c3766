import type { Site } from '../model/content.ts';

type Sampled = Pick<Site, 'sample'>;

/** A title, which on a sample site says so first. */
export const asSample = ({ sample }: Sampled, title: string): string =>
  sample ? `Sample: ${title}` : title;

/** What descriptions on a sample site begin with. */
export const sampleSentences = ({ sample }: Sampled): readonly string[] =>
  sample ? ['This is a sample: nobody has earned it.'] : [];
