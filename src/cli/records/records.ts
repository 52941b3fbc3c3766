import { printedForm } from '../../model/printed-form.ts';
import { recordJson } from '../../records/view/record-json.ts';
import { recordView } from '../../records/view/record-view.ts';
import {
  ownedRecords,
  recordCatalogue,
  type OwnedRecord,
} from '../../records/published/owned-records.ts';
import { sections } from '../../records/links/share-link.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { recordText } from './record-text.ts';
import { openWithLines } from '../../load/open-lines.ts';
import { sessionsOf } from '../shared/content-part.ts';
import { withSoundContent, type SoundContent } from '../shared/sound-content.ts';
import { contentCommand, parsed } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';

interface RecordsOptions {
  readonly learner: string;
  readonly course?: string;
  readonly session?: string;
  readonly json?: boolean;
  readonly content: string;
}

/**
 * `npm run records`: what a learner would see of a course record. Changes nothing.
 * @param args what follows the command's name
 */
export async function records(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = contentCommand('records', surroundings)
    .description(
      'Shows what a learner sees of their course records. These are private: mind who looks at your screen.',
    )
    .requiredOption('--learner <who>', 'the learner’s id, e-mail address or name')
    .option('--course <id>', 'only of this course')
    .option('--session <id>', 'only of this session')
    .option('--json', 'as JSON, as a link’s visitor can download it')
    .addHelpText(
      'after',
      '\nExit code: 0 shown; 1 no such record, or the content has errors; 2 wrong usage.\n\nExample: npm run records -- --learner amelie.os@example.org',
    );
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const options = command.opts<RecordsOptions>();
  return withSoundContent(options.content, surroundings, (sound) =>
    show(sound, options, surroundings),
  );
}

async function show(
  sound: SoundContent,
  options: RecordsOptions,
  { out, err }: StaffSurroundings,
): Promise<ExitCode> {
  const { content, today } = sound;
  const found = await foundRecords(sound, options);
  if (found.length === 0) {
    // The input may be a learner's name: it is not repeated.
    err(
      'This learner has no record. Give the whole name, the e-mail address or the id as in records/, and check the course and the session.\n',
    );
    return exitCodes.problems;
  }
  const catalogue = recordCatalogue(content, today);
  const viewOf = ({ published }: OwnedRecord) => recordView(published, catalogue, sections);
  const textOf = (one: OwnedRecord) =>
    recordText(viewOf(one), {
      email: one.record.learner.email,
      reason: one.record.override?.reason ?? null,
    });
  out(
    options.json
      ? `${JSON.stringify(
          found.map((one) => recordJson(viewOf(one))),
          null,
          2,
        )}\n`
      : found.map(textOf).join('\n\n'),
  );
  return exitCodes.ok;
}

/** One session after the other. */
async function foundRecords(
  { content, today }: SoundContent,
  options: RecordsOptions,
): Promise<readonly OwnedRecord[]> {
  const found: OwnedRecord[] = [];
  for (const session of sessionsOf(content, options)) {
    if (session.records === 0) continue;
    const known = await openWithLines(content, session);
    // Keys are not shown, so it does not matter which secret they come from.
    found.push(...ownedRecords(known, today, '').filter((one) => isMeant(one, options)));
  }
  return found;
}

function isMeant({ record, published }: OwnedRecord, options: RecordsOptions): boolean {
  const { id, email, name } = record.learner;
  const who = plain(options.learner);
  return [id, email, name, published.learner.name].some(
    (one) => one !== null && plain(one) === who,
  );
}

/** The form in which names and addresses are compared, however staff type them. */
const plain = (text: string): string =>
  printedForm(text).replaceAll(/\s+/gu, ' ').trim().toLowerCase();

if (import.meta.main) process.exitCode = await records(process.argv.slice(2), staffSurroundings());
