import type { Command } from 'commander';
import { listed } from '../../wording/listed.ts';

/** Options of which npm has its own: a dry run is honoured, and to be asked once more does no harm. */
const shared: ReadonlySet<string> = new Set(['dry-run', 'yes']);

/**
 * What to say where npm kept options of the command for itself because no `--` stood before them. The command must not run without
 * them: it would do something else than staff meant. Undefined where npm kept none.
 */
export function swallowedOptions(
  command: Command,
  args: readonly string[],
  npmOptions: ReadonlyMap<string, string>,
): string | undefined {
  const isGiven = (name: string) =>
    args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const kept = command.options
    .map((option) => option.long?.slice(2) ?? '')
    .filter((name) => npmOptions.has(name) && !shared.has(name) && !isGiven(name));
  if (kept.length === 0) return undefined;
  const names = kept.map((name) => `--${name}`);
  return `npm kept ${listed(names)} for itself. ${putDashes(command, names[0])}`;
}

/** How options reach the command. */
export function putDashes(command: Command, option = firstRequired(command)): string {
  return `Put -- before the options: ${command.name()} ${option} …`;
}

const firstRequired = ({ options }: Command) =>
  options.find(({ mandatory }) => mandatory)?.long ?? '--help';
