import { execFileSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { everyQuestion } from '../../src/cli/new/questions.ts';
import { answers } from '../cli/new/new-desk.ts';
import { writeDocumented } from './documented-content.ts';
import type { ShownCommand } from './shell.ts';
import { run } from './staff-commands.ts';

/** Commands of a shell that are run as they stand. */
export const shellCommand = /^git -C /u;

/** A class of twenty, all of whom pass. */
const twenty = [
  'Student,Email,Final examination',
  ...Array.from({ length: 20 }, (_, at) => {
    const name = `Learner ${String.fromCharCode(65 + at)}stone`;
    return `${name},learner-${at}@mail.example,${60 + at}`;
  }),
  '',
].join('\n');

/** A checkout beside other folders, as the documentation supposes it. Commands are typed in it. */
export interface Checkout {
  readonly folder: string;
  readonly type: (command: ShownCommand) => Promise<void>;
}

const gradebook = `Student ID,Student,Email,Problem sets,Final examination
N-2232,Emeka Lyle,emeka@mail.example,80,75
`;

/** Parts of the checkout that `npm run new` reads. */
const copied = ['package.json', '.github/workflows/content.yml', 'src/schema/json'];

/** With the documented content. */
export async function checkoutFor(page: string, parent: string): Promise<Checkout> {
  const folder = path.join(parent, 'laurel');
  const content = path.join(folder, 'content');
  await mkdir(content, { recursive: true });
  await writeDocumented(page, content);
  for (const part of copied) await cp(part, path.join(folder, part), { recursive: true });
  await writeFile(path.join(folder, 'grades.csv'), page === 'README.md' ? twenty : gradebook);
  await cp(content, path.join(parent, 'content'), { recursive: true });
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'first'],
  ])
    execFileSync('git', args, { cwd: folder, env: committing });
  return { folder, type: (command) => typedIn(folder, command) };
}

/** Git as it is where staff have told it their name. */
const committing = {
  ...process.env,
  ...{ GIT_AUTHOR_NAME: 'S', GIT_AUTHOR_EMAIL: 's@example.org' },
  ...{ GIT_COMMITTER_NAME: 'S', GIT_COMMITTER_EMAIL: 's@example.org' },
};

/** Answers a question of a command as a reader of the README would, whose gradebook has one column of points. */
const answered = (question: string): string => {
  const asked = everyQuestion.find(({ asks }) => question.startsWith(asks));
  if (asked?.option === 'graded') return '';
  return asked ? (answers[asked.option] ?? '') : 'y';
};

async function typedIn(folder: string, { text, variables, words }: ShownCommand): Promise<void> {
  if (shellCommand.test(text)) {
    execFileSync('sh', ['-c', text], { cwd: folder, env: committing });
    return;
  }
  const exported = /^export CONTENT_DIR=(\S+)$/u.exec(text)?.[1];
  const content = exported ?? variables['CONTENT_DIR'];
  if (content !== undefined || words[2] !== 'new')
    vi.stubEnv(
      'CONTENT_DIR',
      path.resolve(folder, content ?? process.env['CONTENT_DIR'] ?? 'content'),
    );
  if (exported !== undefined) return;
  const [, , name = '', , ...args] = words;
  const { exitCode, err } = await run(name, args, { ask: answered, checkout: folder });
  expect(exitCode, err).toBe(0);
}
