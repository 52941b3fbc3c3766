import type { Command } from 'commander';
import { listed } from '../../wording/listed.ts';

/** Options that npm has as well: a dry run is honoured, and one more question does no harm. */
const shared: ReadonlySet<string> = new Set(['dry-run', 'yes']);

/**
 * The message for options of the command that npm kept for itself because no `--` came before them. The command must not run without
 * them: it would not do what staff meant. Undefined if npm kept none.
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
  return `npm kept ${listed(names)} for itself. Put -- before the options: ${command.name()} ${names[0]} …`;
}

/** How options reach the command. */
export const followDashes = (command: Command): string =>
  `Options follow --: ${command.name()} ${firstRequired(command)} …\n`;

const firstRequired = ({ options }: Command) =>
  options.find(({ mandatory }) => mandatory)?.long ?? '--help';
