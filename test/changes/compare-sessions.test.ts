import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/changes/changes.ts';
import { compareSessions } from '../../src/changes/compare-sessions.ts';
import { picturesOf } from '../../src/changes/pictures.ts';
import { artworkHash } from '../../src/image/artwork-hash.ts';
import { artworkOf } from '../../src/image/artwork.ts';
import { wholeContent } from '../../src/load/load-content.ts';
import { readSessions, type ContentBySession } from '../../src/load/read-sessions.ts';
import {
  contentFolderWith,
  goodContent,
  replacing,
  someGlyphs,
  today as now,
  type Change,
  type Changes,
} from '../load/content-fixture.ts';
import { openingOnly } from '../setup/by-session.ts';

const today = '2026-06-01';
const course = 'courses/knots.yaml';
const spring = 'certificates/knots/spring-2026.yaml';
const fileOf = (session: string) => `certificates/knots/${session}.yaml`;
const autumn = fileOf('autumn');

/** Sessions of the course, with these numbers of certificates beside the three of spring. */
const sizes = { autumn: 2, winter: 4 };

const entry = (code: string, name: string) => `  - { code: '${code}', name: ${name} }\n`;
const certificates = (session: string, count: number) =>
  `defaults: { issued: 2026-05-20 }\ncertificates:\n${Array.from({ length: count }, (_, at) =>
    entry(`${session.toUpperCase()}-2026-${at}`, 'Nils'),
  ).join('')}`;

const base: Readonly<Record<string, string>> = {
  ...goodContent,
  [course]:
    goodContent[course] +
    Object.keys(sizes)
      .map((id) => `  - { id: ${id}, start: 2026-04-02, end: 2026-05-15 }\n`)
      .join(''),
  ...Object.fromEntries(
    Object.entries(sizes).map(([id, count]) => [fileOf(id), certificates(id, count)]),
  ),
};

async function contentWith(edits: Changes = {}): Promise<ContentBySession> {
  const changed = Object.entries(edits).map(([file, change]): [string, Change] => [
    file,
    typeof change === 'function' ? change(base[file] ?? '') : change,
  ]);
  const dir = await contentFolderWith({ ...base, ...Object.fromEntries(changed) });
  const { content, problems } = await readSessions({ dir, now, glyphs: someGlyphs });
  expect(problems).toEqual([]);
  return content!;
}

/** Changes of the base by some edits, if only these sessions are opened. */
async function changesOf(edits: Changes, ...opened: readonly string[]) {
  const [before, after] = [await contentWith(), await contentWith(edits)];
  const comparison = await compareSessions(
    openingOnly(before, ...opened),
    openingOnly(after, ...opened),
  );
  const changes = await changesBetween(comparison);
  return { before, after, comparison, changes };
}

describe('a session in which nothing has changed', () => {
  it('is not opened, and its certificates count as published', async () => {
    const more = (text: string) => text + entry('AUTUMN-2026-9', 'Ida');
    const { changes } = await changesOf({ [autumn]: more }, 'autumn');
    expect(changes.published).toEqual({ before: 9, after: 10 });
    expect(changes.certificates.map(({ kind, code }) => [kind, code])).toEqual([
      ['issued', 'AUTUMN-2026-9'],
    ]);
  });

  it('is counted where all say something else', async () => {
    const { changes } = await changesOf({
      [course]: (text) =>
        text.replace('weeks: 6', 'weeks: 8').replace('end: 2026-03-15', 'end: 2026-03-14'),
      'site.yaml': replacing('Harbour Certificates', 'Certificates'),
      'institutions/harbour.yaml': replacing('A school', 'The school'),
    });
    expect(changes.edits.map(({ of, id, certificates }) => [of, id, certificates])).toEqual([
      ['site', '', 9],
      ['institution', 'harbour', 9],
      ['course', 'knots', 9],
      ['session', 'knots spring-2026', 3],
    ]);
  });

  it('is opened where one of another session supersedes one of it', async () => {
    const { changes } = await changesOf(
      {
        [autumn]: replacing(
          "'AUTUMN-2026-0', name: Nils",
          "'AUTUMN-2026-0', name: Nils, supersedes: { code: 'WINTER-2026-0', reason: renewed }",
        ),
      },
      'autumn',
      'winter',
    );
    expect(changes.certificates.map(({ kind, code }) => [kind, code])).toEqual([
      ['edited', 'AUTUMN-2026-0'],
      ['replaced', 'WINTER-2026-0'],
    ]);
  });
});

it('a certificate that moves to another session does not disappear; one that is gone comes last', async () => {
  const moved = entry('AUTUMN-2026-1', 'Nils');
  const { changes } = await changesOf(
    {
      [autumn]: (text) =>
        text.replace(moved, '').replace(entry('AUTUMN-2026-0', 'Nils'), entry('NEW-2026-1', 'Ida')),
      [fileOf('winter')]: (text) => text + moved,
      [course]: replacing('weeks: 6', 'weeks: 8'),
    },
    'autumn',
    'winter',
  );
  expect(changes.certificates.map(({ kind, code, edits }) => [kind, code, edits])).toEqual([
    ['issued', 'NEW-2026-1', []],
    [
      'edited',
      'AUTUMN-2026-1',
      [{ field: 'session', values: { before: 'autumn', after: 'winter' } }],
    ],
    ['removed', 'AUTUMN-2026-0', []],
  ]);
  expect(changes.published).toEqual({ before: 9, after: 9 });
  expect(changes.edits.map(({ certificates }) => certificates)).toEqual([8]);
});

/** How many certificates that show a name look otherwise, by looking at each. */
async function lookOtherwise(before: ContentBySession, after: ContentBySession): Promise<number> {
  const looks = async (content: ContentBySession) => {
    const whole = await wholeContent(content);
    return new Map(
      whole.certificates.map((each) => {
        const artwork = artworkOf(whole, each, today);
        return [each.code, artwork && artworkHash(artwork, [])];
      }),
    );
  };
  const [was, is] = [await looks(before), await looks(after)];
  return [...is].filter(([code, look]) => look !== null && look !== (was.get(code) ?? null)).length;
}

describe('pictures', () => {
  it.each<[string, Changes, readonly string[], readonly string[]]>([
    ['nothing', {}, [], []],
    ['what no picture shows', { [course]: replacing('Rope, and what holds it.', 'Rope.') }, [], []],
    [
      'what all of them show',
      { [course]: replacing('title: Knots and Splices', 'title: Knots') },
      ['autumn', 'spring-2026', 'winter'],
      [
        'autumn',
        'autumn',
        'spring-2026',
        'spring-2026',
        'spring-2026',
        'winter',
        'winter',
        'winter',
      ],
    ],
    [
      'the session that they show',
      { [course]: replacing('end: 2026-03-15', 'end: 2026-03-14') },
      ['spring-2026'],
      ['spring-2026', 'spring-2026', 'spring-2026'],
    ],
    [
      'a name, and one more certificate',
      {
        [spring]: replacing('José Müller', 'José Muller'),
        [autumn]: (text) => text + entry('AUTUMN-2026-9', 'Ida'),
      },
      ['autumn', 'spring-2026'],
      ['autumn', 'spring-2026'],
    ],
    [
      'where a name is withheld',
      {
        [autumn]: replacing(
          "'AUTUMN-2026-0', name: Nils",
          "'AUTUMN-2026-0', name: Ida, supersedes: { code: 'WINTER-2026-0', reason: name-corrected }",
        ),
      },
      ['autumn', 'winter'],
      ['autumn'],
    ],
  ])('are of %s', async (_, edits, opened, shown) => {
    const { before, after, comparison, changes } = await changesOf(edits, ...opened);
    const pictures = await picturesOf(comparison, today, changes);
    expect(pictures.shown.map(({ sessionId }) => sessionId)).toEqual(shown);
    expect(pictures.of).toBe(await lookOtherwise(before, after));
  });

  it('are counted, but not opened, where the report has enough of them', async () => {
    const ids = Array.from({ length: 30 }, (_, at) => `s${at + 10}`);
    const listed = ids.map((id) => `  - { id: ${id}, start: 2026-04-02, end: 2026-05-15 }\n`);
    const files = Object.fromEntries(ids.map((id) => [fileOf(id), certificates(id, 2)]));
    const before = await contentWith({ ...files, [course]: (text) => text + listed.join('') });
    const after = await contentWith({
      ...files,
      [course]: (text) => text.replace('Knots and Splices', 'Knots') + listed.join(''),
    });
    const opened = ['autumn', ...ids.slice(0, 23)];
    const comparison = await compareSessions(
      openingOnly(before, ...opened),
      openingOnly(after, ...opened),
    );
    const pictures = await picturesOf(comparison, today, await changesBetween(comparison));
    expect([pictures.shown.length, pictures.of]).toEqual([48, 69]);
  });
});
