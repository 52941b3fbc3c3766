import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { commonEncodings, encodingNamed } from '../gradebook/encodings.ts';
import { nameOrders, type NameOrder } from '../gradebook/learner-name.ts';
import type { CalendarDay } from '../model/calendar.ts';
import type { Outcome } from '../model/content.ts';
import { identityMethods, type Identity } from '../schema/certificates.ts';
import { outcomes } from '../schema/records.ts';
import { listed } from '../wording/listed.ts';
import { calendarDay, staffCommand } from './staff-command.ts';
import type { StaffSurroundings } from './staff-surroundings.ts';

export interface IssueOptions {
  readonly course: string;
  readonly session: string;
  readonly gradebook: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly map: ReadonlyMap<string, string>;
  readonly outcome?: string;
  readonly outcomeMap: ReadonlyMap<string, Outcome>;
  readonly nameOrder?: NameOrder;
  readonly date?: CalendarDay;
  readonly identity?: Identity['method'];
  readonly identityChecked?: CalendarDay;
  readonly identityFrom?: string;
  readonly skipBadRows?: true;
  readonly list?: true;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly content: string;
  readonly format: 'text' | 'json';
}

/** The issue command with its options; reads no arguments yet. */
export function issueCommand(surroundings: StaffSurroundings): Command {
  return staffCommand('issue', surroundings)
    .description(
      'Issues certificates for one session from a gradebook, and keeps the course records.',
    )
    .requiredOption('--course <id>', 'the course')
    .requiredOption('--session <id>', 'its session')
    .requiredOption('--gradebook <file>', 'the gradebook export: a CSV file or an .xlsx workbook')
    .option('--sheet <name>', 'the sheet of a workbook, or its number')
    .option(
      '--encoding <name>',
      'how a text file is encoded if it is not UTF-8, such as windows-1252; look at the names then',
      encoding,
    )
    .option(
      '--map <heading=field>',
      'what a column holds: name, first-name, last-name, email, id, an assignment’s id, or ignore; may be repeated',
      pairs,
      new Map(),
    )
    .option(
      '--outcome <heading>',
      'believe the outcomes of this column instead of the grading policy',
    )
    .option(
      '--outcome-map <value=outcome>',
      'what a value of that column means: distinction, pass, fail or withdrawn; may be repeated',
      outcomePairs,
      new Map(),
    )
    .addOption(
      new Option('--name-order <order>', 'how the name column orders names').choices(nameOrders),
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
      'what npm run identity has written: the learners of whom Signature Track knows',
    )
    .option('--skip-bad-rows', 'leave out rows with problems instead of writing nothing')
    .option('--list', 'show who gets a certificate by name, and line by line who does not and why')
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

Example: npm run issue -- --course astronomy --session spring-2026 --gradebook grades.csv --map "Matr.-Nr.=id" --dry-run`,
    );
}

/** The options of a command that has read its arguments; `content` as an absolute path. */
export function issueOptions(command: Command): IssueOptions {
  const options = command.opts<IssueOptions>();
  return { ...options, content: path.resolve(options.content) };
}

/** How identity was checked, where staff say so. */
export function chosenIdentity({
  identity: method,
  identityChecked: checked,
}: IssueOptions): Identity | undefined {
  if (method === undefined) return undefined;
  return { method, ...(checked === undefined ? {} : { checked }) };
}

function encoding(name: string): string {
  const known = encodingNamed(name);
  if (known === undefined)
    throw new InvalidArgumentError(`Common ones are ${listed(commonEncodings)}.`);
  return known;
}

/** `Heading=field`, or several with commas between. A heading may hold commas and equals signs. */
function pairs(text: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const added = text.split(/,(?=[^,]*=)/u).map((pair): [string, string] => {
    const at = pair.lastIndexOf('=');
    const [heading, field] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || heading === '' || field === '')
      throw new InvalidArgumentError('Write "heading=field".');
    return [heading, field];
  });
  return new Map([...before, ...added]);
}

function outcomePairs(
  text: string,
  before: ReadonlyMap<string, Outcome>,
): ReadonlyMap<string, Outcome> {
  const added = [...pairs(text, new Map())].map(([value, word]): [string, Outcome] => {
    const outcome = outcomes.find((candidate) => candidate === word.toLowerCase());
    if (!outcome) throw new InvalidArgumentError(`“${word}” is none of ${outcomes.join(', ')}.`);
    return [value, outcome];
  });
  return new Map([...before, ...added]);
}
