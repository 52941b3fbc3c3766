import { describe, expect, it } from 'vitest';
import type { StaffSurroundings } from '../../../src/cli/shared/staff-surroundings.ts';
import { readSessions } from '../../../src/load/read-sessions.ts';
import {
  certificatesFile,
  certificatesOf,
  issueDesk,
  recordsFile,
  recordsOf,
  small,
} from '../issue-desk.ts';
import { gradebookHead } from '../staff-desk.ts';

describe('the plan', () => {
  it('begins with how the file was read', async () => {
    const { run } = await issueDesk(
      small.replace('TMA 5', 'TMA 5,Section').replaceAll(/^(\d.*)$/gmu, '$1,Day'),
    );
    const { out } = await run('--dry-run');
    expect(out.slice(0, out.indexOf('\n\n'))).toMatchSnapshot();
    expect((await run('--dry-run', '--format', 'json')).out).not.toContain('Section');
  });

  it('states the issue date, the identity check and the files', async () => {
    const { desk, run } = await issueDesk();
    const { out } = await run('--date', '2014-07-01', '--dry-run');
    expect(out).toContain(
      [
        'Issue date: 1 July 2014',
        'Identity: not checked; say --identity photo-id if it was',
        '  Their pages will say: “Fenwick Open College did not check who the learner is. The name is the one that the learner gave.”',
        `Files: ${certificatesFile} (new) and ${recordsFile} (new)`,
      ].join('\n'),
    );
    const checked = ['--identity', 'photo-id', '--identity-checked', '2014-02-03'];
    expect((await run(...checked)).out).toContain(
      [
        'Identity: checked once against an identity document (photo-id), on 3 February 2014',
        '  Their pages will say: “Fenwick Open College compared a photo of the learner with an identity document on 3 February 2014. Single',
      ].join('\n'),
    );
    expect(await desk.read(certificatesFile)).toContain('checked: 2014-02-03');
  });

  it('lists names to look at, of those who get a certificate', async () => {
    const { run } = await issueDesk(
      `${small}\n4,DORA,d@example.org,90,90,90,90,90\n5,ed,e@example.org,1,1,1,1,1\n`,
    );
    expect((await run('--dry-run')).out).toContain(
      'Check these names; each is printed exactly like this:\n  line 3: “Bo” is one word, so its first or last name may be missing\n  line 5: “DORA” is written in capitals\n\n',
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
      '  line 2: has 1111-1111-1111-111M already\n  line 3: has 2222-2222-2222-222D already\n',
    );
  });

  it('says “ends today” on the last day of a session', async () => {
    const now = new Date('2014-06-28T09:00:00Z');
    const glyphs = { has: () => true };
    const load: StaffSurroundings['load'] = (dir, instead) =>
      readSessions({ dir, now, glyphs, ...(instead ? { instead } : {}) });
    const { run } = await issueDesk(small, { now, load });
    expect(await run()).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('aaa, session 2013j, ends today: 3 learners') as string,
    });
  });
});

describe('learners who may not count', () => {
  const source = small
    .replace('TMA 5', 'TMA 5,Certificate Eligible')
    .replaceAll(/^([13].*)$/gmu, '$1,Y')
    .replaceAll(/^(2.*)$/gmu, '$1,N');

  it('stop the run where they would get a certificate', async () => {
    const { desk, run } = await issueDesk(source);
    const before = await desk.everything();
    const { exitCode, err, out } = await run();
    expect(exitCode).toBe(1);
    expect(out).toContain('  Not read: “Certificate Eligible”: “Y” 2, “N” 1\n');
    expect(err).toBe(
      [
        'grades.csv:1  error gradebook-status',
        '  According to the column “Certificate Eligible” (“Y” 2, “N” 1), 1 learner who would get a certificate may not qualify: line 3.',
        '  → Add --require "Certificate Eligible=Y" to leave out the others, or --ignore "Certificate Eligible" if the column does not matter.',
        'Nothing was written.\n',
      ].join('\n'),
    );
    expect(await desk.everything()).toEqual(before);
  });

  it('are left out and named on request, or let through', async () => {
    const { desk, run } = await issueDesk(source);
    const strict = await run('--dry-run', '--require', 'Certificate Eligible=Y');
    expect(strict).toMatchObject({ exitCode: 0 });
    expect(strict.out).toContain('1  certificate to issue');
    expect(strict.out).toContain(
      'Left out: line 3, which has another value in “Certificate Eligible”',
    );
    expect((await run('--ignore', 'Certificate Eligible')).exitCode).toBe(0);
    expect(await certificatesOf(desk)).toHaveLength(2);
  });

  it('do not stop it where they get none anyway', async () => {
    const { run } = await issueDesk(
      source
        .replaceAll(',Y', ',?')
        .replaceAll(',N', ',Y')
        .replaceAll(/(3,.*),\?/gu, '$1,N'),
    );
    expect(await run('--dry-run')).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ['--scale', 'tma-1'],
    ['--scale', 'tma-1=0'],
    ['--require', 'Certificate Eligible'],
    ['--decimal', 'dot'],
  ])('%s %s is not an option', async (option, value) => {
    const { run } = await issueDesk();
    expect((await run(option, value)).exitCode).toBe(2);
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
    expect(err).toBe(
      'Nothing was written. 2 of 5 rows are wrong. Fix the problems above, or add --skip-bad-rows to leave out lines 5 and 6 and go on with the 3 others.\n',
    );
    expect(await desk.everything()).toEqual(before);
  });

  it('are left out on request', async () => {
    const { desk, run } = await issueDesk(source);
    const { exitCode, err, out } = await run('--skip-bad-rows');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain('\nLeft out: lines 5 and 6. Mend them and run it again.\n');
    expect(await recordsOf(desk)).toHaveLength(3);
    expect((await run('--skip-bad-rows')).out).toContain(
      'Nothing to do: the rest of it has been written before.',
    );
  });

  it('with a name that cannot be printed do not keep a whole session waiting', async () => {
    const many = Array.from(
      { length: 40 },
      (_, at) => `${at + 10},Learner ${at},l${at}@example.org,10,10,10,10,10`,
    );
    const bad = many.with(7, '17,Kim \u{1f984},kim@example.org,90,90,90,90,90');
    const { desk, run } = await issueDesk([small, ...bad, ''].join('\n'));
    const refused = await run();
    expect(refused.err).toContain(
      '1 of 43 rows is wrong. Fix the problems above, or add --skip-bad-rows to leave out line 12 and go on with the 42 others.',
    );
    const { exitCode, out } = await run('--skip-bad-rows');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/grades\.csv:12 .*gradebook-name\n {2}The learner’s name holds “🦄”/u);
    expect(out).toContain('Left out: line 12.');
    expect(out).not.toMatch(/Kim|@example/u);
    expect(await certificatesOf(desk)).toHaveLength(2);
    expect(await recordsOf(desk)).toHaveLength(42);
  });

  it('are never left out all', async () => {
    const { desk, run } = await issueDesk(`${gradebookHead}\n4,Di 🦄,di@example.org,2,2,2,2,2\n`);
    const before = await desk.everything();
    expect(await run('--skip-bad-rows')).toMatchObject({
      exitCode: 1,
      err: 'Nothing was written. No row can be used; the problems are listed above.\n',
    });
    expect(await desk.everything()).toEqual(before);
  });
});
