import type { Site } from './content.ts';
import {
  onDemandDeploy,
  staticDeploy,
  total,
  type Deploy,
  type SizedContent,
} from './deploy-estimate.ts';

/**
 * How a deploy publishes certificates: as files that the build writes, or as answers that functions make of packs when they are asked for.
 * Addresses and bytes are the same.
 */
export type PublishingWay = 'static' | 'on-demand';

/**
 * Up to this size `auto` is static: less than half of what the host takes (docs/hosting.md), so that a site has time to grow. A certificate
 * is five files, and a sixth where it is signed: files come first, unless many certificates have no name any more.
 */
export const mostStatic = { certificates: 5_000, files: 25_000 } as const;

/**
 * Why certificates are published in a way: `site.yaml` asks for it; a static deploy, of these certificates and files, is small enough; or
 * there are too many of one of the two.
 */
export type PublishingReason =
  | { readonly by: 'site.yaml' }
  | { readonly by: 'size'; readonly certificates: number; readonly files: number }
  | { readonly by: 'certificates' | 'files'; readonly number: number; readonly most: number };

export interface Publishing {
  readonly way: PublishingWay;
  readonly why: PublishingReason;
}

/** Content that decides the way: everything that a deploy holds, and the setting in `site.yaml`. */
export type PublishedContent = SizedContent & { readonly site: Pick<Site, 'publishing'> };

/** In which way certificates are published, and why. It depends on the content alone, so that every command and the build agree. */
export function publishingOf(content: PublishedContent): Publishing {
  const { publishing } = content.site;
  if (publishing !== 'auto') return { way: publishing, why: { by: 'site.yaml' } };
  const certificates = total(content.sessions, 'certificates');
  const sizes = { certificates, files: staticDeploy(content).files };
  const tooMany = (['certificates', 'files'] as const).find((by) => sizes[by] > mostStatic[by]);
  if (tooMany === undefined) return { way: 'static', why: { by: 'size', ...sizes } };
  const why = { by: tooMany, number: sizes[tooMany], most: mostStatic[tooMany] };
  return { way: 'on-demand', why };
}

/** The way alone. */
export const publishingWay = (content: PublishedContent): PublishingWay =>
  publishingOf(content).way;

/** How large a deploy will be, about, in the way in which its certificates are published. */
export const expectedDeploy = (content: PublishedContent): Deploy =>
  publishingWay(content) === 'static' ? staticDeploy(content) : onDemandDeploy(content);
