import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawnStatusIndex } from '../../../src/load/status-indexes.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import { describe, expect, it } from 'vitest';
import { issue } from '../../../src/cli/issue/issue.ts';
import {
  certificatesFile,
  certificatesOf,
  issueDesk,
  recordsFile,
  recordsOf,
  session,
  small,
} from '../issue-desk.ts';
import { gradebookHead, staffDesk } from '../staff-desk.ts';

const oulad = path.resolve('test/fixtures/gradebook-oulad-aaa-2013j.csv');

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
    const { desk, run } = await issueDesk();
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
    const { desk, run } = await issueDesk(small, { checkout });
    await run();
    expect((await desk.read(certificatesFile)).split('\n')[0]).toBe(firstLine);
  });
});

describe('files that are there', () => {
  const certificates = `# By hand.\nuncheckedCodes: true # of 2013\ndefaults: { issued: 2014-07-01, identity: { method: in-person } } # all\ncertificates:\n  # The first.\n  - { code: "OLD-CODE-1", name: Zed } # keep\n`;
  const records = `records:\n  - learner: { id: "9", name: Zed }\n    certificate: OLD-CODE-1\n    scores: { tma-1: 80, tma-2: 80, tma-3: 80, tma-4: 80, tma-5: 80 }\n    final: 80\n    outcome: pass\n  - learner: { id: '2', name: Bo } # second attempt\n    scores: { tma-1: 1, tma-2: null, tma-3: null, tma-4: null, tma-5: null }\n    final: 0.1\n    outcome: fail\n# end\n`;
  const prepared = async (source?: string) => {
    const { desk, run } = await issueDesk(source);
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
    async (_what, row, expected) => {
      const { desk, run } = await prepared(`${gradebookHead}\n${row}\n`);
      const { out, exitCode } = await run('--date', '2014-07-02');
      expect(out).toContain(expected);
      expect(exitCode).toBe(0);
      expect(await desk.read(certificatesFile)).toBe(certificates);
      expect(await desk.read(recordsFile)).toBe(records);
    },
  );

  it('a known id with another name and no address that is known is a question, until staff settle it', async () => {
    const { desk, run } = await prepared(`${gradebookHead}\n9,Yan,z@example.org,80,80,80,80,80\n`);
    const refused = await run('--date', '2014-07-02');
    expect(refused).toMatchObject({ exitCode: 1 });
    expect(refused.out).toContain('→ If it is the same person: --same-person "9".');
    expect(await desk.read(recordsFile)).toBe(records);
    const { out, exitCode } = await run('--date', '2014-07-02', '--same-person', '9');
    expect(exitCode).toBe(0);
    expect(out).toContain(
      'line 2, id 9, certificate OLD-CODE-1: The name differs. If the gradebook’s is right: npm run correct -- OLD-CODE-1 --name "…"',
    );
  });

  it('a certificate of the same name without a record is a question, not a second certificate', async () => {
    const { desk, run } = await prepared(`${gradebookHead}\n10,Yan,y@example.org,80,80,80,80,80\n`);
    await desk.write(certificatesFile, `${certificates}  - { code: OLD-CODE-2, name: Yan }\n`);
    const { err, out, exitCode } = await run('--date', '2014-07-02');
    expect(exitCode).toBe(1);
    expect(out).toContain('gradebook-certificate-unrecorded');
    expect(err).toContain('Nothing was written.');
  });

  it('outcomes from a column are not overwritten by a run without the column', async () => {
    const { desk, run } = await issueDesk(
      `${small.replace('TMA 5', 'TMA 5,Final result').replaceAll(/^(\d.*)$/gmu, '$1,Withdrawn')}\n`,
    );
    await run('--outcome', 'Final result');
    const before = await desk.everything();
    expect((await run()).out).toContain('0  certificates to issue');
    expect(await desk.everything()).toEqual(before);
  });

  it('staff are told which erased learners cannot be recognised', async () => {
    const { desk, run } = await prepared();
    await desk.write(
      certificatesFile,
      `${certificates}  - { code: OLD-CODE-2, erased: 2014-08-01 }\n`,
    );
    expect((await run('--dry-run')).out).toContain(
      '1 certificate of this session was erased. Learners are recognised by the id or address that was recorded',
    );
  });
});

it('never draws a code that is in use', async () => {
  const { desk, run } = await issueDesk(small, { randomBytes: repeating(5, 5, 5, 6) });
  await run();
  expect((await certificatesOf(desk)).map(({ code }) => code)).toEqual([
    '5555-5555-5555-555E',
    '6666-6666-6666-666Q',
  ]);
});

it('draws no code whose place in the status list is taken', async () => {
  const { desk, run } = await issueDesk(small, { randomBytes: repeating(5, 6, 7) });
  const taken = drawnStatusIndex('555555555555555E' as VerificationCode, 0);
  await mkdir(path.dirname(path.join(desk.dir, certificatesFile)), { recursive: true });
  await desk.write(
    certificatesFile,
    `certificates:\n  - { code: OLD-CODE-1, name: Zed, issued: 2014-07-01, statusIndexes: [${taken}] }\n`,
  );
  await run();
  expect((await certificatesOf(desk)).map(({ code }) => code)).toEqual([
    'OLD-CODE-1',
    '6666-6666-6666-666Q',
    '7777-7777-7777-7773',
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
