import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtPage, distOf } from './harness/built-pages.ts';

const dist = distOf();
const limit = 60 * 1024;

/** Every script that a script names, and what those name in turn. */
function reached(script: string, known = new Set<string>()): Set<string> {
  if (known.has(script)) return known;
  known.add(script);
  const source = readFileSync(path.join(dist, script), 'utf8');
  for (const [, name] of source.matchAll(/["'`](?:\.\/|\/?_astro\/)([\w.-]+\.js)["'`]/gu)) {
    reached(`_astro/${name}`, known);
  }
  return known;
}

const compressed = (scripts: Iterable<string>): number =>
  [...scripts].reduce(
    (sum, script) => sum + gzipSync(readFileSync(path.join(dist, script))).length,
    0,
  );

/** The scripts that a page loads at once. */
const scriptsOf = (address: string): string[] =>
  builtPage(
    address,
    dist,
  )('script[src]')
    .map((_, script) => script.attribs['src']?.slice(1))
    .get();

describe('code that checks', () => {
  it.each(['/verify/', '/verify/batch/'])(
    'of %s is at most 60 KB, and little of it comes at once',
    (address) => {
      const first = scriptsOf(address);
      const all = first.reduce((known, script) => reached(script, known), new Set<string>());
      expect([...all].some((script) => script.includes('/run.'))).toBe(true);
      expect(compressed(all)).toBeLessThanOrEqual(limit);
      expect(compressed(first)).toBeLessThanOrEqual(4 * 1024);
    },
  );
});
