import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { inject } from 'vitest';

/** Every file below a folder, as paths relative to it with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** The sample site's `dist/` folder. */
export const sampleDist = (): string => path.join(inject('sampleOutput'), 'dist');

/** A built page by its site-relative address, for example `/courses/`. */
export function builtPage(address: string, dist = sampleDist()): CheerioAPI {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return load(readFileSync(path.join(dist, file), 'utf8'));
}

/** The site-relative addresses of all built pages. */
export function builtAddresses(dist = sampleDist()): string[] {
  return filesIn(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`);
}
