import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { staffSurroundings } from '../../src/cli/shared/staff-surroundings.ts';
import {
  certificatesFile,
  certificatesOf,
  issueDesk,
  recordsFile,
  recordsOf,
  session,
  type IssueDesk,
} from './issue-desk.ts';
import { gradebookHead } from './staff-desk.ts';

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

const script = path.join(import.meta.dirname, 'killed-issue.ts');
/** Makes the processes start three times as fast. */
const compiled = await mkdtemp(path.join(tmpdir(), 'laurel-compiled-'));
const processOf = async (...args: readonly string[]) => {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const child = spawn(process.execPath, [script, ...args], { stdio: 'ignore', env });
  return (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
};
// Only a process that ends by itself keeps its compiled code.
beforeAll(() => processOf('never', '--help'));
afterAll(() => rm(compiled, { recursive: true }));

/** Issues in a process that is killed at a moment. Whether it was: it may have come to its end before. */
async function isKilled({ desk, file }: IssueDesk, moment: string): Promise<boolean> {
  const issuing = [...session, '--gradebook', file, '--content', desk.dir];
  const [exitCode, signal] = await processOf(moment, ...issuing);
  if (signal !== 'SIGKILL') expect(exitCode).toBe(0);
  return signal === 'SIGKILL';
}

/** Lets the command be killed at its first moment, its second and so on until it survives, each time from the same state. */
async function atEveryMoment(issuing: IssueDesk, afterwards: () => Promise<void>): Promise<number> {
  const { dir } = issuing.desk;
  const before = await mkdtemp(path.join(tmpdir(), 'laurel-before-'));
  onTestFinished(() => rm(before, { recursive: true }));
  await cp(dir, before, { recursive: true });
  for (let moment = 1; ; moment += 1) {
    if (!(await isKilled(issuing, String(moment)))) return moment - 1;
    await afterwards();
    await rm(dir, { recursive: true });
    await cp(before, dir, { recursive: true });
  }
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
  const moments = await atEveryMoment(issuing, async () => {
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
  expect(moments).toBeGreaterThan(12);
  expect([...seen]).toEqual(['old old', 'new old', 'new new']);
}, 180_000);

it('so does one that is killed while it takes over from another', async () => {
  const issuing = await halfIssued();
  // The first file that is renamed is the lock, the second the certificates.
  expect(await isKilled(issuing, 'rename-2')).toBe(true);
  expect(await certificatesOf(issuing.desk)).toHaveLength(3);
  expect(await recordsOf(issuing.desk)).toHaveLength(1);
  const moments = await atEveryMoment(issuing, async () => {
    await expectSound(issuing);
    await expectFinishedByNextCommand(issuing);
  });
  expect(moments).toBeGreaterThan(12);
}, 180_000);
