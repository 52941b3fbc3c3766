import { describe, expect, it } from 'vitest';
import { issue } from '../../src/cli/issue/issue.ts';
import { localFiles } from '../../src/edit/files/file-operations.ts';
import { issueDesk, session, small } from './issue-desk.ts';

describe('refusals change nothing', () => {
  it.each<[string, string[], number, RegExp]>([
    [
      'an unknown course',
      ['--course', 'aab', '--session', '2013j'],
      1,
      /no course “aab”. Did you mean `aaa`/,
    ],
    [
      'an unknown session',
      ['--course', 'aaa', '--session', '2013k'],
      1,
      /no session “2013k”. Did you mean `2013j`/,
    ],
    [
      'an issue date before the session ended',
      [...session, '--date', '2014-06-01'],
      1,
      /ends on 28 June 2014/,
    ],
    ['an issue date in the future', [...session, '--date', '2027-01-01'], 1, /in the future/],
    ['a day that does not exist', [...session, '--date', '2014-02-30'], 2, /day that exists/],
    [
      'a gradebook that is not there',
      [...session, '--gradebook', '/nowhere.csv'],
      1,
      /There is no file \/nowhere.csv/,
    ],
    ['a gradebook that is a folder', [...session, '--gradebook', 'test'], 1, /test is a folder/],
    [
      'an encoding that nobody knows',
      [...session, '--encoding', 'windows-125'],
      2,
      /Common ones are windows-1252, iso-8859-2/,
    ],
    [
      'a sheet of a text file',
      [...session, '--sheet', '2'],
      1,
      /grades\.csv:1 .*gradebook-sheet-unknown/,
    ],
    ['a broken map', [...session, '--map', 'Name'], 2, /heading=field/],
    [
      'an unknown outcome',
      [...session, '--outcome-map', 'Merit=merit'],
      2,
      /not one of distinction/,
    ],
    [
      'a day of a check without its method',
      [...session, '--identity-checked', '2014-02-01'],
      2,
      /how/,
    ],
    [
      'a check in the future',
      [...session, '--identity', 'photo-id', '--identity-checked', '2027-01-01'],
      1,
      /in the future/,
    ],
    [
      'a person who is not in the gradebook',
      [...session, '--same-person', '4711'],
      1,
      /No learner of the gradebook has the id or e-mail address .*“4711”/,
    ],
    ['a missing option', ['--course', 'aaa'], 2, /required option/],
    ['an unknown option', [...session, '--sesion', 'x'], 2, /unknown option/],
  ])('%s', async (_what, args, exitCode, expected) => {
    const { desk, file } = await issueDesk();
    const before = await desk.everything();
    const given = args.includes('--gradebook') ? args : [...args, '--gradebook', file];
    const run = await desk.run(issue, ...given);
    expect(run.err).toMatch(expected);
    expect(run.exitCode).toBe(exitCode);
    expect(await desk.everything()).toEqual(before);
  });

  it('content that has errors already', async () => {
    const { desk, run } = await issueDesk();
    await desk.write('site.yaml', 'name: 1\n');
    const { exitCode, err } = await run();
    expect(exitCode).toBe(1);
    expect(err).toContain('The content has errors. Mend them first');
  });

  it('a person who says no', async () => {
    const questions: string[] = [];
    const ask = (question: string) => Promise.resolve((questions.push(question), 'n'));
    const { desk, run } = await issueDesk(small, { isInteractive: true, ask });
    const before = await desk.everything();
    expect(await run()).toMatchObject({ exitCode: 1, err: 'Nothing was written.\n' });
    expect(questions).toEqual(['Do this? [y/N] ']);
    expect(await desk.everything()).toEqual(before);
  });

  it('a dry run', async () => {
    const { desk, run } = await issueDesk();
    const before = await desk.everything();
    const { exitCode, out } = await run('--dry-run', '--list');
    expect(exitCode).toBe(0);
    expect(out).toContain('line 2: Ada Lovelace, with distinction');
    expect(await desk.everything()).toEqual(before);
  });

  it.each(['create', 'rename', 'syncFolder'] as const)('a disk on which %s fails', async (step) => {
    let calls = 0;
    const files = {
      ...localFiles,
      [step]: (...args: [string, string]) => {
        calls += 1;
        // The first file that is created is the lock.
        if (calls >= (step === 'create' ? 3 : 2))
          return Promise.reject(Object.assign(new Error('disk'), { code: 'ENOSPC' }));
        return localFiles[step](...args);
      },
    };
    const { desk, run } = await issueDesk(small, { files });
    const before = await desk.everything();
    const { exitCode, err } = await run();
    expect(err).toContain('There is no space left on the disk. Nothing was changed.');
    expect(exitCode).toBe(3);
    expect(await desk.everything()).toEqual(before);
  });

  it('another command at work', async () => {
    const { desk, run } = await issueDesk();
    await desk.write(
      '.laurel-lock',
      JSON.stringify({ pid: 7, host: 'desk', since: '2026-10-01T08:59:00Z' }),
    );
    const { exitCode, err } = await run();
    expect(exitCode).toBe(1);
    expect(err).toContain('Another command is changing this content (process 7 on desk');
  });
});
