import { InvalidArgumentError, Option, type Command } from 'commander';
import { decideReplacement } from '../../edit/replacement.ts';
import { unusedCodes } from '../../edit/unused-codes.ts';
import { codesOf } from '../../load/open-certificate.ts';
import type { SupersedeReason } from '../../model/certificate.ts';
import { supersedeReasons } from '../../schema/certificates.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { changeCertificate, type FoundCertificate } from './certificate-command.ts';
import { givenName } from './given-name.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { calendarDay, parsed, staffCommand } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';

interface ReplaceOptions {
  readonly reason: SupersedeReason;
  readonly issued?: CalendarDay;
  readonly name?: string;
  readonly lang?: string;
  /** A day, or `none`. */
  readonly expires?: string;
  readonly distinction?: 'yes' | 'no';
}

/**
 * `npm run replace`: issues a new certificate, under a code of its own, in the place of an earlier one.
 * @param args what follows the command's name
 */
export async function replace(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = replaceCommand(surroundings);
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const { name: typed, lang, ...options } = command.opts<ReplaceOptions>();
  const reading = typed === undefined ? undefined : givenName(typed, surroundings.glyphs);
  const fault =
    misuse(options.reason, typed) ?? (reading && !reading.ok ? reading.fault : undefined);
  if (fault !== undefined) {
    surroundings.err(`${fault}\n`);
    return exitCodes.usage;
  }
  const { reason, expires, distinction } = options;
  const name = reading?.ok ? reading.name : undefined;
  return changeCertificate(command, surroundings, {
    decide: (found) =>
      decideReplacement(
        found.certificate,
        {
          reason,
          name,
          issued: options.issued ?? found.today,
          lang: lang === 'none' ? null : lang,
          expires: expires === 'none' ? null : expires,
          distinction: distinction === undefined ? undefined : distinction === 'yes',
        },
        { ...found, ...courseParts(found, surroundings) },
      ),
    forgetsName: reason === 'name-corrected',
    ...(name === undefined ? {} : { newName: name }),
    afterwards: ({ takeBack }) => [
      takeBack,
      'Commit and publish it, and send the learner the new certificate. The page of the earlier one stays, and leads to it; earlier copies no longer count.',
      ...(reason === 'name-corrected'
        ? [
            'The page of the earlier certificate no longer states the earlier name. Its entry, which has to have one, and the history of the repository still hold it.',
          ]
        : []),
    ],
  });
}

const replaceCommand = (surroundings: StaffSurroundings): Command =>
  staffCommand('replace', surroundings)
    .description(
      'Issues a new certificate in the place of an earlier one of the same session, under a code of its own.',
    )
    .argument('<code...>', 'the verification code of the earlier one, in any spelling')
    .addOption(
      new Option('--reason <reason>', 'why, as the page of the earlier one says')
        .choices([...supersedeReasons])
        .makeOptionMandatory(),
    )
    .option('--issued <day>', 'the day of issue, YYYY-MM-DD; today unless given', calendarDay)
    .option('--name <name>', 'the name exactly as printed, with the reason name-corrected')
    .option('--lang <tag>', 'the name’s language, for example ja or zh-Hant; none for none')
    .option('--expires <day>', 'the last day on which it is good, YYYY-MM-DD, or none', dayOrNone)
    .addOption(new Option('--distinction <answer>', 'with distinction').choices(['yes', 'no']))
    .addHelpText(
      'after',
      '\nWhat no option names stays as it is on the earlier one. Under the same code, a name is corrected with npm run correct.' +
        '\nExample: npm run replace -- 7K3F-Q2WX-9MNB-4TRE --reason renewed --expires 2028-12-31',
    );

function dayOrNone(text: string): string {
  if (text === 'none') return text;
  try {
    return calendarDay(text);
  } catch {
    throw new InvalidArgumentError('Write a day that exists as YYYY-MM-DD, or none.');
  }
}

function misuse(reason: SupersedeReason, name: string | undefined): string | undefined {
  if (reason === 'name-corrected' && name === undefined)
    return '--reason name-corrected takes the right name, with --name.';
  return name !== undefined && reason !== 'name-corrected'
    ? `--name takes --reason name-corrected: with ${reason}, the page of the earlier certificate would keep the earlier name.`
    : undefined;
}

function courseParts(
  { certificate, content, takenIndexes }: FoundCertificate,
  { randomBytes }: StaffSurroundings,
) {
  const course = content.courses.find(({ id }) => id === certificate.courseId);
  if (!course) throw new Error(`The course ${certificate.courseId} is not there.`);
  const taken = [...takenIndexes, ...certificate.statusIndexes];
  return { policy: course.grading, draw: unusedCodes(codesOf(content), taken, randomBytes) };
}

if (import.meta.main) process.exitCode = await replace(process.argv.slice(2), staffSurroundings());
