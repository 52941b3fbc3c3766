import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { newRepository, type NewSurroundings } from '../../../src/cli/new/new.ts';
import type { QuestionName } from '../../../src/cli/new/questions.ts';
import type { Git } from '../../../src/cli/new/submodule.ts';
import { bundledGlyphs } from '../../../src/fonts/coverage.ts';
import { loadContent } from '../../../src/load/load-content.ts';
import { noTerminal } from '../no-terminal.ts';

const run = promisify(execFile);
const glyphs = bundledGlyphs();
const now = new Date('2026-11-29T12:00:00Z');

/** Git on a machine where nobody has told it their name. */
const unconfigured = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};
export const git: Git = async (folder, ...args) =>
  run('git', ['-C', folder, ...args], { env: unconfigured }).then(
    ({ stdout }) => stdout,
    () => undefined,
  );

/** The parts of a checkout that `new` needs, with a commit that the remote has; in a folder of its own. */
export async function newCheckout(): Promise<string> {
  const checkout = path.join(await mkdtemp(path.join(tmpdir(), 'laurel-new-')), 'laurel');
  const parts = ['package.json', '.github/workflows/content.yml', 'src/schema/json'];
  for (const part of parts) await cp(part, path.join(checkout, part), { recursive: true });
  await git(checkout, 'init', '--quiet', '-b', 'main');
  await git(checkout, 'add', '--all');
  const by = ['-c', 'user.name=S', '-c', 'user.email=s@example.org'];
  await git(checkout, ...by, 'commit', '--quiet', '--message', 'first');
  await git(checkout, 'remote', 'add', 'origin', 'https://me:secret@git.example.org/laurel.git');
  await git(checkout, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  return checkout;
}

export interface NewDesk {
  readonly folder: string;
  readonly run: (
    args: readonly string[],
    overrides?: Partial<NewSurroundings>,
  ) => Promise<{ readonly exitCode: number; readonly out: string; readonly err: string }>;
  /** The files of the new repository without those of Git and Laurel, with their texts. */
  readonly written: () => Promise<Readonly<Record<string, string>>>;
  readonly load: () => ReturnType<typeof loadContent>;
}

/** No git on the machine. */
export const noGit: Git = () => Promise.resolve(undefined);

let made = 0;

/** A folder beside the checkout, in which nothing is written yet. Goes when the checkout's own goes. */
export function newDesk(checkout: string): NewDesk {
  const parent = path.dirname(checkout);
  const folder = path.join(parent, `ours-${(made += 1)}`);
  return {
    folder,
    async run(args, overrides = {}) {
      const said = { out: '', err: '' };
      const exitCode = await newRepository(args, {
        ...noTerminal(said),
        now,
        glyphs,
        checkout,
        git,
        readBytes: (file) => readFile(file),
        randomBytes: () => new Uint8Array(),
        load: () => Promise.reject(new Error('loads no content')),
        namesIn: (dir) => readdir(dir).catch(() => []),
        timeZone: 'Europe/Vienna',
        platform: 'linux',
        ...overrides,
      });
      const plain = (text: string) =>
        text.replaceAll(folder, '/home/ours').replaceAll(parent, '/home');
      return { exitCode, out: plain(said.out), err: plain(said.err) };
    },
    async written() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .filter((file) => !/^(?:\.git|laurel)(?:\/|$)/u.test(file))
        .sort();
      const texts = await Promise.all(
        files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const),
      );
      return Object.fromEntries(texts);
    },
    load: () => loadContent({ dir: path.join(folder, 'content'), now, glyphs }),
  };
}

/** Good answers to all questions that have none of their own. */
export const answers: Readonly<Partial<Record<QuestionName, string>>> = {
  institution: 'Lakeside Open College',
  'institution-url': 'www.lakeside-college.org',
  url: 'certificates.lakeside-college.org',
  contact: 'registry@lakeside-college.org',
  address: 'Seestraße 3; 1. Stock *Hof* & Garten ; 6900 Bregenz',
  course: 'Bookkeeping',
  summary: 'How to keep the books of a small business.',
  outcomes: 'Close a month without help; Read a balance sheet',
  topics: 'Double entry; Debit and credit',
  graded: 'Essays 40; Final examination 60',
  instructor: 'Mara Feldt',
  start: '2026-03-02',
  end: '2026-03-29',
  hours: '3 – 5',
};
export const asOptions = (given: Readonly<Record<string, string>>): string[] =>
  Object.entries(given).flatMap(([option, value]) => [`--${option}`, value]);
