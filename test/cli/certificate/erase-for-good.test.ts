import { describe, expect, it } from 'vitest';
import { erase } from '../../../src/cli/certificate/erase.ts';
import { issue } from '../../../src/cli/issue/issue.ts';
import { code, desk } from '../certificate-desk.ts';
import { gradebookHead } from '../staff-desk.ts';

const key = 'another key of erasures, long enough';
const keyed = (known: string | undefined) => ({
  known: () => Promise.resolve(known),
  make: () => Promise.resolve(key),
  file: '.laurel/erasure-key',
});
const session = ['--course', 'aaa', '--session', '2013j'];
const issuing = (file: string) => [...session, '--gradebook', file];
const rows = (...lines: readonly string[]) => `${[gradebookHead, ...lines].join('\n')}\n`;
const ada = '1,Ada Lovelace,ada@example.org,91,92,93,94,95';
const eve = '9,Eve Other,eve@example.org,91,92,93,94,95';

describe('after an erasure', () => {
  it.each([
    ['the same row', ada],
    ['her id with another address', '1,Ada King,ada@elsewhere.example,91,92,93,94,95'],
    ['her address with another id', '77,A. L.,ADA@example.org,91,92,93,94,95'],
  ])('a gradebook with %s stops the run and names the line, not the learner', async (_, row) => {
    const { run, write, everything } = await desk();
    await run(erase, code);
    const file = await write('../grades.csv', rows(eve, row));
    const before = await everything();
    const { exitCode, err } = await run(issue, ...issuing(file), '--skip-bad-rows');
    expect(exitCode).toBe(1);
    expect(err).toContain('Line 3 is of a learner who was erased from this session');
    expect(err).toContain('Delete line 3 from the gradebook, and run');
    expect(err).not.toMatch(/Ada|A\. L\.|@/u);
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['her id', ['--name', 'Ada King', '--id', '1']],
    ['her address', ['--name', 'Ada King', '--email', 'ADA@example.org']],
  ])('one person with %s stops the run', async (_, options) => {
    const { run, everything } = await desk();
    await run(erase, code);
    const before = await everything();
    const { exitCode, err } = await run(issue, ...session, ...options);
    expect(exitCode).toBe(1);
    expect(err).toContain('This is a learner who was erased from this session');
    expect(err).not.toMatch(/Ada|@/u);
    expect(await everything()).toEqual(before);
  });

  it('one person of whom neither is known is issued to, with a reminder', async () => {
    const { run } = await desk();
    await run(erase, code);
    const { exitCode, out } = await run(issue, ...session, '--name', 'Eve Other');
    expect(exitCode).toBe(0);
    expect(out).toContain(
      '1 certificate of this session was erased. Make sure that this is none of them',
    );
  });

  it('others of the session are issued', async () => {
    const { run, write } = await desk();
    await run(erase, code);
    const file = await write('../grades.csv', rows(eve));
    expect((await run(issue, ...issuing(file))).exitCode).toBe(0);
  });

  it('the file holds hashes and no word of the learner, and a second time adds none', async () => {
    const { run, read } = await desk();
    const { out } = await run(erase, code);
    const text = await read('erased.yaml');
    expect(text).toMatch(/keyCheck: '.{16}'\nlearners:\n {2}- '.{43}'\n+ {2}- '.{43}'\n$/u);
    expect(text).not.toMatch(/ada|lovelace|example\.org/iu);
    expect(out).not.toMatch(/ {2}- '.{43}'/u);
    await run(erase, code);
    expect(await read('erased.yaml')).toBe(text);
  });

  it('the first erasure on a machine makes the key; a dry run makes none', async () => {
    const made = { ...keyed(undefined), make: () => Promise.reject(new Error('made')) };
    const dry = await desk({ erasureKey: made });
    expect((await dry.run(erase, code, '--dry-run')).exitCode).toBe(0);
    const { run, read } = await desk({ erasureKey: keyed(undefined) });
    expect((await run(erase, code)).exitCode).toBe(0);
    expect(await read('erased.yaml')).toContain('learners:');
  });

  it.each([
    ['no key', undefined, 'This machine does not have the key'],
    ['another key', 'a key of somewhere else, long enough', 'The key of this machine is not'],
  ])('a machine with %s neither issues nor erases another', async (_, known, expected) => {
    const erasureKey = keyed(key);
    const { run, write, everything } = await desk({ erasureKey });
    await run(erase, code);
    const file = await write('../grades.csv', rows(eve));
    erasureKey.known = () => Promise.resolve(known);
    const before = await everything();
    for (const refused of [
      await run(issue, ...issuing(file)),
      await run(erase, 'AAAA-BBBB-CCCC-DDDD'),
      await run(erase, 'AAAA-BBBB-CCCC-DDDD', '--dry-run'),
    ]) {
      expect(refused.err).toContain(expected);
      expect(refused.exitCode).toBe(1);
    }
    expect(await everything()).toEqual(before);
  });
});
