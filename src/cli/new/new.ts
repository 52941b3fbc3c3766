import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { replaceFiles, WriteError } from '../../edit/files/replace-files.ts';
import { monogram } from '../../image/drawing/monogram.ts';
import { listed } from '../../wording/listed.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { parsed } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';
import { answersTo, type Given } from './answers.ts';
import { contentTexts, idsOf, logoOf } from './content-texts.ts';
import { nextSteps } from './next-steps.ts';
import { everyQuestion, type Answers } from './questions.ts';
import { repositoryTexts } from './repository-texts.ts';
import { laurelSource, withSubmodule, type Git } from './submodule.ts';

export interface NewSurroundings extends StaffSurroundings {
  readonly git: Git;
  /** The names in a folder; none where there is no such folder. */
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
  /** This machine's time zone. */
  readonly timeZone: string;
  readonly platform: NodeJS.Platform;
}

/**
 * `npm run new`: a content repository with one institution and one course, ready to be looked at, issued from and published.
 * @param args what follows the command's name
 */
export async function newRepository(
  args: readonly string[],
  surroundings: NewSurroundings,
): Promise<ExitCode> {
  const command = newCommand(surroundings);
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const [named = ''] = command.args;
  const folder = path.resolve(named);
  const refusal = await folderRefusal(folder, named, surroundings);
  if (refusal !== undefined) return refused(refusal, exitCodes.problems, surroundings);

  const answers = await answersOf(command, surroundings);
  if (typeof answers === 'number') return answers;
  return write({ folder, named, answers }, surroundings);
}

function newCommand({ out, err }: NewSurroundings): Command {
  const command = new Command('npm run new --')
    .description(
      'Makes a content repository: site, institution, course, settings for git, Netlify, GitHub and your editor. Asks on a terminal for what no option says.',
    )
    .argument('<folder>', 'a new folder, such as ../our-certificates')
    .allowExcessArguments(false)
    .configureOutput({ writeOut: out, writeErr: err })
    .exitOverride();
  for (const { option, value, asks } of everyQuestion) command.option(`--${option} ${value}`, asks);
  return command.addHelpText(
    'after',
    '\nExit code: 0 done; 1 refused, nothing was written; 2 wrong usage; 3 could not write, nothing was written.',
  );
}

/** Why nothing can be written there. A repository that was made elsewhere and cloned has .git and nothing else. */
async function folderRefusal(
  folder: string,
  named: string,
  { checkout, namesIn }: NewSurroundings,
): Promise<string | undefined> {
  const fromCheckout = path.relative(checkout, folder);
  if (!fromCheckout.startsWith('..') && !path.isAbsolute(fromCheckout))
    return `${named} lies in Laurel’s own folder. Name a folder beside it, such as ../our-certificates.`;
  const names = (await namesIn(folder)).filter((name) => name !== '.git');
  if (names.length === 0) return undefined;
  return `${named} is not empty: it holds ${listed(names.slice(0, 3))}${names.length > 3 ? ' and more' : ''}. Name a new folder.`;
}

async function answersOf(
  command: Command,
  surroundings: NewSurroundings,
): Promise<Answers | ExitCode> {
  const given = Object.fromEntries(
    command.options.map((option) => [
      option.long?.slice(2),
      command.getOptionValue(option.attributeName()),
    ]),
  ) as Given;
  const { isInteractive, err } = surroundings;
  if (isInteractive)
    err(
      'Enter takes the answer in brackets. All answers go into files, where they can be changed.\n\n',
    );
  const answers = await answersTo(given, surroundings);
  if (typeof answers !== 'string') return answers;
  return refused(answers, isInteractive ? exitCodes.problems : exitCodes.usage, surroundings);
}

interface Writing {
  readonly folder: string;
  /** The folder as it was typed. */
  readonly named: string;
  readonly answers: Answers;
}

async function write(writing: Writing, surroundings: NewSurroundings): Promise<ExitCode> {
  const { folder, answers } = writing;
  const { checkout, files, git, out } = surroundings;
  const source = await laurelSource(checkout, await publishedAddress(surroundings), git);
  const workflow = await textOf('.github/workflows/content.yml', surroundings);
  const content = [
    ...contentTexts(answers),
    [logoOf(idsOf(answers)), await monogram(answers.institution)] as const,
  ];
  const texts = new Map([
    ...repositoryTexts(answers, workflow),
    ...content.map(([file, text]) => [`content/${file}`, text] as const),
  ]);
  try {
    await replaceFiles(
      [...texts].map(([file, after]) => ({
        path: path.join(folder, file),
        before: undefined,
        after,
      })),
      files,
    );
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return refused(`${error.message} Nothing was written.`, exitCodes.notWritten, surroundings);
  }
  const isRepository = (await git(folder, 'init', '--quiet', '-b', 'main')) !== undefined;
  const hasLaurel =
    isRepository && source !== undefined && (await withSubmodule(folder, checkout, source, git));
  if (isRepository) await git(folder, 'add', '--all');
  out(nextSteps({ ...writing, ...surroundings, source, isRepository, hasLaurel }));
  return exitCodes.ok;
}

/** The address of Laurel's own repository. */
async function publishedAddress(surroundings: NewSurroundings): Promise<string> {
  const { repository } = JSON.parse(await textOf('package.json', surroundings)) as {
    readonly repository: { readonly url: string };
  };
  return repository.url.replace(/^git\+/u, '');
}

/** The text of a file of the checkout. */
const textOf = async (file: string, { checkout, readBytes }: NewSurroundings): Promise<string> =>
  Buffer.from(await readBytes(path.join(checkout, file))).toString();

function refused(text: string, exitCode: ExitCode, { err }: NewSurroundings): ExitCode {
  err(`${text}\n`);
  return exitCode;
}

const run = promisify(execFile);

/** This machine: its git, folders and time zone. */
export function newSurroundings(): NewSurroundings {
  return {
    ...staffSurroundings(),
    git: async (folder, ...args) => {
      try {
        return (await run('git', ['-C', folder, ...args])).stdout;
      } catch {
        return undefined;
      }
    },
    namesIn: (folder) => readdir(folder).catch(() => []),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    platform: process.platform,
  };
}

if (import.meta.main)
  process.exitCode = await newRepository(process.argv.slice(2), newSurroundings());
