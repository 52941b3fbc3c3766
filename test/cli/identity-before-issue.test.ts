import { readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { issue } from '../../src/cli/issue/issue.ts';
import { attest, enrol, identityDesk, stated, type IdentityDesk } from './identity-desk.ts';
import { certificatesFile, certificatesOf, session, small } from './issue-desk.ts';

describe('certificates that are yet to be issued', () => {
  async function beforeIssuing(name = 'Ada Lovelace') {
    const made = await identityDesk();
    await attest(made, await enrol(made, name, 'ada@example.org'), 4);
    return made;
  }

  const issuing = async ({ desk, file }: IdentityDesk, ...options: readonly string[]) =>
    desk.run(
      issue,
      ...session,
      '--gradebook',
      await desk.write('grades.csv', small),
      '--date',
      '2014-07-02',
      '--identity-from',
      file,
      ...options,
    );

  it('get it from a file that only its owner may read', async () => {
    const made = await beforeIssuing();
    const { out } = await made.exported();
    expect(out).toContain(`Wrote ${made.file}, which is private.`);
    expect((await stat(made.file)).mode & 0o777).toBe(0o600);
    await expect(made.desk.read(certificatesFile)).rejects.toThrow('ENOENT');

    const run = await issuing(made);
    expect(run.exitCode).toBe(0);
    expect(run.out).toContain('Identity of 1: as Signature Track found out');
    expect(run.out).toContain('Identity of the others: not checked');
    expect(await certificatesOf(made.desk)).toEqual([
      {
        code: expect.any(String) as string,
        name: 'Ada Lovelace',
        distinction: true,
        identity: { ...stated, linkedWork: { ...stated.linkedWork, linked: 4 } },
      },
      { code: expect.any(String) as string, name: 'Bo' },
    ]);
    expect((await made.exported()).out).toContain('Nothing to do.');
  });

  it('get nothing under another name', async () => {
    const made = await beforeIssuing('Augusta Byron');
    await made.exported();
    const { out } = await issuing(made);
    expect(out).toContain('Line 2: the document that Signature Track has seen shows another name');
    expect(out).not.toContain('Byron');
    expect((await certificatesOf(made.desk))[0]?.identity).toBeUndefined();
  });

  it.each<[string, (text: string) => string, string]>([
    ['another session', (text) => text.replace('"2013j"', '"2014b"'), 'is about another session'],
    ['half a file', (text) => text.slice(0, 100), 'was not written by npm run identity'],
    ['something else', () => '{"learners":[]}', 'was not written by npm run identity'],
    [
      'an impossible day',
      (text) => text.replace('2014-03-10', '2014-03-40'),
      'was not written by npm run identity',
    ],
  ])('are not issued from %s', async (_, change, expected) => {
    const made = await beforeIssuing();
    await made.exported();
    const text = await readFile(made.file, 'utf8');
    const damaged = { ...made, file: await made.desk.write('damaged.json', change(text)) };
    const { exitCode, err } = await issuing(damaged);
    expect(err).toContain(expected);
    expect(exitCode).toBe(1);
    await expect(made.desk.read(certificatesFile)).rejects.toThrow('ENOENT');
  });

  it('are not issued from a file that is not there', async () => {
    const { err, exitCode } = await issuing(await beforeIssuing());
    expect(err).toContain('cannot be read');
    expect(exitCode).toBe(1);
  });
});
