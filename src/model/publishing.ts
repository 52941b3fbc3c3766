import type { Content } from './content.ts';

/**
 * How a deploy publishes certificates: as files that the build writes, or as answers that functions make of packs when they are asked for.
 * Addresses and bytes are the same.
 */
export type PublishingWay = 'static' | 'on-demand';

/** A static deploy of more certificates than this would near the limits of its host. */
const mostStatic = 5_000;

export const publishingWay = ({ certificates }: Pick<Content, 'certificates'>): PublishingWay =>
  certificates.length > mostStatic ? 'on-demand' : 'static';
