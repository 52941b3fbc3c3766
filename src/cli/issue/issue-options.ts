import path from 'node:path';
import { Option, type Command } from 'commander';
import { nameOrders, type NameOrder } from '../../gradebook/names/name-commas.ts';
import type { GradebookRequest } from '../../gradebook/read-gradebook.ts';
import { settledBy, type SettledPeople } from '../../gradebook/learners/recognise.ts';
import type { RequiredValues } from '../../gradebook/rows/row-choice.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { Outcome } from '../../model/content.ts';
import { identityMethods, type Identity } from '../../schema/certificates.ts';
import { calendarDay, staffCommand } from '../shared/staff-command.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';
import { encoding, outcomePairs, pairs, required, scales, several } from './option-values.ts';

export interface IssueOptions {
  readonly course: string;
  readonly session: string;
  /** Undefined where one person is named instead. */
  readonly gradebook?: string;
  readonly name?: string;
  readonly lang?: string;
  readonly distinction?: true;
  readonly id?: string;
  readonly email?: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly map: ReadonlyMap<string, string>;
  readonly outcome?: string;
  readonly outcomeMap: ReadonlyMap<string, Outcome>;
  readonly nameOrder?: NameOrder;
  readonly scale: ReadonlyMap<string, number>;
  readonly decimal?: 'point' | 'comma';
  readonly only: RequiredValues;
  readonly require: RequiredValues;
  readonly ignore: readonly string[];
  readonly samePerson: readonly string[];
  readonly otherPerson: readonly string[];
  readonly date?: CalendarDay;
  readonly identity?: Identity['method'];
  readonly identityChecked?: CalendarDay;
  readonly identityFrom?: string;
  readonly skipBadRows?: true;
  readonly list?: true;
  /** A new folder; true for a temporary one. */
  readonly preview?: string | true;
  /** Absolute path. */
  readonly codes?: string;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly content: string;
  readonly format: 'text' | 'json';
}

/** The issue command with its options; reads no arguments yet. */
export function issueCommand(surroundings: StaffSurroundings): Command {
  return staffCommand('issue', surroundings)
    .description(
      'Issues certificates for one session from a gradebook, and keeps the course records; or one certificate for a person by name.',
    )
    .requiredOption('--course <id>', 'the course')
    .requiredOption('--session <id>', 'its session')
    .option('--gradebook <file>', 'the gradebook export: a CSV file or an .xlsx workbook')
    .addOption(
      new Option(
        '--name <name>',
        'instead of a gradebook: one person, exactly as printed; gets a certificate and, without scores, no course record',
      ).conflicts(ofGradebooks),
    )
    .addOption(ofOne('--lang <tag>', 'the name’s language, for example ja or zh-Hant'))
    .addOption(ofOne('--distinction', 'with --name: with distinction'))
    .addOption(ofOne('--id <id>', 'with --name: the learner’s id, to recognise who has a record'))
    .addOption(
      ofOne(
        '--email <address>',
        'with --name: the same for the e-mail address, which is written to the list of --codes alone',
      ),
    )
    .option('--sheet <name>', 'the sheet of a workbook, or its number')
    .option(
      '--encoding <name>',
      'how a text file is encoded if it is not UTF-8, such as windows-1252; look at the names then',
      encoding,
    )
    .addOption(
      collected(
        '--map <heading=field>',
        'what a column holds: name, first-name, last-name, email, id, an assignment’s id, or ignore; may be repeated',
        pairs,
        new Map(),
      ),
    )
    .option('--outcome <heading>', 'use the outcomes of this column instead of the grading policy')
    .addOption(
      collected(
        '--outcome-map <value=outcome>',
        'what a value of that column means: distinction, pass, fail or withdrawn; may be repeated',
        outcomePairs,
        new Map(),
      ),
    )
    .addOption(
      new Option('--name-order <order>', 'how the name column orders names').choices(nameOrders),
    )
    .addOption(
      collected(
        '--scale <assignment=maximum>',
        'what the scores of an assignment are out of, if not the course’s maximum; may be repeated',
        scales,
        new Map(),
      ),
    )
    .addOption(
      new Option('--decimal <mark>', 'the mark for decimals, where both are possible').choices([
        'point',
        'comma',
      ]),
    )
    .addOption(
      collected(
        '--only <heading=value>',
        'take the rows of one course from a file of several; may be repeated',
        required,
        new Map(),
      ),
    )
    .addOption(
      collected(
        '--require <heading=value>',
        'take only rows with this value, such as "Certificate Eligible=Y"; may be repeated',
        required,
        new Map(),
      ),
    )
    .addOption(collected('--ignore <heading>', 'a column to ignore; may be repeated', several, []))
    .addOption(
      collected(
        '--same-person <id>',
        'the learner with this id or address is the one of the record, though the name is another; may be repeated',
        several,
        [],
      ),
    )
    .addOption(
      collected(
        '--other-person <id>',
        'the learner with this id or address, or of this --name, is not the one of the same name; may be repeated',
        several,
        [],
      ),
    )
    .option('--date <day>', 'the issue date, YYYY-MM-DD; today unless given', calendarDay)
    .addOption(
      new Option(
        '--identity <method>',
        'how identity was checked; as the file’s defaults say unless given',
      ).choices(identityMethods),
    )
    .option('--identity-checked <day>', 'the day of that check, YYYY-MM-DD', calendarDay)
    .option(
      '--identity-from <file>',
      'the file that npm run identity wrote: learners with Signature Track',
    )
    .option('--skip-bad-rows', 'leave out rows with problems instead of writing nothing')
    .option(
      '--list',
      'name the learners who get a certificate, and list line by line who does not and why',
    )
    .option(
      '--preview [folder]',
      'before asking, draw the certificates with the first and the longest name into this new folder; a temporary one unless given',
    )
    .option(
      '--codes <file>',
      'also write names, addresses, codes and links into this private CSV file, for a mail merge: of the new certificates or, if there are none, of all in the gradebook',
    )
    .addOption(
      new Option('--format <format>', 'how the plan is shown')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText(
      'after',
      `
Learners are recognised by id or e-mail address, so running it again changes nothing.
A certificate that was issued is never changed here: see correct and revoke.

Examples: npm run issue -- --course astronomy --session spring-2026 --gradebook grades.csv --map "Matr.-Nr.=id" --dry-run
          npm run issue -- --course astronomy --session spring-2026 --name "Zoë Ó Briain" --preview`,
    );
}

/** Options, by the names of their values, that say something about a gradebook. */
const ofGradebooks = [
  ...['gradebook', 'sheet', 'encoding', 'map', 'outcome', 'outcomeMap', 'nameOrder', 'scale'],
  ...['decimal', 'only', 'require', 'ignore', 'identityFrom', 'skipBadRows', 'list', 'samePerson'],
];

/** An option about the one person that is named. */
const ofOne = (flags: string, description: string): Option =>
  new Option(flags, description).conflicts('gradebook');

/** An option that may be repeated. */
const collected = <T>(
  flags: string,
  description: string,
  parse: (text: string, before: T) => T,
  none: T,
): Option => new Option(flags, description).argParser(parse).default(none, 'none');

/** Why options do not go together; undefined if they do. */
export function misuse({
  gradebook,
  name,
  identity,
  identityChecked,
}: IssueOptions): string | undefined {
  if (gradebook === undefined && name === undefined)
    return 'Say from what to issue: a gradebook with --gradebook grades.csv, or one person with --name "Zoë Ó Briain".';
  if (identityChecked !== undefined && identity === undefined)
    return '--identity-checked says when; say with --identity how.';
  return undefined;
}

/** The options of a command that has read its arguments; paths are absolute. */
export function issueOptions(command: Command): IssueOptions {
  const options = command.opts<IssueOptions>();
  const { codes, content, preview } = options;
  return {
    ...options,
    content: path.resolve(content),
    ...(codes === undefined ? {} : { codes: path.resolve(codes) }),
    ...(typeof preview === 'string' ? { preview: path.resolve(preview) } : {}),
  };
}

/** How identity was checked, where staff say so. */
export function chosenIdentity({
  identity: method,
  identityChecked: checked,
}: IssueOptions): Identity | undefined {
  if (method === undefined) return undefined;
  return { method, ...(checked === undefined ? {} : { checked }) };
}

/** The options about the gradebook, in the reader's form. */
export function gradebookOptions(
  options: IssueOptions,
): Omit<GradebookRequest, 'course' | 'glyphs'> {
  const { map, ignore, only, require, decimal, outcome, outcomeMap, nameOrder, scale } = options;
  return {
    map: new Map([...map, ...ignore.map((heading) => [heading, 'ignore'] as const)]),
    required: new Map(
      [...only.keys(), ...require.keys()].map((heading) => [
        heading,
        [...(only.get(heading) ?? []), ...(require.get(heading) ?? [])],
      ]),
    ),
    decimal: decimal === undefined ? undefined : decimal === 'comma' ? ',' : '.',
    outcome,
    outcomeMap,
    nameOrder,
    scale,
  };
}

/** The options about learners who might be mistaken for others. */
export function settledPeople({ samePerson, otherPerson }: IssueOptions): SettledPeople {
  return {
    samePerson: new Set(samePerson.map(settledBy)),
    otherPerson: new Set(otherPerson.map(settledBy)),
  };
}
