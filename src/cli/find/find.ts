import { codesOf } from '../../load/open-certificate.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import { isWord, readGiven } from '../../model/given-code.ts';
import { counted } from '../../wording/listed.ts';
import { sessionsOf, unknownPart, type ContentPart } from '../shared/content-part.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { withSoundContent, type SoundContent } from '../shared/sound-content.ts';
import { contentCommand, parsed } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';
import { unknownCode } from '../shared/unknown-code.ts';
import { certificateText } from './find-text.ts';
import { everything, search, type Found } from './search.ts';

interface FindOptions extends ContentPart {
  readonly content: string;
}

/**
 * `npm run find`: certificates by name, code or address, with their state and link. Changes nothing.
 * @param args what follows the command's name
 */
export async function find(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = contentCommand('find', surroundings)
    .description('Finds certificates by name, and shows code, state, course and link of each.')
    .argument(
      '[who...]',
      'a name or a part of it, in any case and order; a code or verify address; or the learner’s e-mail address',
    )
    .option('--course <id>', 'only of this course')
    .option('--session <id>', 'only of this session')
    .addHelpText(
      'after',
      '\nExit code: 0 found; 1 nothing was found, or the content has errors; 2 wrong usage.\n\nExamples: npm run find -- "García"\n          npm run find -- --course astronomy --session spring-2026',
    );
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const options = command.opts<FindOptions>();
  const typed = command.args.join(' ').trim();
  if (typed === '' && options.course === undefined && options.session === undefined) {
    surroundings.err('Say whom to look for: npm run find -- "García"\n');
    return exitCodes.usage;
  }
  return withSoundContent(options.content, surroundings, (sound) =>
    show(typed, sound, options, surroundings),
  );
}

async function show(
  typed: string,
  { content, today }: SoundContent,
  options: FindOptions,
  { out, err }: StaffSurroundings,
): Promise<ExitCode> {
  const refusal = unknownPart(content, options);
  if (refusal !== undefined) {
    err(`${refusal}\n`);
    return exitCodes.problems;
  }
  const searched = { sessions: sessionsOf(content, options) };
  const found = await (typed === '' ? everything(searched) : search(searched, typed));
  if (found.certificates.length === 0) {
    err(`${nothingFound(typed, searched, found)}\n`);
    return exitCodes.problems;
  }
  const texts = found.certificates.map((each) => certificateText(each, content, today));
  const isNear = found.by === 'near-name';
  const count = counted(found.certificates.length, 'certificate');
  out(
    `${isNear ? `No certificate has this name. ${count} with a name near it` : count}:\n\n${texts.join('\n\n')}\n`,
  );
  return isNear ? exitCodes.problems : exitCodes.ok;
}

function nothingFound(
  typed: string,
  searched: Pick<ContentBySession, 'sessions'>,
  { by }: Found,
): string {
  if (typed === '') return 'No certificate was issued there.';
  if (by === 'address')
    return 'No record with this e-mail address has a certificate here. Search by name: the learner may have registered with another address.';
  const given = readGiven(typed, null);
  return given.kind === 'code' && !isWord(given.code)
    ? unknownCode(given.code, codesOf(searched))
    : 'No certificate has this name or one near it. Check --course and --session, or type one word of the name alone.';
}

if (import.meta.main) process.exitCode = await find(process.argv.slice(2), staffSurroundings());
