import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { contentFolder, readsSample } from '../../environment/open-content.ts';
import { isCalendarDay, type CalendarDay } from '../../values/calendar.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { followDashes, swallowedOptions } from './swallowed-options.ts';
import type { StaffSurroundings } from './staff-surroundings.ts';

/** A command that changes the content, with what all of these have in common. */
export function staffCommand(name: string, surroundings: StaffSurroundings): Command {
  return contentCommand(name, surroundings)
    .option('--dry-run', 'show what would change and write nothing')
    .option('-y, --yes', 'do not ask on a terminal; elsewhere nobody is asked')
    .addHelpText(
      'after',
      '\nExit code: 0 done, or nothing to do; 1 refused, nothing was changed; 2 wrong usage; 3 could not write, nothing was changed.',
    );
}

/** A command that reads the content. */
export function contentCommand(name: string, { out, err }: StaffSurroundings): Command {
  return new Command(`npm run ${name} --`)
    .option('--content <folder>', 'the content folder', contentFolder())
    .allowExcessArguments(false)
    .configureOutput({ writeOut: out, writeErr: err })
    .exitOverride();
}

/**
 * Reads the arguments, and a dry run also from npm. An exit code where there is nothing more to do: help was shown, or the usage was
 * wrong.
 */
export function parsed(
  command: Command,
  args: readonly string[],
  { npmOptions, err }: Pick<StaffSurroundings, 'npmOptions' | 'err'>,
): ExitCode | undefined {
  const kept = swallowedOptions(command, args, npmOptions);
  if (kept !== undefined) {
    err(`${kept}\n`);
    return exitCodes.usage;
  }
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.ok;
    err(`${usageHint(command, error, args)}\n`);
    return exitCodes.usage;
  }
  if (npmOptions.get('dry-run') === 'true') command.setOptionValue('dryRun', true);
  noteSample(command, err);
  return undefined;
}

/** Says that a command reads the sample, where nobody has named a content folder. */
export function noteSample(command: Command, err: StaffSurroundings['err']): void {
  if (command.getOptionValueSource('content') === 'default' && readsSample())
    err('This reads the sample. For content of your own, set CONTENT_DIR or give --content.\n');
}

/** Where to read on. Where a required option is missing and there is no other, something before npm's `--` may have been lost. */
function usageHint(command: Command, { code }: CommanderError, args: readonly string[]): string {
  const isWithoutOptions = args.length > 0 && !args.some((arg) => arg.startsWith('-'));
  const dashes =
    code === 'commander.missingMandatoryOptionValue' && isWithoutOptions
      ? followDashes(command)
      : '';
  return `${dashes}All options: ${command.name()} --help`;
}

/** Reads the value of an option that is a day. */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text))
    throw new InvalidArgumentError('Write a day that exists as YYYY-MM-DD.');
  return text;
}

/** Whether to make the change that was shown: staff at a terminal are asked, unless they passed `--yes`; a script is not. */
export async function agreed(
  { yes }: { readonly yes?: boolean },
  { isInteractive, ask }: Pick<StaffSurroundings, 'isInteractive' | 'ask'>,
): Promise<boolean> {
  if (yes || !isInteractive) return true;
  const answer = await ask('Do this? [y/N] ');
  return answer !== undefined && /^\s*y(?:es)?\s*$/iu.test(answer);
}
