import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { correct } from '../../src/cli/certificate/correct.ts';
import { erase } from '../../src/cli/certificate/erase.ts';
import { replace } from '../../src/cli/certificate/replace.ts';
import { revoke } from '../../src/cli/certificate/revoke.ts';
import { suspend } from '../../src/cli/certificate/suspend.ts';
import { exportArchive } from '../../src/cli/export/export.ts';
import { find } from '../../src/cli/find/find.ts';
import { identity } from '../../src/cli/identity/identity.ts';
import { issue } from '../../src/cli/issue/issue.ts';
import { key } from '../../src/cli/key/key.ts';
import { records } from '../../src/cli/records/records.ts';
import { readSessions } from '../../src/load/read-sessions.ts';
import { testIdentityService } from '../identity/service.ts';
import { code, desk } from './certificate-desk.ts';
import { loadOpeningOnly, type StaffDesk } from './staff-desk.ts';

/** Beside 2013j: in 2014b, a certificate that renews one of 2013j; in 2014j, none that has to do with others. */
const later = {
  '2014b': `certificates:
  - code: 'OLD-2014-1'
    name: Bo Ek
    issued: 2015-03-01
    supersedes: { code: 'EEEE-FFFF-GGGG-HHH0', reason: renewed }
`,
  '2014j': `defaults: { issued: 2015-07-01 }
certificates:
  - { code: 'OLD-2014-2', name: Di Fox }
  - { code: 'OLD-2014-3', name: Bo Fox }
`,
};

async function threeSessions(overrides = {}): Promise<StaffDesk> {
  const made = await desk(overrides);
  const course = await made.read('courses/aaa.yaml');
  const sessions = Object.keys(later).map(
    (id) => `  - { id: ${id}, start: 2014-10-01, end: 2015-02-01 }\n`,
  );
  await made.write('courses/aaa.yaml', course + sessions.join(''));
  for (const [id, text] of Object.entries(later))
    await made.write(`certificates/aaa/${id}.yaml`, text);
  return made;
}

const all = ['2013j', ...Object.keys(later)];
type Run = (made: StaffDesk) => ReturnType<StaffDesk['run']>;
type Command = Parameters<StaffDesk['run']>[0];

const running =
  (command: Command, ...args: readonly string[]): Run =>
  ({ run }) =>
    run(command, ...args);

const exportIdentity: Command = (args, surroundings) => {
  const { vault, secret } = testIdentityService();
  const openVault = () => Promise.resolve({ vault, secret, place: 'a test' });
  return identity(args, { ...surroundings, openVault, privateFolder: tmpdir() });
};
const showKeys: Command = (args, surroundings) => key(args, { ...surroundings, isSeen: true });

async function saidBy(command: Run, made: StaffDesk) {
  const { exitCode, ...said } = await command(made);
  return { exitCode, said: JSON.stringify(said).replaceAll(made.dir, '…') };
}

describe('a command says and writes the same, and opens no other sessions than it needs', () => {
  it.each<[string, Run, readonly string[]]>([
    ['find by a code', running(find, 'OLD-2014-2'), ['2014j']],
    ['find in a session', running(find, 'Bo', '--session', '2014j'), ['2014j']],
    ['find all of a session', running(find, '--session', '2014b'), ['2014b']],
    [
      'find by an unknown code',
      running(find, 'MH45-Q2WX-9MNB-4TRX', '--session', '2013j'),
      ['2013j'],
    ],
    ['find by an address', running(find, 'ada@example.org'), ['2013j']],
    ['records', running(records, '--learner', '2'), ['2013j', '2014b']],
    ['key', running(showKeys, 'show'), []],
    ['the list of withdrawn certificates', running(revoke, '--list'), ['2013j']],
    ['revoke', running(revoke, 'OLD-2014-2', '--reason', 'error'), ['2014j']],
    ['revoke, of a line', running(revoke, 'OLD-2014-1', '--reason', 'error'), ['2013j', '2014b']],
    ['revoke, of an unknown code', running(revoke, 'OLD-2014-7', '--reason', 'error'), []],
    ['suspend', running(suspend, 'OLD-2014-2'), ['2014j']],
    ['replace', running(replace, 'OLD-2014-2', '--reason', 'renewed'), ['2014j']],
    ['correct, which tells of namesakes', running(correct, code, '--name', 'Ada King'), all],
    ['erase, which tells of namesakes', running(erase, code), all],
    [
      'issue',
      running(
        issue,
        '--course',
        'aaa',
        '--session',
        '2014j',
        '--name',
        'Bo',
        '--date',
        '2015-08-01',
      ),
      ['2014j'],
    ],
    [
      'identity',
      running(exportIdentity, 'export', '--course', 'aaa', '--session', '2013j'),
      ['2013j', '2014b'],
    ],
    ['export', running(exportArchive, '../no-archive', '--from', 'no-build'), []],
  ])('%s', async (_, command, opened) => {
    const [expected, found] = [
      await threeSessions({ load: loadOpeningOnly(...all) }),
      await threeSessions({ load: loadOpeningOnly(...opened) }),
    ];
    expect(await saidBy(command, found)).toEqual(await saidBy(command, expected));
    expect(await found.everything()).toEqual(await expected.everything());
  });
});

describe('find, in several sessions', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a name', ['bo'], ['AAAA-BBBB-CCCC-DDDD', 'OLD-2014-1', 'OLD-2014-3']],
    ['a name with a slip', ['Di Foks'], ['OLD-2014-2']],
    ['a word with a slip, of several', ['Foxx'], ['OLD-2014-2', 'OLD-2014-3']],
    [
      'an address whose record names the first of a line',
      ['bo@example.org'],
      ['AAAA-BBBB-CCCC-DDDD', 'EEEE-FFFF-GGGG-HHH0', 'OLD-2014-1'],
    ],
    ['an address, in a session alone', ['bo@example.org', '--session', '2014b'], []],
  ])('finds %s', async (_, args, codes) => {
    const made = await threeSessions();
    const file = 'records/aaa/2013j.yaml';
    const text = await made.read(file);
    await made.write(file, text.replace('name: Bo }', 'name: Bo, email: Bo@example.org }'));
    const { out } = await made.run(find, ...args);
    expect(out.match(/^[\dA-Z-]{10,19}(?= {2})/gmu) ?? []).toEqual(codes);
  });
});

it('records shows the last certificate of a line, in whichever session that is', async () => {
  const { out } = await (await threeSessions()).run(records, '--learner', '2');
  expect(out).toContain('Certificate OLD-2014-1: valid, issued on 1 March 2015');
});

it('files that are changed while they are read are not taken for those that were checked', async () => {
  const made = await threeSessions({
    async load(dir: string) {
      const { now, glyphs } = {
        now: new Date('2026-10-01T09:00:00Z'),
        glyphs: { has: () => true },
      };
      const known = new Map<string, unknown>();
      const values = {
        find: (kind: string, text: string) => Promise.resolve(known.get(kind + text)),
        keep: (kind: string, text: string, value: unknown) =>
          Promise.resolve(void known.set(kind + text, value)),
      };
      await readSessions({ dir, now, glyphs, known: values });
      const reading = await readSessions({ dir, now, glyphs, known: values });
      await appendFile(path.join(dir, 'certificates/aaa/2014j.yaml'), '# Another line.\n');
      return reading;
    },
  });
  const said = 'The files of aaa, 2014j were changed while they were read. Try again.';
  expect(await made.run(find, 'Fox')).toEqual({ exitCode: 1, out: '', err: `${said}\n` });
  expect(await made.run(suspend, 'OLD-2014-2')).toEqual({
    exitCode: 1,
    out: '',
    err: `${said} Nothing was changed.\n`,
  });
});
