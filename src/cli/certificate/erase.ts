import { decideErasure } from '../../edit/certificate-edits.ts';
import { erasedFile, erasureHashes, withErased } from '../../edit/erased-learners.ts';
import { changeCertificate, type FoundCertificate } from './certificate-command.ts';
import { erasureKeyFor } from '../shared/erasure-key.ts';
import type { OpenedContent, TextChange } from '../shared/with-content.ts';
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
    alsoChange: (found, opened, { dryRun }) => remembered(found, opened, surroundings, dryRun),
    afterwards: () => [
      'Commit and publish it. Copies that the learner or others downloaded are beyond reach; anyone who checks them sees on the page that the certificate was erased.',
      'The history of the repository, and its clones and backups, still hold the name and the record. To remove them, rewrite the history of both files.',
      'Machines that built or checked the site keep the name and the image in .cache/laurel until nothing has used them for 60 days. If that is too long, delete that folder, and clear the cache of the host that builds the site.',
      `If the record had an id or an address, ${erasedFile} now holds a keyed hash of it, so that npm run issue stops where a gradebook of this session would bring the learner back. Nothing else is kept. Without either, take the learner out of the gradebook yourself.`,
      `The key is ERASURE_KEY or, without that, in ${surroundings.erasureKey.file}: keep it in a password manager, never in a repository, and give it to everyone who issues.`,
    ],
  });
}

/** The change that lets later runs of `npm run issue` recognise the learner. */
async function remembered(
  { record, content: { erased } }: FoundCertificate,
  opened: OpenedContent,
  surroundings: StaffSurroundings,
  dryRun: boolean,
): Promise<TextChange | undefined | { readonly refusal: string }> {
  if (!record || (record.learner.id === null && record.learner.email === null)) return undefined;
  const reading = await erasureKeyFor(erased, surroundings);
  if (!reading.ok) return reading;
  // A dry run makes no key; that of the real run gives other hashes, which are not shown.
  const key = reading.key ?? (dryRun ? 'a dry run' : await surroundings.erasureKey.make());
  const before = await opened.readText(erasedFile);
  // Hashes of a key that is gone are of no use: a file without any takes the present key.
  const isEmpty = (erased?.learners.length ?? 0) === 0;
  const text = isEmpty ? undefined : before;
  const after = withErased({ text, erased }, key, erasureHashes(key, record));
  return after === before ? undefined : { file: erasedFile, before, after };
}

if (import.meta.main) process.exitCode = await erase(process.argv.slice(2), staffSurroundings());
