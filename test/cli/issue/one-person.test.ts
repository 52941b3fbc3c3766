import { describe, expect, it } from 'vitest';
import { issue } from '../../../src/cli/issue/issue.ts';
import { certificatesFile, certificatesOf, issueDesk, recordsOf, session } from '../issue-desk.ts';
import { staffDesk } from '../staff-desk.ts';

describe('one person by name', () => {
  it('gets a certificate and no record', async () => {
    const desk = await staffDesk();
    const { exitCode, out, err } = await desk.run(
      issue,
      ...session,
      ...['--name', '  Zoë  O&#039;Briain (2)', '--lang', 'ga', '--distinction'],
      ...['--identity', 'in-person', '--identity-checked', '2014-06-30', '--date', '2014-07-01'],
    );
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatchSnapshot();
    expect(await desk.read(certificatesFile)).toMatchSnapshot();
    expect(Object.keys(await desk.everything())).not.toContain('records/aaa/2013j.yaml');
  });

  it('a dry run writes nothing, and JSON has the same plan', async () => {
    const desk = await staffDesk();
    const before = await desk.everything();
    const args = [...session, '--name', 'Zoë Ó Briain', '--dry-run'];
    expect((await desk.run(issue, ...args)).out).toContain('Dry run: nothing was written.');
    const { out } = await desk.run(issue, ...args, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      counts: { issued: 1, distinction: 0 },
      files: [certificatesFile],
    });
    expect(await desk.everything()).toEqual(before);
  });
});

describe('someone who may have a certificate already', () => {
  const issued = async () => {
    const { desk, run } = await issueDesk();
    await run();
    return desk;
  };

  it.each<[string, readonly string[], string]>([
    [
      'the same name',
      ['--name', 'lovelace ADA'],
      'The certificate 0000-0000-0000-0000 of this session has the same name already.',
    ],
    [
      'the name of a record without a certificate',
      ['--name', 'Cy'],
      'A record of this session has the same name, and no certificate. Issue from the gradebook',
    ],
    ['the id of a record', ['--name', 'Dora Lin', '--id', '1'], 'has the learner’s id, and the'],
    [
      'the address of a record',
      ['--name', 'Dora Lin', '--email', 'BO@example.org'],
      'If another person shares the address: --other-person "Dora Lin".',
    ],
    [
      'the id, although staff say that it is another person',
      ['--name', 'Dora Lin', '--id', '1', '--other-person', '1'],
      'A record of this session has the learner’s id',
    ],
    [
      'someone else named as the other person',
      ['--name', 'Ada Lovelace', '--other-person', 'Bo'],
      '--other-person must repeat the name, the id or the address',
    ],
  ])('is refused: %s', async (_what, options, words) => {
    const desk = await issued();
    const before = await desk.everything();
    const { exitCode, out, err } = await desk.run(issue, ...session, ...options);
    // Which code is drawn does not matter here.
    expect(err.replace(/(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/u, '0000-0000-0000-0000')).toContain(words);
    expect(err).not.toMatch(/@example/);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(await desk.everything()).toEqual(before);
  });

  it.each([['Ada Lovelace'], ['dora@example.org']])(
    'is issued to where staff say that it is another person: %s',
    async (other) => {
      const desk = await issued();
      const who = ['--name', 'Ada Lovelace', '--email', 'dora@example.org'];
      const { exitCode } = await desk.run(issue, ...session, ...who, '--other-person', other);
      expect(exitCode).toBe(0);
      const names = (await certificatesOf(desk)).map(({ name }) => name);
      expect(names.filter((name) => name === 'Ada Lovelace')).toHaveLength(2);
      expect(await recordsOf(desk)).toHaveLength(3);
    },
  );
});

it.each<[string, readonly string[], number, string]>([
  ['neither a gradebook nor a name', [], 2, 'Say from what to issue'],
  ['both', ['--name', 'Ada Lin', '--gradebook', 'x.csv'], 2, "'--gradebook <file>'"],
  ['an option about gradebooks', ['--name', 'Ada Lin', '--scale', 'tma-1=10'], 2, "'--scale"],
  ['an option about a person', ['--gradebook', 'x.csv', '--distinction'], 2, "'--distinction'"],
  ['an address for a name', ['--name', 'ada@example.org'], 1, 'holds an e-mail address'],
  ['a character without a glyph', ['--name', 'Ada 🦄'], 1, 'which no bundled font can print'],
  ['no name', ['--name', ' '], 1, 'The learner’s name is empty.'],
  ['no address', ['--name', 'Ada Lin', '--email', 'ada'], 1, 'not a valid e-mail address'],
  ['no language', ['--name', 'Ada Lin', '--lang', 'no tag'], 1, 'Nothing was changed.'],
  ['a session that still runs', ['--name', 'Ada Lin', '--date', '2014-01-01'], 1, 'ends on'],
])('refuses %s', async (_what, options, exitCode, words) => {
  const desk = await staffDesk();
  const before = await desk.everything();
  const result = await desk.run(issue, ...session, ...options);
  expect(result.err).toContain(words);
  expect(result.exitCode).toBe(exitCode);
  expect(await desk.everything()).toEqual(before);
});
