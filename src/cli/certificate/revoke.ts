import { InvalidArgumentError } from 'commander';
import { decideRevocation } from '../../edit/certificate-edits.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { changeCertificate } from './certificate-command.ts';
import type { ExitCode } from '../shared/exit-codes.ts';
import { calendarDay, parsed, staffCommand } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';

/**
 * `npm run revoke`: withdraws a certificate; its page stays and states that.
 * @param args what follows the command's name
 */
export async function revoke(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = staffCommand('revoke', surroundings)
    .description('Revokes a certificate. Its page stays and states the date and the reason.')
    .argument('<code...>', 'the verification code, in any spelling')
    .requiredOption(
      '--reason <text>',
      'why, as the end of “was revoked on … because …”; it is published, so do not name anyone else',
      reasonText,
    )
    .option('--date <day>', 'when, YYYY-MM-DD; today unless given', calendarDay)
    .addHelpText(
      'after',
      '\nExample: npm run revoke -- 7K3F-Q2WX-9MNB-4TRE --reason "it was issued to the wrong person"',
    );
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const { reason, date } = command.opts<{ reason: string; date?: CalendarDay }>();
  return changeCertificate(command, surroundings, {
    decide: ({ certificate, today }) =>
      decideRevocation(certificate, { reason, date: date ?? today }, today),
    forgetsName: false,
    afterwards: [
      'Commit and publish it: until then the page still says that the certificate is genuine.',
    ],
  });
}

function reasonText(text: string): string {
  const reason = text.replaceAll(/\s+/gu, ' ').trim();
  if (reason === '') throw new InvalidArgumentError('State the reason; employers read it.');
  if (reason.length > 300) throw new InvalidArgumentError('Keep it within 300 characters.');
  return reason;
}

if (import.meta.main) process.exitCode = await revoke(process.argv.slice(2), staffSurroundings());
