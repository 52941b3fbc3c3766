import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import colours from 'picocolors';
import type { Colors } from 'picocolors/types';
import { contentFolder, openContent } from '../environment/open-content.ts';
import type { LoadResult } from '../load/load-content.ts';
import { contentReport } from '../load/report/content-report.ts';
import { githubReport } from '../load/report/github-report.ts';
import { jsonReport } from '../load/report/json-report.ts';
import { limitWarning } from '../load/report/deploy-report.ts';
import { summary } from '../load/report/summary.ts';
import type { Content } from '../model/content.ts';
import {
  certificatesDirectory,
  filesOfCertificates,
  siteHost,
  usedLimits,
} from '../model/hosting.ts';
import { exitCodes, type ExitCode } from './shared/exit-codes.ts';
import { noteSample } from './shared/staff-command.ts';
import { writtenTo } from './shared/written-to.ts';

type Format = 'text' | 'github' | 'json';

export interface ValidateSurroundings {
  /** Reads the content folder with this absolute path. */
  readonly open: (contentDir: string) => Promise<LoadResult>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colours: Colors;
}

/**
 * `npm run validate`: every problem of a content folder at once.
 * @param args what follows the command's name
 */
export async function validate(
  args: readonly string[],
  surroundings: ValidateSurroundings,
): Promise<ExitCode> {
  const command = validateCommand(surroundings);
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
  const { content, format } = command.opts<{ content: string; format: Format }>();
  noteSample(command, surroundings.err);
  const folder = path.resolve(content);
  const result = await surroundings.open(folder);
  report(result, format, folder, surroundings);
  if (result.content) warnOfLimits(result.content, surroundings);
  return result.content ? exitCodes.ok : exitCodes.problems;
}

function validateCommand({ out, err }: ValidateSurroundings): Command {
  return new Command('npm run validate --')
    .description('Checks all content and shows every problem with its place and what to do.')
    .addOption(
      new Option('--format <format>', 'how problems are shown')
        .choices(['text', 'github', 'json'])
        .default('text'),
    )
    .option('--content <folder>', 'the content folder', contentFolder())
    .addHelpText(
      'after',
      '\nExit code: 0 nothing is wrong (there may be warnings), 1 the content has errors, 2 wrong usage.',
    )
    .allowExcessArguments(false)
    .configureOutput({ writeOut: out, writeErr: err })
    .exitOverride();
}

/** Of certificates alone, which are by far the most files: the rest is known once it is built. */
function warnOfLimits({ certificates }: Content, { err }: ValidateSurroundings): void {
  const files = filesOfCertificates(certificates);
  const size = { files, bytes: 0, largest: { directory: certificatesDirectory, files } };
  for (const used of usedLimits(size, siteHost)) err(`Warning: ${limitWarning(used)}\n`);
}

function report(
  result: LoadResult,
  format: Format,
  folder: string,
  { out, err, colours }: ValidateSurroundings,
): void {
  if (format === 'text') {
    out(contentReport(result, colours));
    return;
  }
  const { problems } = result;
  if (format === 'json') out(jsonReport(problems));
  else out(githubReport(problems, path.relative(process.cwd(), folder)));
  // To the error output, so that it does not mix with the report that other programs read.
  err(`${summary(result)}\n`);
}

if (import.meta.main) {
  process.exitCode = await validate(process.argv.slice(2), {
    open: (contentDir) => openContent({ contentDir }),
    out: writtenTo(process.stdout),
    err: writtenTo(process.stderr),
    colours,
  });
}
