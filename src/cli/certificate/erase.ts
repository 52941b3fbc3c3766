import { decideErasure } from '../../edit/certificate-edits.ts';
import { changeCertificate } from './certificate-command.ts';
import type { ExitCode } from '../shared/exit-codes.ts';
import { parsed, staffCommand } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';

/**
 * `npm run erase`: removes all personal data. The code and the issue date stay, so that the code is never given to another person.
 * @param args what follows the command's name
 */
export async function erase(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = staffCommand('erase', surroundings)
    .description(
      'Erases a learner from a certificate and removes the course record. The page stays and says so without a name.',
    )
    .argument('<code...>', 'the verification code, in any spelling')
    .addHelpText('after', '\nExample: npm run erase -- 7K3F-Q2WX-9MNB-4TRE --dry-run');
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  return changeCertificate(command, surroundings, {
    decide: ({ certificate, record, today }) =>
      decideErasure(certificate, record !== undefined, today),
    forgetsName: true,
    removesRecord: true,
    afterwards: [
      'Commit and publish it. Copies that the learner or others downloaded are beyond reach; anyone who checks them sees on the page that the certificate was erased.',
      'The history of the repository, and its clones and backups, still hold the name and the record. To remove them, rewrite the history of both files.',
      'Machines that built the site keep the image in .cache/laurel until no build has used it for 60 days. If that is too long, delete that folder, and clear the cache of the host that builds the site.',
      'Remove the learner from the gradebook before you issue certificates of this session again: nothing is kept that identifies an erased learner.',
    ],
  });
}

if (import.meta.main) process.exitCode = await erase(process.argv.slice(2), staffSurroundings());
