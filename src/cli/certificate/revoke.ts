import { decideReinstatement, decideRevocation, refused } from '../../edit/certificate-edits.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { changeCertificate, type CertificateCommand } from './certificate-command.ts';
import { pageWillSay } from './page-will-say.ts';
import { namedInReason } from './named-in-reason.ts';
import { askedReason, readReason, reasonOptions } from './revocation-reasons.ts';
import { listWithdrawn } from './withdrawn-list.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { calendarDay, parsed, staffCommand } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';

interface RevokeOptions {
  readonly content: string;
  readonly reason?: string;
  readonly date?: CalendarDay;
  readonly undo?: true;
  readonly list?: true;
}

/**
 * `npm run revoke`: withdraws a certificate; its page stays and states that. Takes a revocation back, and lists all of them.
 * @param args what follows the command's name
 */
export async function revoke(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = staffCommand('revoke', surroundings)
    .description('Revokes a certificate. Its page stays and states the date and the reason.')
    .argument('[code...]', 'the verification code, in any spelling')
    .option('--reason <reason>', 'withdrawn, error, requirements, or a sentence of your own')
    .option('--date <day>', 'when, YYYY-MM-DD; today unless given', calendarDay)
    .option('--undo', 'remove a revocation')
    .option('--list', 'list the certificates that are revoked or under review')
    .addHelpText(
      'after',
      `\n${reasonOptions()}\n\nExample: npm run revoke -- 7K3F-Q2WX-9MNB-4TRE --reason error`,
    );
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const options = command.opts<RevokeOptions>();
  const reading = options.reason === undefined ? undefined : readReason(options.reason);
  const fault = misuse(options, command.args, surroundings) ?? faultOf(reading);
  if (fault !== undefined) {
    surroundings.err(`${fault}\n`);
    return exitCodes.usage;
  }
  if (options.list) return listWithdrawn(options.content, surroundings);
  if (options.undo) return changeCertificate(command, surroundings, undoing);
  return changeCertificate(
    command,
    surroundings,
    revoking(reading?.ok ? reading.reason : undefined, options.date, surroundings),
  );
}

const faultOf = (reading: ReturnType<typeof readReason> | undefined): string | undefined =>
  reading === undefined || reading.ok ? undefined : `--reason: ${reading.fault}`;

function misuse(
  { reason, date, undo, list }: RevokeOptions,
  codes: readonly string[],
  { isInteractive }: StaffSurroundings,
): string | undefined {
  if (list && (codes.length > 0 || undo || reason !== undefined || date !== undefined))
    return '--list lists all certificates, and takes neither a code nor another option.';
  if (undo && (reason !== undefined || date !== undefined))
    return '--undo removes a revocation, and takes neither a reason nor a date.';
  if (list || undo || reason !== undefined || codes.length === 0 || isInteractive) return undefined;
  return `A revocation needs a reason. ${reasonOptions()}`;
}

function revoking(
  given: string | undefined,
  day: CalendarDay | undefined,
  surroundings: StaffSurroundings,
): CertificateCommand {
  let reason = given;
  return {
    async decide({ certificate, today }) {
      const date = day ?? today;
      const decided = decideRevocation(certificate, { date, reason: reason ?? '' }, today);
      if (decided.kind !== 'change' || reason !== undefined) return decided;
      reason = await askedReason(surroundings);
      return reason === undefined
        ? refused('No reason was given.', 'A revocation needs one.')
        : decideRevocation(certificate, { date, reason }, today);
    },
    beforehand: (found) => [
      ...pageWillSay(found, { revoked: { date: day ?? found.today, reason: reason ?? '' } }),
      ...namedInReason(reason ?? '', found),
      'Anyone can read this, for good: even if you change it later, others may have kept it.',
    ],
    forgetsName: false,
    afterwards: () => [
      'Commit and publish it: until then the page still says that the certificate is genuine.',
    ],
  };
}

const undoing: CertificateCommand = {
  decide: ({ certificate }) => decideReinstatement(certificate),
  beforehand: (found) => pageWillSay(found, { revoked: null }),
  forgetsName: false,
  afterwards: () => [
    'Commit and publish it. With the next build its place in the status list is no longer set, and signed copies count again; programs that keep lists may take a day to notice.',
    'Those who looked at the page meanwhile may remember the reason. Only the history of the repository keeps it here.',
  ],
};

if (import.meta.main) process.exitCode = await revoke(process.argv.slice(2), staffSurroundings());
