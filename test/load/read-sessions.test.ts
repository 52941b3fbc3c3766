import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KnownValues } from '../../src/load/known-values.ts';
import { readSessions } from '../../src/load/read-sessions.ts';
import type { ReadSession } from '../../src/load/link-sessions.ts';
import {
  contentFolderWith,
  goodContent,
  replacing,
  someGlyphs,
  today,
  type Changes,
} from './content-fixture.ts';

const course = 'courses/knots.yaml';
const site = 'site.yaml';
const autumn = 'certificates/knots/autumn-2026.yaml';
const lines = (...entries: readonly string[]) =>
  `defaults: { issued: 2026-05-20 }\ncertificates:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;
const nils = "code: 'OLD-2026-1', name: Nils";

/** Two sessions. */
const twoSessions: Changes = {
  [course]: (text) => `${text}  - id: autumn-2026\n    start: 2026-04-02\n    end: 2026-05-15\n`,
  [autumn]: lines(nils, "code: 'OLD-2026-2', name: Mo, expires: 2026-06-30"),
};

interface Noticing extends KnownValues {
  /** The files whose values were asked for since this was last asked. */
  readonly read: () => readonly string[];
}

/** Remembers everything, and notices which certificates are read for their values. */
function noticing(): Noticing {
  const kept = new Map<string, unknown>();
  let read: string[] = [];
  return {
    find(kind, text) {
      const name = ['José', 'Nils'].find((one) => text.includes(one));
      if (kind === 'certificates' && !text.startsWith('\0')) read.push(name ?? 'another');
      return Promise.resolve(structuredClone(kept.get(kind + text)));
    },
    keep: (kind, text, value) => Promise.resolve(void kept.set(kind + text, value)),
    read() {
      const before = read;
      read = [];
      return before;
    },
  };
}

const reading = (dir: string, known?: KnownValues, now = today) =>
  readSessions({ dir, now, glyphs: someGlyphs, ...(known ? { known } : {}) });

const keysOf = ({
  content,
}: {
  readonly content: { readonly sessions: readonly ReadSession[] } | undefined;
}) => content?.sessions.map(({ sessionId, key }) => ({ sessionId, key }));

describe('what is known of a session', () => {
  it('is enough, unless something that it follows from has changed', async () => {
    const known = noticing();
    const first = await reading(await contentFolderWith(twoSessions), known);
    expect(first.problems).toEqual([]);
    expect(known.read()).toEqual(['Nils', 'José']);
    const again = await reading(await contentFolderWith(twoSessions), known);
    expect(known.read()).toEqual([]);
    expect(keysOf(again)).toEqual(keysOf(first));
    expect(
      again.content?.sessions.map(({ certificates, records }) => [certificates, records]),
    ).toEqual([
      [2, 0],
      [3, 2],
    ]);
  });

  it.each<[string, Changes, readonly string[]]>([
    ['its file', { [autumn]: lines("code: 'OLD-2026-1', name: Nils Holm") }, ['Nils']],
    [
      'its records',
      {
        'records/knots/spring-2026.yaml': goodContent['records/knots/spring-2026.yaml'].replace(
          'Secret Person',
          'Another Person',
        ),
      },
      ['José'],
    ],
    [
      'its course',
      { [course]: (text) => `${text}  - id: winter\n    start: 2026-04-02\n    end: 2026-05-15\n` },
      ['Nils', 'José'],
    ],
    [
      'its institution',
      { 'institutions/harbour.yaml': replacing('by the sea', 'on the cliff') },
      ['Nils', 'José'],
    ],
    [
      'whether the site is a sample',
      { [site]: replacing('url:', 'sample: true\nurl:') },
      ['Nils', 'José'],
    ],
    ['nothing of it', { [site]: replacing('Harbour School', 'School') }, []],
  ])('is of no use after a change of %s', async (_, changes, expected) => {
    const known = noticing();
    const courses = (text: string) => {
      const both = (twoSessions[course] as (text: string) => string)(text);
      const change = changes[course];
      return typeof change === 'function' ? change(both) : both;
    };
    await reading(await contentFolderWith(twoSessions), known);
    known.read();
    await reading(
      await contentFolderWith({ ...twoSessions, ...changes, [course]: courses }),
      known,
    );
    expect(known.read()).toEqual(expected);
  });

  it('is of no use after the day on which a certificate expires, nor before the day on which it was found', async () => {
    const known = noticing();
    const dir = await contentFolderWith(twoSessions);
    const markedOn = async (day: string) => {
      const { content } = await reading(dir, known, new Date(`${day}T12:00:00Z`));
      return { marked: content?.sessions[0]?.marked, read: known.read() };
    };
    expect(await markedOn('2026-06-01')).toEqual({ marked: 0, read: ['Nils', 'José'] });
    expect(await markedOn('2026-06-30')).toEqual({ marked: 0, read: [] });
    expect(await markedOn('2026-07-01')).toEqual({ marked: 1, read: ['Nils'] });
    expect(await markedOn('2026-06-15')).toMatchObject({ marked: 0, read: ['Nils'] });
  });

  it('is not kept where the session has an error', async () => {
    const known = noticing();
    const changes = { ...twoSessions, [autumn]: lines("code: 'OLD-2026-1'") };
    const first = await reading(await contentFolderWith(changes), known);
    expect(first.content).toBeUndefined();
    known.read();
    expect((await reading(await contentFolderWith(changes), known)).problems).toEqual(
      first.problems,
    );
    expect(known.read()).toEqual(['another']);
  });

  it('has its warnings, which are told again', async () => {
    const known = noticing();
    const records = goodContent['records/knots/spring-2026.yaml'].replace(
      'jose@example.org',
      'jose@example..org',
    );
    const dir = await contentFolderWith({ 'records/knots/spring-2026.yaml': records });
    const first = await reading(dir, known);
    expect(first.problems.map(({ code }) => code)).toEqual(['record-address-invalid']);
    known.read();
    expect((await reading(dir, known)).problems).toEqual(first.problems);
    expect(known.read()).toEqual([]);
  });
});

describe('certificates of several sessions', () => {
  it.each<[string, string, string]>([
    [
      'a code that reads the same',
      "code: 'mh45q2wx9mnb4tre', name: Nils",
      'certificate-code-duplicate',
    ],
    [
      'a certificate that is superseded twice',
      "code: 'OLD-2026-1', name: Nils, supersedes: { code: 'OLD-2013-77', reason: renewed }",
      'supersedes-twice',
    ],
    [
      'one that supersedes an unknown one',
      "code: 'OLD-2026-1', name: Nils, issued: 2026-05-15, supersedes: { code: 'OLD-2026-9', reason: renewed }",
      'supersedes-unknown',
    ],
  ])('are compared also where all are known by themselves: %s', async (_, entry, expected) => {
    const known = noticing();
    const good = { ...twoSessions, [autumn]: lines(entry) };
    const unaided = await reading(await contentFolderWith(good));
    expect(unaided.problems.map(({ code }) => code)).toEqual([expected]);
    expect(unaided.problems[0]?.at.file).toMatch(
      /^certificates\/knots\/(?:autumn|spring)-2026\.yaml$/u,
    );
    for (const _time of ['first', 'second'])
      expect(await reading(await contentFolderWith(good), known)).toEqual(unaided);
  });

  it('have another key once one of another session supersedes one of them', async () => {
    const known = noticing();
    const before = await reading(await contentFolderWith(twoSessions), known);
    const renewed =
      "code: 'OLD-2026-1', name: Nils, supersedes: { code: 'MH45-Q2WX-9MNB-4TRE', reason: name-corrected }";
    const dir = await contentFolderWith({ ...twoSessions, [autumn]: lines(renewed) });
    known.read();
    const after = await reading(dir, known);
    expect(known.read()).toEqual(['Nils']);
    const [, springBefore] = before.content?.sessions ?? [];
    const [, springAfter] = after.content?.sessions ?? [];
    expect(springAfter?.key).not.toBe(springBefore?.key);
    expect([springBefore?.named, springAfter?.named]).toEqual([3, 2]);
    const opened = await springAfter?.open();
    expect(opened?.certificates[0]).toMatchObject({
      name: null,
      supersededBy: { code: 'OLD-2026-1', reason: 'name-corrected', date: '2026-05-20' },
    });
  });
});

it('a tally is that of the session as it is opened', async () => {
  const revoked = "code: 'OLD-2026-3', name: Ida, revoked: { date: 2026-05-21, reason: x }";
  const erased = "code: 'OLD-2026-4', erased: 2026-05-21";
  const best = "code: 'OLD-2026-5', name: Eva, distinction: true";
  const dir = await contentFolderWith({
    ...twoSessions,
    [autumn]: lines(nils, revoked, erased, best),
  });
  const { content } = await reading(dir);
  expect(
    content?.sessions.map(({ sessionId, certificates, named, marked, looks, records }) => [
      sessionId,
      ...[certificates, named, marked, looks, records],
    ]),
  ).toEqual([
    ['autumn-2026', 4, 3, 1, 2, 0],
    ['spring-2026', 3, 3, 1, 1, 2],
  ]);
  for (const session of content?.sessions ?? []) {
    const { certificates, records } = await session.open();
    expect(certificates.map(({ code }) => code)).toEqual(session.codes);
    expect(certificates.filter(({ name }) => name !== null)).toHaveLength(session.named);
    expect(records).toHaveLength(session.records);
  }
});

it('a session is not opened as another than was checked', async () => {
  const dir = await contentFolderWith(twoSessions);
  const known = noticing();
  await reading(dir, known);
  const { content } = await reading(dir, known);
  await writeFile(path.join(dir, autumn), lines("code: 'OLD-2026-1', name: Nobody checked"));
  await expect(content?.sessions[0]?.open()).rejects.toThrow(
    'The files of knots, autumn-2026 were changed while they were read. Try again.',
  );
  expect((await content?.sessions[1]?.open())?.certificates).toHaveLength(3);
});

it('records follow from their files, and from later certificates of other sessions', async () => {
  const renewed = (rest = '') =>
    lines(
      `code: 'OLD-2026-1', name: Nils, supersedes: { code: 'MH45-Q2WX-9MNB-4TRE', reason: renewed }${rest}`,
    );
  const springOf = async (changes: Changes) => {
    const { content } = await reading(await contentFolderWith({ ...twoSessions, ...changes }));
    return content!.sessions.find(({ sessionId }) => sessionId === 'spring-2026')!;
  };
  const before = await springOf({ [autumn]: renewed() });
  expect(await springOf({ [autumn]: renewed() })).toMatchObject({
    key: before.key,
    ofRecords: before.ofRecords,
  });
  const expiring = await springOf({ [autumn]: renewed(', expires: 2026-07-01') });
  expect(expiring.key).toBe(before.key);
  expect(expiring.ofRecords.key).not.toBe(before.ofRecords.key);
  expect([before.ofRecords.until, expiring.ofRecords.until]).toEqual([null, '2026-07-01']);

  const other = await springOf({});
  const unrelated = await springOf({ [autumn]: lines(nils) });
  expect(unrelated.ofRecords).toEqual(other.ofRecords);
  const records = 'records/knots/spring-2026.yaml';
  const changed = await springOf({
    [records]: goodContent[records].replace('Secret Person', 'Another Person'),
  });
  expect(changed.key).toBe(other.key);
  expect(changed.ofRecords.key).not.toBe(other.ofRecords.key);
});
