import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { changesBetween, type Changes } from '../../changes/changes.ts';
import { compareSessions } from '../../changes/compare-sessions.ts';
import { picturesOf } from '../../changes/pictures.ts';
import { refusalsOf, type Refusal } from '../../changes/refusals.ts';
import { githubReport } from '../../changes/report/github-report.ts';
import { textReport } from '../../changes/report/text-report.ts';
import {
  atRevision,
  RevisionNotRead,
  type ContentAtRevision,
} from '../../environment/content-at-revision.ts';
import { FolderInUse } from '../../environment/new-folder.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import { writeChangesReport } from './changes-report.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { soundContent, unlessChanged } from '../shared/sound-content.ts';
import { contentCommand, parsed } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';

interface ChangesOptions {
  readonly base: string;
  readonly report?: string;
  readonly mostIssued?: number | null;
  readonly format: 'text' | 'github' | 'json';
  readonly content: string;
}

/** Both states of the content, without a problem in either. */
interface Compared {
  readonly at: ContentAtRevision;
  /** Null where nothing was published yet. */
  readonly before: ContentBySession | null;
  readonly after: ContentBySession;
  readonly today: CalendarDay;
}

/**
 * `npm run changes`: what becomes of the published world since a revision. Changes nothing.
 * @param args what follows the command's name
 */
export async function changes(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = changesCommand(surroundings);
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const options = command.opts<ChangesOptions>();
  try {
    return await atRevision(options.content, options.base, async (dir, at) => {
      const compared = await readBoth(dir, at, options, surroundings);
      if (!compared) return exitCodes.problems;
      return await unlessChanged(() => report(compared, options, surroundings), surroundings);
    });
  } catch (error) {
    if (!(error instanceof RevisionNotRead) && !(error instanceof FolderInUse)) throw error;
    surroundings.err(
      error instanceof FolderInUse
        ? 'The report was not written: its folder has something in it. Name a new one.\n'
        : `${error.message}\n`,
    );
    return exitCodes.usage;
  }
}

const changesCommand = (surroundings: StaffSurroundings) =>
  contentCommand('changes', surroundings)
    .description(
      'Shows how the commits since a revision, and uncommitted changes, affect what is published.',
    )
    .requiredOption('--base <revision>', 'what to compare with: a branch, tag or commit')
    .option('--report <folder>', 'also write a page with pictures into this new folder')
    .option(
      '--most-issued <number>',
      'fail where more certificates are issued at once',
      wholeNumber,
    )
    .addOption(
      new Option('--format <format>', 'the format of the output')
        .choices(['text', 'github', 'json'])
        .default('text'),
    )
    .addHelpText(
      'after',
      '\nExit code: 0 fit to be published; 1 a published code disappears, too many are issued, or the content has errors; 2 wrong usage.\n\nExample: npm run changes -- --base main --most-issued 500 --report changes',
    );

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}

async function readBoth(
  dir: string,
  at: ContentAtRevision,
  { content: folder, base }: ChangesOptions,
  surroundings: StaffSurroundings,
): Promise<Compared | undefined> {
  const now = await soundContent(folder, surroundings);
  if (!now) return undefined;
  const present = { at, after: now.content, today: now.today };
  if (!at.isThere) return { ...present, before: null };
  const earlier = await soundContent(
    dir,
    surroundings,
    `This is the content of ${base}, which has errors, so what was published then is not known. Compare with a revision without errors.`,
  );
  return earlier && { ...present, before: earlier.content };
}

async function report(
  { at, before, after, today }: Compared,
  { report, mostIssued = null, format, base }: ChangesOptions,
  { out, colours }: StaffSurroundings,
): Promise<ExitCode> {
  const comparison = await compareSessions(before, after);
  const found = await changesBetween(comparison);
  const refusals = refusalsOf(found, mostIssued);
  if (report !== undefined) {
    await writeChangesReport(path.resolve(report), {
      siteName: after.site.name,
      since: `${base} (${at.commit.slice(0, 10)})`,
      ...{ changes: found, refusals },
      pictures: await picturesOf(comparison, today, found),
    });
  }
  const shown = {
    text: () => textReport(found, refusals, colours),
    github: () => githubReport(found, refusals, at.prefix),
    json: () => jsonReport(found, refusals, at),
  };
  out(shown[format]());
  return refusals.length > 0 ? exitCodes.problems : exitCodes.ok;
}

const jsonReport = (
  found: Changes,
  refusals: readonly Refusal[],
  { commit }: ContentAtRevision,
): string => `${JSON.stringify({ base: commit, ...found, refusals }, null, 2)}\n`;

if (import.meta.main) process.exitCode = await changes(process.argv.slice(2), staffSurroundings());
