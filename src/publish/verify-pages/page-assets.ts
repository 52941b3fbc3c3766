import { readdir } from 'node:fs/promises';
import path from 'node:path';

const folder = '_astro';

/** The styles, scripts and fonts to which a page refers, by their names in `_astro/`. These carry a hash of what is in them. */
export function assetsOf(page: string): readonly string[] {
  return [...page.matchAll(/ (?:href|src)="\/_astro\/([^"]+)"/gu)].map(([, name = '']) => name);
}

/** Throws where the published folder lacks one of the assets: kept pages would be shown without it. */
export async function refuseWithout(assets: ReadonlySet<string>, dist: string): Promise<void> {
  const present = new Set(await readdir(path.join(dist, folder)));
  const lacking = [...assets].filter((name) => !present.has(name));
  if (lacking.length === 0) return;
  throw new Error(
    `Pages of an earlier build refer to ${lacking.map((name) => `${folder}/${name}`).join(', ')}, which this build did not write. Delete the folder pages/ of the cache and build again.`,
  );
}
