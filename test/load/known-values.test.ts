import { expect, it } from 'vitest';
import { loadContent } from '../../src/load/load-content.ts';
import type { KnownValues } from '../../src/load/known-values.ts';
import {
  contentFolderWith,
  replacing,
  someGlyphs,
  today,
  type Changes,
} from './content-fixture.ts';

const certificates = 'certificates/knots/spring-2026.yaml';
const records = 'records/knots/spring-2026.yaml';

function inMemory(): KnownValues & { readonly texts: Map<string, unknown> } {
  const texts = new Map<string, unknown>();
  return {
    texts,
    find: (kind, text) => Promise.resolve(structuredClone(texts.get(kind + text))),
    keep: (kind, text, value) => Promise.resolve(void texts.set(kind + text, value)),
  };
}

it.each<[string, Changes, number]>([
  ['good content', {}, 5],
  [
    'a problem between two files',
    { [records]: replacing('MH45-Q2WX-9MNB-4TRE', 'ABCD-EFGH-JKMN-PQRB') },
    5,
  ],
  [
    'a fault that the schema finds',
    { [certificates]: replacing('name: Wei Chen\n', 'nam: Wei Chen\n') },
    4,
  ],
  ['a fault of YAML', { [records]: replacing('records:', 'records: [') }, 4],
])('%s is the same, whether its texts are known or not', async (_, changes, sound) => {
  const dir = await contentFolderWith(changes);
  const known = inMemory();
  const options = { dir, now: today, glyphs: someGlyphs };
  const unaided = await loadContent(options);
  expect(await loadContent({ ...options, known })).toEqual(unaided);
  expect(known.texts.size).toBe(sound);
  expect(await loadContent({ ...options, known })).toEqual(unaided);
  expect(known.texts.size).toBe(sound);
});
