import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { gradebookHead, staffDesk } from '../../cli/staff-desk.ts';

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ended(command: string, args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', input: '' });
  return { status, stdout, stderr };
}

const npmRun = (...args: readonly string[]) => ended('npm', ['run', '--silent', ...args]);

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
/** The same without npm around it, which takes as long as the command. */
function laurel(name: string, args: readonly string[]): Ended {
  const [node, script = ''] = scripts[name]?.split(' ') ?? [];
  expect(node).toBe('node');
  return ended(process.execPath, [script, ...args]);
}

it('a certificate from issue to erasure, by the commands as staff type them', async () => {
  const desk = await staffDesk();
  const gradebook = await desk.write(
    'grades.csv',
    `${gradebookHead}\n1,Ada Lovelace,ada@example.org,90,90,90,90,90\n`,
  );
  const content = ['--content', desk.dir];
  const issue = [...content, '--course', 'aaa', '--session', '2013j', '--gradebook', gradebook];
  expect(npmRun('issue', '--', ...issue)).toMatchObject({ status: 0, stderr: '' });
  const first = await desk.everything();
  expect(laurel('issue', issue)).toMatchObject({ status: 0 });
  expect(await desk.everything()).toEqual(first);

  const file = path.join('certificates', 'aaa', '2013j.yaml');
  const code = /'([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})'/.exec(first[file] ?? '')?.[1] ?? '';
  expect(laurel('correct', [code.toLowerCase(), '--name', 'Ada King', ...content])).toMatchObject({
    status: 0,
  });
  expect(await desk.read(file)).toContain('name: Ada King');
  expect(laurel('revoke', [code, '--reason', 'x', '--date', 'soon', ...content]).status).toBe(2);
  expect(laurel('revoke', [code, '--reason', 'it was a mistake', ...content])).toMatchObject({
    status: 0,
  });
  expect(laurel('correct', [code, '--name', 'Ada', ...content]).status).toBe(1);

  const revoked = await desk.everything();
  expect(npmRun('erase', '--dry-run', '--', code, ...content)).toMatchObject({ status: 0 });
  expect(npmRun('erase', code, ...content)).toMatchObject({ status: 2 });
  expect(npmRun('issue', 'aaa').stderr).toContain('Options follow --: npm run issue -- --course …');
  expect(await desk.everything()).toEqual(revoked);
  expect(laurel('erase', [code, ...content])).toMatchObject({ status: 0 });
  expect(laurel('validate', content).status).toBe(0);
  const { 'grades.csv': _export, ...content2 } = await desk.everything();
  expect(JSON.stringify(content2)).not.toMatch(/Ada|ada@/);
  expect(Object.keys(content2).filter((name) => path.basename(name).startsWith('.'))).toEqual([]);
});

it('a key is made, rotated and withdrawn, and a pipe never receives it', async () => {
  const desk = await staffDesk();
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-key-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const content = ['--content', desk.dir];
  const before = await desk.everything();
  const refused = npmRun('key', '--', 'new', ...content);
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toContain('name a new file for the key with --out');
  expect(await desk.everything()).toEqual(before);

  const outputs = ['new', 'rotate'].map((what) => {
    const { status, stdout, stderr } = laurel('key', [
      what,
      ...content,
      '--out',
      path.join(folder, what),
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  });
  expect(outputs.join('')).not.toContain('z3u2');
  const [first, second] = await Promise.all(
    ['new', 'rotate'].map((name) => readFile(path.join(folder, name), 'utf8')),
  );
  expect(first).not.toBe(second);
  expect(laurel('key', ['rotate', '--withdraw', ...content, '--dry-run']).status).toBe(0);
  expect(laurel('key', ['show', ...content]).stdout).toMatch(/, signs\n.*retired on/u);
  expect(laurel('validate', content).status).toBe(0);
});
