import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { records } from '../../../src/cli/records/records.ts';
import { staffDesk } from '../staff-desk.ts';

const certificates = `certificates:
  - { code: 'MH45-Q2WX-9MNB-4TRE', name: Ada King, issued: 2014-07-01, distinction: true }
`;
const private_ = `records:
  - learner: { id: '1', name: Ada Lovelace, email: Ada@example.org }
    certificate: 'MH45-Q2WX-9MNB-4TRE'
    scores: { tma-1: 91, tma-2: 92, tma-3: 93, tma-4: 94, tma-5: 95 }
    final: 93.4
    outcome: distinction
  - learner: { id: '2', name: Bo }
    scores: { tma-1: 50, tma-2: null, tma-3: 30, tma-4: 40, tma-5: 20 }
    final: 60
    outcome: pass
    override: { reason: The second assignment was lost by us. }
`;

async function desk() {
  const made = await staffDesk();
  for (const kind of ['certificates', 'records'])
    await mkdir(path.join(made.dir, kind, 'aaa'), { recursive: true });
  await made.write('certificates/aaa/2013j.yaml', certificates);
  await made.write('records/aaa/2013j.yaml', private_);
  return made;
}

describe('records', () => {
  it('shows what a learner sees', async () => {
    const { run } = await desk();
    const { exitCode, out } = await run(records, '--learner', '1');
    expect(exitCode).toBe(0);
    expect(out).toMatchSnapshot();
  });

  it.each(['ada@EXAMPLE.org', 'ada  lovelace', 'Ada King'])(
    'finds the same learner by %s',
    async (learner) => {
      const { run } = await desk();
      expect(await run(records, '--learner', learner)).toEqual(
        await run(records, '--learner', '1'),
      );
    },
  );

  it('says of excused work and extra credit how they count', async () => {
    const { run, read, write } = await desk();
    const course = await read('courses/aaa.yaml');
    const generous = course
      .replace('grading:\n', 'grading:\n  excused: left-out\n')
      .replace('weight: 30 }', 'weight: 30, extraCredit: true }');
    await write('courses/aaa.yaml', generous);
    await write(
      'records/aaa/2013j.yaml',
      private_.replace(
        'tma-2: null, tma-3: 30, tma-4: 40, tma-5: 20',
        'tma-2: excused, tma-3: 30, tma-4: 40, tma-5: 110',
      ),
    );
    const { out } = await run(records, '--learner', 'Bo');
    expect(out).toMatchSnapshot();
  });

  it('shows staff the reason for their decision, and that a learner cannot sign in', async () => {
    const { run } = await desk();
    const { out } = await run(records, '--learner', 'Bo', '--course', 'aaa', '--session', '2013j');
    expect(out).toMatchSnapshot();
  });

  it('gives what the holder of a link can download', async () => {
    const { run } = await desk();
    const { out } = await run(records, '--learner', 'Bo', '--json');
    expect(JSON.parse(out)).toMatchObject([
      { learner: { name: 'Bo' }, result: { final: 60, decidedByInstitution: true } },
    ]);
    expect(out).not.toContain('lost by us');
  });

  it.each([
    ['nobody', []],
    ['Ada Lovelace', ['--session', '2014b']],
    ['Ada Lovelace', ['--course', 'bbb']],
  ])('shows nothing of %s %j, and does not repeat who was asked for', async (learner, more) => {
    const { run } = await desk();
    const { exitCode, out, err } = await run(records, '--learner', learner, ...more);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toMatch(/^This learner has no record\./u);
    expect(err).not.toContain(learner);
  });

  it('says of content with errors what is wrong, and shows no record', async () => {
    const made = await desk();
    await made.write('records/aaa/2013j.yaml', private_.replace('final: 93.4', 'final: 99'));
    const { exitCode, out, err } = await made.run(records, '--learner', '1');
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain('record-final-differs');
    expect(err).not.toContain('93.4');
  });

  it('changes nothing', async () => {
    const { run, everything } = await desk();
    const before = await everything();
    await run(records, '--learner', '1');
    expect(await everything()).toEqual(before);
  });
});
