import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { contentFolder } from '../environment/open-content.ts';
import { isCalendarDay, type CalendarDay } from '../model/calendar.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { StaffSurroundings } from './staff-surroundings.ts';

/** A command with what all staff commands have in common. */
export function staffCommand(name: string, { out, err }: StaffSurroundings): Command {
  return new Command(`npm run ${name} --`)
    .option('--content <folder>', 'the content folder', contentFolder())
    .option('--dry-run', 'show what would change and write nothing')
    .addHelpText(
      'after',
      '\nExit code: 0 done, or nothing to do; 1 refused, nothing was changed; 2 wrong usage; 3 could not write, nothing was changed.',
    )
    .allowExcessArguments(false)
    .configureOutput({ writeOut: out, writeErr: err })
    .exitOverride();
}

/** Reads the arguments. An exit code where there is nothing more to do: help was shown, or the usage was wrong. */
export function parsed(command: Command, args: readonly string[]): ExitCode | undefined {
  try {
    command.parse([...args], { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
}

/** Reads the value of an option that is a day. */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text))
    throw new InvalidArgumentError('Write a day that exists as YYYY-MM-DD.');
  return text;
}

/** Asks for a yes. Undefined where nobody answers. */
export async function confirmed(
  question: string,
  { ask }: StaffSurroundings,
): Promise<boolean | undefined> {
  const answer = await ask(`${question} [y/N] `);
  return answer === undefined ? undefined : /^\s*y(?:es)?\s*$/iu.test(answer);
}
