import { decideCorrection } from '../../edit/certificate-edits.ts';
import { changeCertificate } from './certificate-command.ts';
import { givenName } from './given-name.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { parsed, staffCommand } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';

/**
 * `npm run correct`: a certificate gets the right name under the same code.
 * @param args what follows the command's name
 */
export async function correct(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = staffCommand('correct', surroundings)
    .description(
      'Corrects the name on a certificate. The code stays; the earlier name is not published.',
    )
    .argument('<code...>', 'the verification code, in any spelling')
    .requiredOption('--name <name>', 'the name exactly as printed')
    .option('--lang <tag>', 'the name’s language, for example ja or zh-Hant; none to remove it')
    .addHelpText(
      'after',
      '\nExample: npm run correct -- 7K3F-Q2WX-9MNB-4TRE --name "Zoë Ó Briain" --lang ga',
    );
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const options = command.opts<{ name: string; lang?: string }>();
  const reading = givenName(options.name, surroundings.glyphs);
  if (!reading.ok) {
    surroundings.err(`${reading.fault}\n`);
    return exitCodes.usage;
  }
  const lang = options.lang === 'none' ? null : options.lang;
  return changeCertificate(command, surroundings, {
    decide: ({ certificate, record, today, takenIndexes }) =>
      decideCorrection(
        certificate,
        { name: reading.name, lang, recordedName: record?.learner.name, takenIndexes },
        today,
      ),
    forgetsName: true,
    newName: reading.name,
    afterwards: ({ takeBack }) => [
      takeBack,
      'Commit and publish it, and tell the learner to download the certificate again: earlier copies keep the earlier name and, if they are signed, no longer count.',
      'The history of the repository still holds the earlier name. To remove it, rewrite the history of this file.',
    ],
  });
}

if (import.meta.main) process.exitCode = await correct(process.argv.slice(2), staffSurroundings());
