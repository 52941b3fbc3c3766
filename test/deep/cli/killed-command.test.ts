import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { staffSurroundings } from '../../../src/cli/shared/staff-surroundings.ts';
import {
  certificatesFile,
  certificatesOf,
  issueDesk,
  recordsFile,
  recordsOf,
  session,
  type IssueDesk,
} from '../../cli/issue-desk.ts';
import { gradebookHead } from '../../cli/staff-desk.ts';

const early = `${gradebookHead}\n1,Ada Lovelace,ada@example.org,90,90,90,90,90\n`;
const whole = `${early}2,Bo,bo@example.org,50,50,50,50,50\n3,Cy,cy@example.org,60,60,60,60,60\n`;
const names = ['Ada Lovelace', 'Bo', 'Cy'];

/** A session with one certificate, and a gradebook with two learners more. */
async function halfIssued(): Promise<IssueDesk> {
  const { now, load, process } = staffSurroundings();
  const issuing = await issueDesk(early, { now, load, process });
  expect(await issuing.run()).toMatchObject({ exitCode: 0 });
  await issuing.desk.write('grades.csv', whole);
  return issuing;
}

const script = path.resolve('test/cli/killed-issue.ts');
const processOf = async (...args: readonly string[]) => {
  const child = spawn(process.execPath, [script, ...args], { stdio: 'ignore' });
  return (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
};
// Only a process that ends by itself keeps its compiled code.
beforeAll(() => processOf('never', '--help'));

/** Issues in a process that is killed at a moment. Whether it was: it may have come to its end before. */
async function isKilled({ desk, file }: IssueDesk, moment: string): Promise<boolean> {
  const issuing = [...session, '--gradebook', file, '--content', desk.dir];
  const [exitCode, signal] = await processOf(moment, ...issuing);
  if (signal !== 'SIGKILL') expect(exitCode).toBe(0);
  return signal === 'SIGKILL';
}

/**
 * Lets the command be killed at its first moment, its second and so on until it survives, each time from the same state.
 */
async function atMoments(issuing: IssueDesk, afterwards: () => Promise<void>): Promise<void> {
  const { dir } = issuing.desk;
  const before = await mkdtemp(path.join(tmpdir(), 'laurel-before-'));
  onTestFinished(() => rm(before, { recursive: true }));
  await cp(dir, before, { recursive: true });
  let killed = 0;
  for (const moment of everyMoment()) {
    if (!(await isKilled(issuing, moment))) break;
    killed += 1;
    await afterwards();
    await rm(dir, { recursive: true });
    await cp(before, dir, { recursive: true });
  }
  expect(killed).toBeGreaterThan(12);
}

function* everyMoment(): Generator<string> {
  for (let moment = 1; ; moment += 1) yield String(moment);
}

async function expectSound({ desk }: IssueDesk): Promise<void> {
  const { content, problems } = await staffSurroundings().load(desk.dir);
  expect(problems).toEqual([]);
  expect(content).toBeDefined();
}

async function expectFinishedByNextCommand({ desk, run }: IssueDesk): Promise<void> {
  expect(await run()).toMatchObject({ exitCode: 0, err: '' });
  expect((await certificatesOf(desk)).map(({ name }) => name)).toEqual(names);
  expect((await recordsOf(desk)).map(({ learner }) => learner.name)).toEqual(names);
  const left = Object.keys(await desk.everything());
  expect(left).not.toContain('.laurel-lock');
  expect(left.filter((file) => file.endsWith('.laurel-new'))).toEqual([]);
}

it('a command that is killed leaves each file old or new, and the next one continues', async () => {
  const issuing = await halfIssued();
  const { desk } = issuing;
  const old = await desk.everything();
  const seen = new Set<string>();
  await atMoments(issuing, async () => {
    const changed = [certificatesFile, recordsFile].map(async (file) => {
      const text = await desk.read(file);
      if (text === old[file]) return 'old';
      for (const name of names) expect(text).toContain(`name: ${name}\n`);
      return 'new';
    });
    seen.add((await Promise.all(changed)).join(' '));
    await expectSound(issuing);
    await expectFinishedByNextCommand(issuing);
  });
  expect([...seen]).toEqual(['old old', 'new old', 'new new']);
});

it('so does one that is killed while it takes over from another', async () => {
  const issuing = await halfIssued();
  // The first file that is renamed is the lock, the second the certificates.
  expect(await isKilled(issuing, 'rename-2')).toBe(true);
  expect(await certificatesOf(issuing.desk)).toHaveLength(3);
  expect(await recordsOf(issuing.desk)).toHaveLength(1);
  await atMoments(issuing, async () => {
    await expectSound(issuing);
    await expectFinishedByNextCommand(issuing);
  });
});
