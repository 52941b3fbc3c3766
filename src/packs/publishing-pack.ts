import { packed, unpacked } from '../cache/pack.ts';
import type { PublishingWay } from '../model/publishing.ts';

/** Every deploy carries this pack, also a static one: where it is missing, nothing can be said of a certificate. */
export const publishingPackName = 'publishing.pack';

export const publishingPack = (way: PublishingWay): Buffer =>
  packed({ name: publishingPackName, way });

/** Undefined where the bytes are not that pack as a build of this version has written it. */
export function wayIn(bytes: Buffer): PublishingWay | undefined {
  const found = unpacked(bytes) as { name?: unknown; way?: unknown } | undefined;
  return found?.name === publishingPackName && (found.way === 'static' || found.way === 'on-demand')
    ? found.way
    : undefined;
}

/** The key of a pack among the blobs of a deploy. */
export const packKey = (name: string): string => `packs/${name}`;
