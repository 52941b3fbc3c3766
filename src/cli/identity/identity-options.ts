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
      'Writes the results of Signature Track into the certificates of one session, and into a private file for certificates that are not issued yet.',
    )
    .addArgument(new Argument('<what>', 'what to do').choices(['export']))
    .requiredOption('--course <id>', 'the course')
    .requiredOption('--session <id>', 'its session')
    .option(
      '--file <file>',
      'the private file for learners without a certificate, read by npm run issue -- --identity-from; in .laurel/ unless given',
    )
    .option(
      '--name-seen <code>',
      'staff have compared the name on this certificate with the one on the document; may be repeated',
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

/** The options of a command that has read its arguments. @param privateFolder the default folder of private files */
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
