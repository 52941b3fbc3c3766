import { describe, expect, it } from 'vitest';
import type { StaffSurroundings } from '../../src/cli/staff-surroundings.ts';
import { loadContent } from '../../src/load/load-content.ts';
import { certificatesFile, issueDesk, recordsFile, recordsOf, small } from './issue-desk.ts';

describe('the plan', () => {
  it('states the issue date, the identity check and the files', async () => {
    const { desk, run } = await issueDesk();
    const { out } = await run('--date', '2014-07-01', '--dry-run');
    expect(out).toContain(
      [
        'Issue date: 1 July 2014',
        'Identity: not checked; say --identity photo-id if it was',
        `Files: ${certificatesFile} (new) and ${recordsFile} (new)`,
      ].join('\n'),
    );
    const checked = ['--identity', 'photo-id', '--identity-checked', '2014-02-03'];
    expect((await run(...checked)).out).toContain(
      'Identity: checked once against an identity document (photo-id), on 3 February 2014',
    );
    expect(await desk.read(certificatesFile)).toContain('checked: 2014-02-03');
  });

  it('lists names to look at, of those who get a certificate', async () => {
    const { run } = await issueDesk(
      `${small}\n4,DORA,d@example.org,90,90,90,90,90\n5,ed,e@example.org,1,1,1,1,1\n`,
    );
    expect((await run('--dry-run')).out).toContain(
      'Look at these names; each is printed as it stands:\n  line 5: “DORA” is written in capitals\n\n',
    );
  });

  it('says why the others get none, without names and scores, where it is asked for', async () => {
    const { run } = await issueDesk(
      `${small
        .replace('TMA 5', 'TMA 5,Final result')
        .replaceAll(/^([12].*)$/gmu, '$1,Pass')
        .replace(/^(3.*)$/mu, '$1,Fail')}\n4,Di,di@example.org,1,1,1,1,1,Withdrawn\n`,
    );
    const options = ['--outcome', 'Final result', '--list'];
    expect((await run(...options)).out).toContain(
      '  line 2: Ada Lovelace\n  line 3: Bo\n\n  line 4: not passed: the final score is below the pass mark\n  line 5: withdrawn\n',
    );
    expect((await run(...options)).out).toContain(
      '  line 2: has 1111-1111-1111-1111 already\n  line 3: has 2222-2222-2222-2222 already\n',
    );
  });

  it('says “ends today” on the last day of a session', async () => {
    const now = new Date('2014-06-28T09:00:00Z');
    const glyphs = { has: () => true };
    const load: StaffSurroundings['load'] = (dir, instead) =>
      loadContent({ dir, now, glyphs, ...(instead ? { instead } : {}) });
    const { run } = await issueDesk(small, { now, load });
    expect(await run()).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('aaa, session 2013j, ends today: 3 learners') as string,
    });
  });
});

describe('bad rows', () => {
  const source = `${small}\n4,,di@example.org,1,1,1,1,1\n5,Ed,ed@example.org,1,1,1,1,x\n`;

  it('are all listed, and nothing is written', async () => {
    const { desk, run } = await issueDesk(source);
    const before = await desk.everything();
    const { exitCode, out, err } = await run();
    expect(exitCode).toBe(1);
    expect(out).toMatch(/grades\.csv:5 .*gradebook-name[^]*grades\.csv:6 .*gradebook-score-text/);
    expect(err).toContain('--skip-bad-rows');
    expect(await desk.everything()).toEqual(before);
  });

  it('are left out on request', async () => {
    const { desk, run } = await issueDesk(source);
    expect(await run('--skip-bad-rows')).toMatchObject({ exitCode: 0, err: '' });
    expect(await recordsOf(desk)).toHaveLength(3);
  });
});
