import path from 'node:path';
import { Argument, InvalidArgumentError, type Command } from 'commander';
import type { VerificationCode } from '../../model/code.ts';
import { readGiven } from '../../model/given-code.ts';
import { staffCommand } from '../shared/staff-command.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';

export interface IdentityOptions {
  readonly course: string;
  readonly session: string;
  /** Absolute path. */
  readonly file: string;
  readonly nameSeen: ReadonlySet<VerificationCode>;
  readonly list?: true;
  readonly dryRun?: true;
  readonly yes?: true;
  /** Absolute path. */
  readonly content: string;
}

/** The identity command with its options; reads no arguments yet. */
export function identityCommand(surroundings: StaffSurroundings): Command {
  return staffCommand('identity', surroundings)
    .description(
      'Brings what Signature Track found out into the certificates of one session, and into a private file for those that are yet to be issued.',
    )
    .addArgument(new Argument('<what>', 'what to do').choices(['export']))
    .requiredOption('--course <id>', 'the course')
    .requiredOption('--session <id>', 'its session')
    .option(
      '--file <file>',
      'where learners without a certificate are written, for npm run issue -- --identity-from; private; .laurel/ unless given',
    )
    .option(
      '--name-seen <code>',
      'somebody has compared the name on this certificate with the one on the document; may be repeated',
      withCode,
      new Set(),
    )
    .option('--list', 'show the names on documents where they differ; these are private')
    .addHelpText(
      'after',
      `
Reads what servers on this machine have kept, or the site’s where NETLIFY_SITE_ID, NETLIFY_AUTH_TOKEN, SESSION_SECRET and IDENTITY_KEY
are set. Learners are recognised by their address. Run it again whenever you like: it never states less than a certificate does already.

Example: npm run identity -- export --course astronomy --session spring-2026 --dry-run`,
    );
}

/** The options of a command that has read its arguments. @param privateFolder where private files go unless said otherwise */
export function identityOptions(command: Command, privateFolder: string): IdentityOptions {
  const options = command.opts<Omit<IdentityOptions, 'file'> & { readonly file?: string }>();
  const named = `identity-${options.course}-${options.session}.json`;
  return {
    ...options,
    file: path.resolve(options.file ?? path.join(privateFolder, named)),
    content: path.resolve(options.content),
  };
}

function withCode(
  text: string,
  before: ReadonlySet<VerificationCode>,
): ReadonlySet<VerificationCode> {
  const reading = readGiven(text, null);
  if (reading.kind !== 'code') throw new InvalidArgumentError('Write a verification code.');
  return new Set([...before, reading.code]);
}
