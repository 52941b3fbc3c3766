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
import { comparable } from '../setup/by-session.ts';

const certificates = 'certificates/knots/spring-2026.yaml';
const records = 'records/knots/spring-2026.yaml';

interface InMemory extends KnownValues {
  readonly kept: ReadonlyMap<string, unknown>;
  /** How many values of texts there are. */
  readonly texts: () => number;
  /** Of how many sessions nothing needs to be read again. */
  readonly sessions: () => number;
}

function inMemory(): InMemory {
  const kept = new Map<string, unknown>();
  const sessions = () => [...kept.keys()].filter((key) => key.includes('\0session\0')).length;
  return {
    kept,
    sessions,
    texts: () => kept.size - sessions(),
    find: (kind, text) => Promise.resolve(structuredClone(kept.get(kind + text))),
    keep: (kind, text, value) => Promise.resolve(void kept.set(kind + text, value)),
  };
}

it.each<[string, Changes, { texts: number; sessions: number }]>([
  ['good content', {}, { texts: 5, sessions: 1 }],
  [
    'a problem between two files',
    { [records]: replacing('MH45-Q2WX-9MNB-4TRE', 'OLD-2013-99') },
    { texts: 5, sessions: 0 },
  ],
  [
    'a text that cannot be printed',
    { [certificates]: replacing('Wei Cheng', 'Wei \u{1f600}') },
    { texts: 5, sessions: 0 },
  ],
  [
    'a fault that the schema finds',
    { [certificates]: replacing('name: Wei Chen\n', 'nam: Wei Chen\n') },
    { texts: 4, sessions: 0 },
  ],
  [
    'a fault of YAML',
    { [records]: replacing('records:', 'records: [') },
    { texts: 4, sessions: 0 },
  ],
])('%s is the same, whether its texts are known or not', async (_, changes, counts) => {
  const dir = await contentFolderWith(changes);
  const known = inMemory();
  const options = { dir, now: today, glyphs: someGlyphs };
  const unaided = comparable(await loadContent(options));
  expect(comparable(await loadContent({ ...options, known }))).toEqual(unaided);
  expect({ texts: known.texts(), sessions: known.sessions() }).toEqual(counts);
  expect(comparable(await loadContent({ ...options, known }))).toEqual(unaided);
  expect({ texts: known.texts(), sessions: known.sessions() }).toEqual(counts);
});

it.each<[string, Changes, Changes]>([
  [
    'a placeholder in what was a sample',
    {
      'site.yaml': replacing('url:', 'sample: true\nurl:'),
      [certificates]: replacing('Wei Cheng', 'TODO'),
    },
    { [certificates]: replacing('Wei Cheng', 'TODO') },
  ],
  [
    'an unknown code, while not every certificate could be read',
    {
      [records]: replacing('MH45-Q2WX-9MNB-4TRE', 'OLD-2013-99'),
      'certificates/knots/autumn-2026.yaml': 'certificates: {',
    },
    { [records]: replacing('MH45-Q2WX-9MNB-4TRE', 'OLD-2013-99') },
  ],
  [
    'the course of a file that could not be read and is gone',
    { 'courses/knots.yaml': '\0' },
    { 'courses/knots.yaml': null },
  ],
  [
    'a record, once its course asks for more',
    {},
    { 'courses/knots.yaml': replacing('pass: 50', 'pass: 85') },
  ],
])('%s is found, though nothing was before', async (_, before, after) => {
  const known = inMemory();
  const options = { now: today, glyphs: someGlyphs };
  await loadContent({ ...options, known, dir: await contentFolderWith(before) });
  const dir = await contentFolderWith(after);
  const unaided = comparable(await loadContent({ ...options, dir }));
  expect(unaided.problems).not.toEqual([]);
  expect(comparable(await loadContent({ ...options, known, dir }))).toEqual(unaided);
});

it('a session that was sound is not checked again', async () => {
  const dir = await contentFolderWith();
  const known = inMemory();
  const options = { dir, now: today, glyphs: someGlyphs, known };
  await loadContent(options);
  const asked: string[] = [];
  const glyphs = { has: (character: string) => (asked.push(character), true) };
  const { content } = await loadContent({ ...options, glyphs });
  expect(content?.certificates[0]?.name).toBe('José Müller');
  // Of the names of the institution and the course, but not of learners.
  expect(asked).toContain('K');
  expect(asked).not.toContain('ü');
});

it('only the word of an earlier check counts', async () => {
  const dir = await contentFolderWith({ [certificates]: replacing('Wei Cheng', 'Wei \u{1f600}') });
  const known = inMemory();
  const options = { dir, now: today, glyphs: someGlyphs };
  const unaided = comparable(await loadContent(options));
  const find: KnownValues['find'] = async (kind, text) =>
    text.startsWith('\0') ? 'true' : known.find(kind, text);
  expect(comparable(await loadContent({ ...options, known: { ...known, find } }))).toEqual(unaided);
});
