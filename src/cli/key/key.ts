import { newKey, type KeyTexts } from '../../credential/multikey.ts';
import { didFor } from '../../credential/did.ts';
import { editYaml } from '../../edit/yaml/edit-yaml.ts';
import {
  decideFirstKey,
  decideRotation,
  decideWithdrawal,
  type KeyDecision,
} from '../../edit/key-change.ts';
import type { ContentFrame, Institution } from '../../model/content.ts';
import { listed } from '../../wording/listed.ts';
import { didYouMean } from '../../wording/nearest.ts';
import { difference } from '../shared/difference.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { keyAdvice } from './key-advice.ts';
import { keyFileRefusal, withKeyFile } from './key-file.ts';
import { keyList } from './key-list.ts';
import { keyCommand, keyOptions, type KeyOptions } from './key-options.ts';
import { withSoundContent, type SoundContent } from '../shared/sound-content.ts';
import { agreed, parsed } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';
import { withContent, type OpenedContent, type TextChange } from '../shared/with-content.ts';

export interface KeySurroundings extends StaffSurroundings {
  /** Whether what is put out is seen on a terminal, and not written down. */
  readonly isSeen: boolean;
}

/**
 * `npm run key`: the keys with which institutions sign.
 * @param args what follows the command's name
 */
export async function key(
  args: readonly string[],
  surroundings: KeySurroundings,
): Promise<ExitCode> {
  const command = keyCommand(surroundings);
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const options = keyOptions(command);
  if (options.what === 'show')
    return withSoundContent(options.content, surroundings, (sound) =>
      Promise.resolve(show(options, sound, surroundings)),
    );
  const refusal = await misuse(options, surroundings);
  if (refusal !== undefined) {
    surroundings.err(`${refusal}\n`);
    return exitCodes.usage;
  }
  const request = { dir: options.content, dryRun: options.dryRun ?? false };
  return withContent(request, surroundings, (opened) => change(options, opened, surroundings));
}

async function misuse(
  options: KeyOptions,
  surroundings: KeySurroundings,
): Promise<string | undefined> {
  const { what, withdraw, out, dryRun } = options;
  if (withdraw !== undefined && what !== 'rotate') return '--withdraw belongs to rotate.';
  if (out !== undefined) return keyFileRefusal(out, options.content, surroundings);
  if (surroundings.isSeen || dryRun) return undefined;
  return 'The output is not a terminal, so the private key would be kept in it. Run the command on a terminal, or name a new file for the key with --out.';
}

function show(
  options: KeyOptions,
  { content }: SoundContent,
  surroundings: KeySurroundings,
): ExitCode {
  const { institution: id } = options;
  const found = id === undefined ? content.institutions : institutionOf(content, id);
  if (typeof found === 'string') return refused(found, surroundings);
  return print(keyList('id' in found ? [found] : found), surroundings);
}

async function change(
  options: KeyOptions,
  opened: OpenedContent,
  surroundings: KeySurroundings,
): Promise<ExitCode> {
  const { content, today } = opened;
  const institution = institutionOf(content, options.institution);
  if (typeof institution === 'string') return refused(institution, surroundings);
  const isAlone = content.institutions.length === 1;
  const did = institution.credentials?.did ?? didFor(content.site.url, institution.id, isAlone);
  const keyTexts = newKey(surroundings.randomBytes);
  const decision = decide(options, institution, { key: keyTexts.publicKey, today }, did);
  if (decision.kind === 'refused')
    return refused(`No key was changed. ${decision.because} ${decision.fix}`, surroundings);
  if (decision.kind === 'nothing') return print(`Nothing to do. ${decision.because}`, surroundings);

  const file = `institutions/${institution.id}.yaml`;
  const before = (await opened.readText(file)) ?? '';
  const edit = { file, before, after: editYaml(before, decision.edits) };
  print(difference(edit), surroundings);
  if (options.dryRun)
    return print('Dry run: nothing was written, and no key was kept.', surroundings);
  if (!(await agreed(options, surroundings))) return refused('Nothing was changed.', surroundings);
  return write({ options, opened, surroundings, edit, decision, institution, did, keyTexts });
}

/** The institution with an id, or the only one where none is named; the sentence that says why there is none. */
function institutionOf(
  { institutions }: ContentFrame,
  id: string | undefined,
): Institution | string {
  const ids = institutions.map((each) => each.id);
  const [only, ...others] = institutions;
  if (id === undefined) {
    return only && others.length === 0
      ? only
      : `The site has several institutions. Say with --institution which: ${listed(ids, 'or')}.`;
  }
  const found = institutions.find((each) => each.id === id);
  return found ?? `There is no institution “${id}”.${didYouMean(id, ids)}`;
}

function decide(
  { what, withdraw }: KeyOptions,
  institution: Institution,
  fresh: { readonly key: string; readonly today: string },
  did: string,
): KeyDecision {
  if (what === 'new') return decideFirstKey(institution, fresh, did);
  if (withdraw === undefined) return decideRotation(institution, fresh);
  return decideWithdrawal(institution, fresh, withdraw === true ? undefined : withdraw);
}

interface Writing {
  readonly options: KeyOptions;
  readonly opened: OpenedContent;
  readonly surroundings: KeySurroundings;
  readonly edit: TextChange;
  readonly decision: Extract<KeyDecision, { kind: 'change' }>;
  readonly institution: Institution;
  readonly did: string;
  readonly keyTexts: KeyTexts;
}

async function write(writing: Writing): Promise<ExitCode> {
  const { options, opened, surroundings, edit, decision, institution, did, keyTexts } = writing;
  const { takesNewKey, ended } = decision;
  const entry = `${did}#${keyTexts.publicKey}=${keyTexts.secretKey}`;
  const out = takesNewKey ? options.out : undefined;
  const exitCode = await withKeyFile(out, entry, surroundings.files, () => opened.write([edit]));
  if (exitCode !== exitCodes.ok) return exitCode;
  const advice = keyAdvice({
    file: edit.file,
    kept: takesNewKey ? { entry, file: out } : undefined,
    ended,
    isWithdrawal: options.withdraw !== undefined,
    hasOthers: opened.content.institutions.some(
      ({ id, credentials }) => credentials !== undefined && id !== institution.id,
    ),
  });
  return print(advice, surroundings);
}

function print(text: string, { out }: KeySurroundings): ExitCode {
  out(`${text}\n`);
  return exitCodes.ok;
}

function refused(text: string, { err }: KeySurroundings): ExitCode {
  err(`${text}\n`);
  return exitCodes.problems;
}

/** This machine and its terminal. */
function keySurroundings(): KeySurroundings {
  return { ...staffSurroundings(), isSeen: process.stdout.isTTY };
}

if (import.meta.main) process.exitCode = await key(process.argv.slice(2), keySurroundings());
