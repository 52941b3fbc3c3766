import path from 'node:path';
import { Argument, InvalidArgumentError, type Command } from 'commander';
import { staffCommand } from '../shared/staff-command.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';

export interface KeyOptions {
  readonly what: 'new' | 'rotate' | 'show';
  /** An id. */
  readonly institution?: string;
  /** A public key; true for the one that signs. */
  readonly withdraw?: string | true;
  /** Absolute path. */
  readonly out?: string;
  readonly dryRun?: true;
  readonly yes?: true;
  /** Absolute path. */
  readonly content: string;
}

/** The key command with its options; reads no arguments yet. */
export function keyCommand(surroundings: StaffSurroundings): Command {
  return staffCommand('key', surroundings)
    .description(
      'Makes, replaces and lists the keys that institutions sign certificates with. The public key is written to the institution’s file; the private one is shown once and not kept.',
    )
    .addArgument(
      new Argument(
        '<what>',
        'new: make an institution’s first key; rotate: replace it; show: list all keys',
      )
        .choices(['new', 'rotate', 'show'])
        .argParser(action),
    )
    .option('--institution <id>', 'whose key; may be left out if the site has one institution')
    .option(
      '--withdraw [key]',
      'with rotate: others may have the private key, so its signatures no longer count; the key that signs now unless a public key is given',
    )
    .option(
      '--out <file>',
      'write the private key into this new file, which only you can read, and show it nowhere',
    )
    .addHelpText(
      'after',
      `
The private key is what ISSUER_KEY is to hold where the site is built, and nowhere else: see src/credential/KEYS.md.

Examples: npm run key -- new --institution northfold
          npm run key -- rotate --institution northfold --withdraw`,
    );
}

/** Words that staff try first, each with the command that does what it says. */
const meant: readonly (readonly [words: readonly string[], does: string, typed: string])[] = [
  [['list', 'ls', 'status', 'info'], 'list all keys', 'show'],
  [['create', 'add', 'make', 'generate', 'init'], 'make an institution’s first key', 'new'],
  [['replace', 'renew', 'change', 'retire'], 'replace a key', 'rotate'],
  [['withdraw', 'revoke', 'remove', 'delete'], 'withdraw a key', 'rotate --withdraw'],
];

function action(word: string): KeyOptions['what'] {
  if (word === 'new' || word === 'rotate' || word === 'show') return word;
  const found = meant.find(([words]) => words.includes(word.toLowerCase()));
  throw new InvalidArgumentError(
    found ? `To ${found[1]}: npm run key -- ${found[2]}` : 'Write new, rotate or show.',
  );
}

/** The options of a command that has read its arguments. */
export function keyOptions(command: Command): KeyOptions {
  const { out, content, ...options } = command.opts<Omit<KeyOptions, 'what'>>();
  return {
    ...options,
    what: command.args[0] as KeyOptions['what'],
    content: path.resolve(content),
    ...(out === undefined ? {} : { out: path.resolve(out) }),
  };
}
