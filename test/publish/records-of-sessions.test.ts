import { readdir, readFile, rm, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { signingWith } from '../../src/credential/signing.ts';
import type { Content, CourseRecord } from '../../src/model/content.ts';
import { recordsOfSessions } from '../../src/publish/records-of-sessions.ts';
import { entryOf, keyFor, signing as institutionSigning } from '../credential/issuing.ts';
import {
  specimenCertificate,
  specimenCourse,
  specimenRecord,
  specimenSite,
} from '../model/specimens.ts';
import { bySession, openingOnly } from '../setup/by-session.ts';

const [spring] = specimenCourse.sessions;
const autumn: CourseRecord = {
  ...specimenRecord,
  sessionId: 'autumn-2025',
  certificate: null,
  learner: { id: 'bo', name: 'Bo Secret', email: 'bo@example.org' },
};
const whole: Content = {
  site: specimenSite,
  institutions: [institutionSigning([entryOf('first')])],
  courses: [
    {
      ...specimenCourse,
      sessions: [...specimenCourse.sessions, { ...spring!, id: 'autumn-2025' }],
    },
  ],
  certificates: [specimenCertificate],
  records: [specimenRecord, autumn],
  pages: [],
  reviewers: [],
  erased: null,
};
const content = bySession(whole);
const signing = signingWith(whole, new Map([['northfold', keyFor('first')]]));
const secret = 'a secret of thirty-two characters';

let cacheDir: string;
beforeEach(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'laurel-kept-records-'));
});
afterEach(() => rm(cacheDir, { recursive: true }));

const options = () => ({ content, today: '2026-06-01', secret, signing, cacheDir });
const first = () => recordsOfSessions(options());

async function keptFiles(): Promise<readonly string[]> {
  const entries = await readdir(cacheDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name));
}

it('what is as it was is neither opened nor signed again', async () => {
  const made = await first();
  expect(
    made.flatMap(({ records }) => records.map(({ credential }) => credential === null)),
  ).toEqual([false, true]);
  expect(await recordsOfSessions({ ...options(), content: openingOnly(content) })).toEqual(made);
  // It states the day on which it was signed.
  const later = { ...options(), content: openingOnly(content), today: '2026-06-09' };
  expect(await recordsOfSessions(later)).toEqual(made);
});

it.each<[string, Partial<ReturnType<typeof options>>, readonly string[]]>([
  [
    'another secret',
    { secret: 'another secret of 32 characters!' },
    ['spring-2026', 'autumn-2025'],
  ],
  ['an earlier day', { today: '2026-05-31' }, ['spring-2026', 'autumn-2025']],
  [
    'no key to sign with',
    { signing: signingWith(whole, new Map()) },
    ['spring-2026', 'autumn-2025'],
  ],
  [
    'another record of a session',
    {
      content: bySession({
        ...whole,
        records: [specimenRecord, { ...autumn, final: 1, scores: {} }],
      }),
    },
    ['autumn-2025'],
  ],
])('with %s, what follows from it is made again', async (_, changed, opened) => {
  await first();
  const present = { ...options(), ...changed };
  const fresh = await mkdtemp(path.join(tmpdir(), 'laurel-kept-records-'));
  const expected = await recordsOfSessions({ ...present, cacheDir: fresh });
  await rm(fresh, { recursive: true });
  const watched = { ...present, content: openingOnly(present.content, ...opened) };
  expect(await recordsOfSessions(watched)).toEqual(expected);
  await expect(
    recordsOfSessions({ ...watched, cacheDir: `${cacheDir}-none`, content: openingOnly(content) }),
  ).rejects.toThrow('opened');
});

it('what is kept is sealed, and damaged files are made again', async () => {
  const made = await first();
  const files = await keptFiles();
  expect(files).toHaveLength(2);
  for (const file of files) {
    const bytes = await readFile(file);
    expect(bytes.includes('Secret')).toBe(false);
    expect(bytes.includes(specimenRecord.learner.name)).toBe(false);
    await writeFile(file, bytes.subarray(0, -1));
  }
  expect(await first()).toEqual(made);
});
