import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { issue } from '../../src/cli/issue.ts';
import type { StaffSurroundings } from '../../src/cli/staff-surroundings.ts';
import { localFiles } from '../../src/edit/file-operations.ts';
import { loadContent } from '../../src/load/load-content.ts';
import type { CertificatesFile } from '../../src/schema/certificates.ts';
import type { RecordsFile } from '../../src/schema/records.ts';
import { gradebookHead, staffDesk, type StaffDesk } from './staff-desk.ts';

const oulad = path.resolve('test/fixtures/gradebook-oulad-aaa-2013j.csv');
const session = ['--course', 'aaa', '--session', '2013j'];
const certificatesFile = 'certificates/aaa/2013j.yaml';
const recordsFile = 'records/aaa/2013j.yaml';

const small = [
  gradebookHead,
  '1,Ada Lovelace,ada@example.org,90,90,90,90,90',
  '2,Bo,bo@example.org,50,50,50,50,50',
  '3,Cy,cy@example.org,10,10,10,10,',
].join('\n');

async function withSmall(source = small, overrides = {}) {
  const desk = await staffDesk(overrides);
  const file = await desk.write('grades.csv', source);
  const run = (...args: string[]) => desk.run(issue, ...session, '--gradebook', file, ...args);
  return { desk, file, run };
}

const certificatesOf = async (desk: StaffDesk) =>
  (parse(await desk.read(certificatesFile)) as CertificatesFile).certificates;
const recordsOf = async (desk: StaffDesk) =>
  (parse(await desk.read(recordsFile)) as RecordsFile).records;

describe('a real class of 383', () => {
  it('becomes 278 certificates, 20 with distinction, and the same again changes nothing', async () => {
    const desk = await staffDesk({ randomBytes: sequence() });
    const args = [
      ...session,
      '--gradebook',
      oulad,
      '--outcome',
      'Final result',
      '--date',
      '2014-07-14',
    ];
    const first = await desk.run(issue, ...args);
    expect(first).toMatchObject({ exitCode: 0, err: '' });
    expect(first.out).toMatchSnapshot();

    const certificates = await certificatesOf(desk);
    expect(certificates).toHaveLength(278);
    expect(certificates.filter(({ distinction }) => distinction)).toHaveLength(20);
    expect(new Set(certificates.map(({ code }) => code)).size).toBe(278);
    const records = await recordsOf(desk);
    const count = (outcome: string) =>
      records.filter((record) => record.outcome === outcome).length;
    expect(['distinction', 'pass', 'fail', 'withdrawn'].map(count)).toEqual([20, 258, 45, 60]);
    expect(records.filter(({ override }) => override)).toHaveLength(45);

    const before = await desk.everything();
    const second = await desk.run(issue, ...args);
    expect(second.exitCode).toBe(0);
    expect(second.out).toContain('Nothing to do');
    expect(second.out).toContain('278  already issued');
    expect(await desk.everything()).toEqual(before);
  });

  it('shows no score, no address and no name', async () => {
    const desk = await staffDesk({ randomBytes: sequence() });
    const { out } = await desk.run(
      issue,
      ...session,
      '--gradebook',
      oulad,
      '--format',
      'json',
      '--dry-run',
    );
    expect(out).not.toMatch(/@|Student \d|tma-1/);
    expect(JSON.parse(out)).toMatchObject({
      course: 'aaa',
      session: '2013j',
      dryRun: true,
      counts: { learners: 383, issued: 305, badRows: 0 },
    });
  });
});

describe('new files', () => {
  it('hold what was decided, in the style of the sample content', async () => {
    const { desk, run } = await withSmall();
    await run('--date', '2014-07-01', '--identity', 'photo-id');
    expect(await desk.read(certificatesFile)).toMatchSnapshot();
    expect(await desk.read(recordsFile)).toMatchSnapshot();
  });

  it.each([
    [
      'name their schema where they lie beside Laurel',
      path.resolve(tmpdir()),
      '# yaml-language-server: $schema=../../../src/schema/json/certificates.schema.json',
    ],
    ['name no schema elsewhere', '/elsewhere', 'defaults:'],
  ])('%s', async (_what, checkout, firstLine) => {
    const { desk, run } = await withSmall(small, { checkout });
    await run();
    expect((await desk.read(certificatesFile)).split('\n')[0]).toBe(firstLine);
  });
});

describe('files that are there', () => {
  const certificates = `# By hand.\ndefaults: { issued: 2014-07-01, identity: { method: in-person } } # all\ncertificates:\n  # The first.\n  - { code: "OLD-CODE-1", name: Zed } # keep\n`;
  const records = `records:\n  - learner: { id: "9", name: Zed }\n    certificate: OLD-CODE-1\n    scores: { tma-1: 80, tma-2: 80, tma-3: 80, tma-4: 80, tma-5: 80 }\n    final: 80\n    outcome: pass\n  - learner: { id: '2', name: Bo } # second attempt\n    scores: { tma-1: 1, tma-2: null, tma-3: null, tma-4: null, tma-5: null }\n    final: 0.1\n    outcome: fail\n# end\n`;
  const prepared = async (source?: string) => {
    const { desk, run } = await withSmall(source);
    for (const file of [certificatesFile, recordsFile])
      await mkdir(path.dirname(path.join(desk.dir, file)), { recursive: true });
    await desk.write(certificatesFile, certificates);
    await desk.write(recordsFile, records);
    return { desk, run };
  };

  it('keep their comments, their order and their style; a learner who now passes gets a certificate', async () => {
    const { desk, run } = await prepared();
    const { out } = await run('--date', '2014-07-02');
    expect(out).toContain('2  certificates to issue, 1 of them with distinction');
    expect(out).toContain('1  record without a certificate to update');
    expect(await desk.read(certificatesFile)).toMatchSnapshot();
    expect(await desk.read(recordsFile)).toMatchSnapshot();
  });

  it.each([
    [
      'the name',
      '9,Zedd,z@example.org,80,80,80,80,80',
      'line 2, id 9, certificate OLD-CODE-1: The name differs. If the gradebook’s is right: npm run correct -- OLD-CODE-1 --name "…"',
    ],
    [
      'the outcome, to a fail',
      '9,Zed,z@example.org,8,8,8,8,8',
      'The outcome was pass and is fail. To withdraw the certificate: npm run revoke -- OLD-CODE-1 --reason "…"',
    ],
    [
      'the outcome, to a distinction',
      '9,Zed,z@example.org,98,98,98,98,98',
      'The outcome was pass and is distinction. To replace the certificate',
    ],
    [
      'the scores alone',
      '9,Zed,z@example.org,81,80,80,80,80',
      'The scores differ from the record, which is left as it is.',
    ],
  ])(
    'an issued certificate is left as it is where the gradebook changed %s',
    async (_what, row, said) => {
      const { desk, run } = await prepared(`${gradebookHead}\n${row}\n`);
      const { out, exitCode } = await run('--date', '2014-07-02');
      expect(out).toContain(said);
      expect(exitCode).toBe(0);
      expect(await desk.read(certificatesFile)).toBe(certificates);
      expect(await desk.read(recordsFile)).toBe(records);
    },
  );

  it('a certificate of the same name without a record is a question, not a second certificate', async () => {
    const { desk, run } = await prepared(`${gradebookHead}\n10,Yan,y@example.org,80,80,80,80,80\n`);
    await desk.write(certificatesFile, `${certificates}  - { code: OLD-CODE-2, name: Yan }\n`);
    const { err, out, exitCode } = await run('--date', '2014-07-02');
    expect(exitCode).toBe(1);
    expect(out).toContain('gradebook-certificate-unrecorded');
    expect(err).toContain('Nothing was written.');
  });

  it('outcomes that were believed once are not computed away by a run without the column', async () => {
    const { desk, run } = await withSmall(
      `${small.replace('TMA 5', 'TMA 5,Final result').replaceAll(/^(\d.*)$/gmu, '$1,Withdrawn')}\n`,
    );
    await run('--outcome', 'Final result');
    const before = await desk.everything();
    expect((await run()).out).toContain('0  certificates to issue');
    expect(await desk.everything()).toEqual(before);
  });

  it('erased learners cannot be recognised, and staff are told', async () => {
    const { desk, run } = await prepared();
    await desk.write(
      certificatesFile,
      `${certificates}  - { code: OLD-CODE-2, erased: 2014-08-01 }\n`,
    );
    expect((await run('--dry-run')).out).toContain(
      '1 certificate of this session was erased. Erased learners cannot be recognised',
    );
  });
});

describe('the plan', () => {
  it('states the issue date, the identity check and the files', async () => {
    const { desk, run } = await withSmall();
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
    const { run } = await withSmall(
      `${small}\n4,DORA,d@example.org,90,90,90,90,90\n5,ed,e@example.org,1,1,1,1,1\n`,
    );
    expect((await run('--dry-run')).out).toContain(
      'Look at these names; each is printed as it stands:\n  line 5: “DORA” is written in capitals\n\n',
    );
  });

  it('says why the others get none, without names and scores, where it is asked for', async () => {
    const { run } = await withSmall(
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
    const { run } = await withSmall(small, { now, load });
    expect(await run()).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('aaa, session 2013j, ends today: 3 learners') as string,
    });
  });
});

describe('bad rows', () => {
  const source = `${small}\n4,,di@example.org,1,1,1,1,1\n5,Ed,ed@example.org,1,1,1,1,x\n`;

  it('are all listed, and nothing is written', async () => {
    const { desk, run } = await withSmall(source);
    const before = await desk.everything();
    const { exitCode, out, err } = await run();
    expect(exitCode).toBe(1);
    expect(out).toMatch(/grades\.csv:5 .*gradebook-name[^]*grades\.csv:6 .*gradebook-score-text/);
    expect(err).toContain('--skip-bad-rows');
    expect(await desk.everything()).toEqual(before);
  });

  it('are left out on request', async () => {
    const { desk, run } = await withSmall(source);
    expect(await run('--skip-bad-rows')).toMatchObject({ exitCode: 0, err: '' });
    expect(await recordsOf(desk)).toHaveLength(3);
  });
});

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
    ['a broken map', [...session, '--map', 'Name'], 2, /heading=field/],
    [
      'an outcome that is none',
      [...session, '--outcome-map', 'Merit=merit'],
      2,
      /none of distinction/,
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
    ['a missing option', ['--course', 'aaa'], 2, /required option/],
    ['an unknown option', [...session, '--sesion', 'x'], 2, /unknown option/],
  ])('%s', async (_what, args, exitCode, said) => {
    const { desk, file } = await withSmall();
    const before = await desk.everything();
    const given = args.includes('--gradebook') ? args : [...args, '--gradebook', file];
    const run = await desk.run(issue, ...given);
    expect(run.err).toMatch(said);
    expect(run.exitCode).toBe(exitCode);
    expect(await desk.everything()).toEqual(before);
  });

  it('content that has errors already', async () => {
    const { desk, run } = await withSmall();
    await desk.write('site.yaml', 'name: 1\n');
    const { exitCode, err } = await run();
    expect(exitCode).toBe(1);
    expect(err).toContain('The content has errors. Mend them first');
  });

  it('a person who says no', async () => {
    const questions: string[] = [];
    const ask = (question: string) => Promise.resolve((questions.push(question), 'n'));
    const { desk, run } = await withSmall(small, { isInteractive: true, ask });
    const before = await desk.everything();
    expect(await run()).toMatchObject({ exitCode: 1, err: 'Nothing was written.\n' });
    expect(questions).toEqual(['Do this? [y/N] ']);
    expect(await desk.everything()).toEqual(before);
  });

  it('a dry run', async () => {
    const { desk, run } = await withSmall();
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
    const { desk, run } = await withSmall(small, { files });
    const before = await desk.everything();
    const { exitCode, err } = await run();
    expect(err).toContain('There is no space left on the disk. Nothing was changed.');
    expect(exitCode).toBe(3);
    expect(await desk.everything()).toEqual(before);
  });

  it('another command at work', async () => {
    const { desk, run } = await withSmall();
    await desk.write(
      '.laurel-lock',
      JSON.stringify({ pid: 7, host: 'desk', since: '2026-10-01T08:59:00Z' }),
    );
    const { exitCode, err } = await run();
    expect(exitCode).toBe(1);
    expect(err).toContain('Another command is changing this content (process 7 on desk');
  });
});

it('never draws a code that is in use', async () => {
  const { desk, run } = await withSmall(small, { randomBytes: repeating(5, 5, 5, 6) });
  await run();
  expect((await certificatesOf(desk)).map(({ code }) => code)).toEqual([
    '5555-5555-5555-5555',
    '6666-6666-6666-6666',
  ]);
});

it('--help says everything', async () => {
  const { out, exitCode } = await (await staffDesk()).run(issue, '--help');
  expect(exitCode).toBe(0);
  expect(out).toContain('Exit code: 0 done');
  expect(out).toContain('--outcome-map');
});

/** Different bytes for every code. */
function sequence() {
  let drawn = 0;
  return (count: number) => {
    drawn += 1;
    return Uint8Array.from({ length: count }, (_byte, at) =>
      at < 4 ? (drawn >> (at * 5)) & 31 : at,
    );
  };
}

function repeating(...bytes: readonly number[]) {
  const left = [...bytes];
  return (count: number) => new Uint8Array(count).fill(left.shift() ?? 0);
}
