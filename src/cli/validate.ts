import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import colours from 'picocolors';
import type { Colors } from 'picocolors/types';
import { contentFolder, openSessions } from '../environment/open-content.ts';
import type { SessionsReading } from '../load/read-sessions.ts';
import { contentReport } from '../load/report/content-report.ts';
import { githubReport } from '../load/report/github-report.ts';
import { expectedSentence, limitWarning } from '../load/report/deploy-report.ts';
import { jsonReport, type ExpectedPublishing } from '../load/report/json-report.ts';
import { publishingSentence } from '../load/report/publishing-report.ts';
import { summary } from '../load/report/summary.ts';
import { siteHost, usedLimits } from '../model/hosting.ts';
import { expectedDeploy, publishingOf } from '../model/publishing.ts';
import { exitCodes, type ExitCode } from './shared/exit-codes.ts';
import { noteSample } from './shared/staff-command.ts';
import { writtenTo } from './shared/written-to.ts';

type Format = 'text' | 'github' | 'json';

export interface ValidateSurroundings {
  /** Reads the content folder with this absolute path. */
  readonly open: (contentDir: string) => Promise<SessionsReading>;
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
  const publishing = expectedPublishing(result);
  report(result, publishing, { format, folder }, surroundings);
  if (publishing) warnOfLimits(publishing, surroundings);
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

/** How the content will be published, as far as that follows from it alone; undefined where it has errors. */
function expectedPublishing({ content }: SessionsReading): ExpectedPublishing | undefined {
  if (!content) return undefined;
  return { ...publishingOf(content), deploy: expectedDeploy(content) };
}

function warnOfLimits({ deploy }: ExpectedPublishing, { err }: ValidateSurroundings): void {
  for (const used of usedLimits(deploy, siteHost)) err(`Warning: ${limitWarning(used)}\n`);
}

function report(
  result: SessionsReading,
  publishing: ExpectedPublishing | undefined,
  { format, folder }: { format: Format; folder: string },
  { out, err, colours }: ValidateSurroundings,
): void {
  const published = publishing
    ? `${publishingSentence(publishing)}\n${expectedSentence(publishing.deploy)}\n`
    : '';
  if (format === 'text') {
    out(contentReport(result, colours) + published);
    return;
  }
  const { problems } = result;
  if (format === 'json') out(jsonReport(problems, publishing));
  else out(githubReport(problems, path.relative(process.cwd(), folder)));
  // To the error output, so that it does not mix with the report that other programs read.
  err(`${summary(result)}\n${published}`);
}

if (import.meta.main) {
  process.exitCode = await validate(process.argv.slice(2), {
    open: (contentDir) => openSessions({ contentDir }),
    out: writtenTo(process.stdout),
    err: writtenTo(process.stderr),
    colours,
  });
}
