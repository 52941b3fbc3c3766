import { decideEndOfReview, decideSuspension } from '../../edit/certificate-edits.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { changeCertificate, type CertificateCommand } from './certificate-command.ts';
import { pageWillSay } from './page-will-say.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { calendarDay, parsed, staffCommand } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';

/**
 * `npm run suspend`: puts a certificate under review, or ends the review.
 * @param args what follows the command's name
 */
export async function suspend(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = staffCommand('suspend', surroundings)
    .description(
      'Puts a certificate under review. Until you end the review or revoke it, its page says so, and it does not count.',
    )
    .argument('<code...>', 'the verification code, in any spelling')
    .option('--date <day>', 'since when, YYYY-MM-DD; today unless given', calendarDay)
    .option('--undo', 'end the review: the certificate counts again')
    .addHelpText('after', '\nExample: npm run suspend -- 7K3F-Q2WX-9MNB-4TRE');
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const { date, undo } = command.opts<{ date?: CalendarDay; undo?: true }>();
  if (undo && date !== undefined) {
    surroundings.err('--undo ends the review with the next build, and takes no date.\n');
    return exitCodes.usage;
  }
  return changeCertificate(command, surroundings, undo ? ending : suspending(date));
}

const suspending = (date: CalendarDay | undefined): CertificateCommand => ({
  decide: ({ certificate, today }) => decideSuspension(certificate, date ?? today, today),
  beforehand: (found) => pageWillSay(found, { suspended: date ?? found.today }),
  forgetsName: false,
  afterwards: ({ code }) => [
    'Commit and publish it: until then the page still says that the certificate is genuine.',
    `Signed copies do not count until the review is over. To end it: npm run suspend -- ${code} --undo, or npm run revoke -- ${code}`,
  ],
});

const ending: CertificateCommand = {
  decide: ({ certificate }) => decideEndOfReview(certificate),
  beforehand: (found) => pageWillSay(found, { suspended: null }),
  forgetsName: false,
  afterwards: () => [
    'Commit and publish it. With the next build signed copies count again; programs that keep status lists may take a day to notice.',
  ],
};

if (import.meta.main) process.exitCode = await suspend(process.argv.slice(2), staffSurroundings());
