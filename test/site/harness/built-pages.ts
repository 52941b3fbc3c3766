import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { inject } from 'vitest';
import type { SiteName } from '../../setup/site-contents.ts';

/** Every file below a folder, as paths relative to it with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Every file of a folder with a hash of its bytes. */
export function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((file) => [file, hash('sha256', readFileSync(path.join(folder, file)))]),
  );
}

/** The `dist/` folder of a built site. */
export const distOf = (site: SiteName = 'sample'): string =>
  path.join(inject('sites')[site].output, 'dist');

const parsed = new Map<string, CheerioAPI>();

/** A built page by its site-relative address, for example `/courses/`. For reading only: it is parsed once. */
export function builtPage(address: string, dist = distOf()): CheerioAPI {
  const file = path.join(dist, address.endsWith('/') ? `${address}index.html` : address);
  const known = parsed.get(file);
  if (known) return known;
  const page = load(readFileSync(file, 'utf8'));
  parsed.set(file, page);
  return page;
}

/** The site-relative addresses of all built pages. */
export function builtAddresses(dist = distOf()): string[] {
  return filesIn(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`);
}
