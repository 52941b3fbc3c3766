import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { staffSurroundings } from '../../../src/cli/shared/staff-surroundings.ts';
import { limits } from '../../../src/load/limits.ts';
import { wholeContent } from '../../../src/load/load-content.ts';
import type { Content } from '../../../src/model/content.ts';
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
async function halfIssued(mostLexemes: number = limits.lexemesIssued): Promise<IssueDesk> {
  const { now, load, process } = staffSurroundings();
  const issuing = await issueDesk(early, { now, load, process, mostLexemes });
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
beforeAll(() => processOf('never', '1', '--help'));

/** Issues in a process that is killed at a moment. Whether it was: it may have come to its end before. */
async function isKilled(
  { desk, file }: IssueDesk,
  moment: string,
  mostLexemes: number = limits.lexemesIssued,
): Promise<boolean> {
  const issuing = [...session, '--gradebook', file, '--content', desk.dir];
  const [exitCode, signal] = await processOf(moment, String(mostLexemes), ...issuing);
  if (signal !== 'SIGKILL') expect(exitCode).toBe(0);
  return signal === 'SIGKILL';
}

/**
 * Lets the command be killed at its first moment, its second and so on until it survives, each time from the same state.
 */
async function atMoments(
  issuing: IssueDesk,
  afterwards: () => Promise<void>,
  mostLexemes?: number,
): Promise<void> {
  const { dir } = issuing.desk;
  const before = await mkdtemp(path.join(tmpdir(), 'laurel-before-'));
  onTestFinished(() => rm(before, { recursive: true }));
  await cp(dir, before, { recursive: true });
  let killed = 0;
  for (const moment of everyMoment()) {
    if (!(await isKilled(issuing, moment, mostLexemes))) break;
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

async function soundContent({ desk }: IssueDesk): Promise<Content> {
  const { content, problems } = await staffSurroundings().load(desk.dir);
  expect(problems).toEqual([]);
  return wholeContent(content!);
}

async function expectFinishedByNextCommand(issuing: IssueDesk): Promise<void> {
  const { desk, run } = issuing;
  expect(await run()).toMatchObject({ exitCode: 0, err: '' });
  const { certificates, records } = await soundContent(issuing);
  expect(certificates.map(({ name }) => name)).toEqual(names);
  expect(records.map(({ learner }) => learner.name)).toEqual(names);
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
    await soundContent(issuing);
    await expectFinishedByNextCommand(issuing);
  });
  expect([...seen]).toEqual(['old old', 'new old', 'new new']);
});

it('so does one that divides the session among files', async () => {
  const issuing = await halfIssued(1);
  const old = await issuing.desk.everything();
  const seen = new Set<string>();
  const afterwards = async () => {
    const now = await issuing.desk.everything();
    expect(now).toMatchObject(old);
    const isOfSession = (file: string) => /^[a-z]+\/aaa\/[^.]/u.test(file);
    const added = Object.keys(now).filter((file) => isOfSession(file) && !(file in old));
    seen.add(added.join(' '));
    await soundContent(issuing);
    await expectFinishedByNextCommand(issuing);
  };
  await atMoments(issuing, afterwards, 1);
  const added = ['certificates', 'records'].flatMap((kind) =>
    [2, 3].map((number) => `${kind}/aaa/2013j.${number}.yaml`),
  );
  // One after the other, so that the numbers never have a gap.
  expect([...seen]).toEqual([0, 1, 2, 3, 4].map((count) => added.slice(0, count).join(' ')));
});

it('so does one that is killed while it takes over from another', async () => {
  const issuing = await halfIssued();
  // The first file that is renamed is the lock, the second the certificates.
  expect(await isKilled(issuing, 'rename-2')).toBe(true);
  expect(await certificatesOf(issuing.desk)).toHaveLength(3);
  expect(await recordsOf(issuing.desk)).toHaveLength(1);
  await atMoments(issuing, async () => {
    await soundContent(issuing);
    await expectFinishedByNextCommand(issuing);
  });
});
