import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { checkFile } from '../../../src/scripts/check-file/check-file.ts';
import { cases } from '../../setup/depth.ts';
import { chunksOf, fileNames, mutations } from './mutants/mutations.ts';
import {
  pixelsOf,
  publishedFiles,
  worlds,
  type Kind,
  type Published,
  type WorldFor,
} from './mutants/published.ts';

let published: Published;
let world: Readonly<Record<string, WorldFor>>;
beforeAll(async () => {
  published = await publishedFiles();
  world = await worlds(published);
});

/** In the long runs more than 20,000 on the site; an archive compares in the same way, and on a disk it has only checksums. */
const runs: Readonly<Record<Kind, number>> = {
  png: cases(12_000, 300),
  json: cases(5000, 200),
  pdf: cases(3500, 150),
};
const places = [
  { where: 'site', share: 1 },
  { where: 'archive', share: 0.2 },
  { where: 'archive on a disk', share: 0.1 },
];

describe.each(places)('a mutant of a published file: $where', ({ where, share }) => {
  it.each(['png', 'json', 'pdf'] as const)(
    'is not green unless it is the published %s, packed in another way at most',
    { timeout: 1_800_000 },
    async (kind) => {
      const numRuns = runs[kind] * share;
      const seen = { green: 0, other: 0 };
      await fc.assert(
        fc.asyncProperty(mutations(kind), fileNames(kind), async (changes, name) => {
          const bytes = changes.reduce((from, change) => change(from), published[kind]);
          const { verdict } = await checkFile({ bytes, name }, world[where]!(bytes));
          seen[verdict === 'genuine' ? 'green' : 'other'] += 1;
          if (verdict === 'genuine') {
            expect([name, isPublished(bytes, name)]).toEqual([name, true]);
          }
        }),
        // Another seed tries other mutants.
        { numRuns, seed: 20_261 },
      );
      // Both kinds of mutants were among them.
      expect(seen.other).toBeGreaterThan(numRuns / 4);
      const isPackedAlike = kind === 'pdf' || where === 'archive on a disk';
      expect(seen.green > 0 || isPackedAlike).toBe(true);
    },
  );
});

/** Judges by other means than those of the check. */
const isPublished = (bytes: Buffer, name: string): boolean =>
  (Object.keys(published) as Kind[]).some(
    (kind) =>
      (!name.includes('.') || name.toLowerCase().endsWith(`.${kind}`)) && isSame(bytes, kind),
  );

function isSame(bytes: Buffer, kind: Kind): boolean {
  if (bytes.equals(published[kind])) return true;
  if (kind === 'json') return isSameJson(bytes);
  return kind === 'png' && isSamePicture(bytes);
}

/** The parser of another format, which includes JSON, refuses keys that occur twice. */
function isSameJson(bytes: Buffer): boolean {
  const text = bytes.toString().replace(/^\ufeff/u, '');
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0) return false;
  return isDeepStrictEqual(alone(document.toJS()), JSON.parse(published.json.toString()));
}

/** Handed on by an object that says of itself only what presentations do, in no words. */
function alone(value: unknown): unknown {
  const { credential, ...rest } = value as Record<string, unknown>;
  if (credential === undefined) return value;
  const isBare = Object.entries(rest).every(
    ([key, each]) =>
      ['type', 'id', 'proof', 'holder'].includes(key) && /^[^ ]{2,}$/u.test(JSON.stringify(each)),
  );
  return isBare ? alone(credential) : value;
}

function isSamePicture(bytes: Buffer): boolean {
  const pixels = pixelsOf(bytes);
  if (!pixels?.equals(pixelsOf(published.png)!)) return false;
  const kept = (all: Buffer) =>
    chunksOf(all)
      .filter(({ type }) => type !== 'IDAT')
      .map(({ type, content }) => `${type}:${content.toString('hex')}`);
  const ours = kept(published.png);
  let at = 0;
  for (const each of kept(bytes)) {
    at = ours.indexOf(each, at) + 1;
    if (at === 0) return false;
  }
  return !/%PDF-|<script|junk/u.test(bytes.toString('latin1'));
}
