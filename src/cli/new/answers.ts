import { checkFrame } from '../../load/check/check-content.ts';
import { recognise, type ContentFile } from '../../load/files/content-files.ts';
import { folderOf } from '../../load/files/content-folder.ts';
import { readDocument } from '../../load/files/read-document.ts';
import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';
import { contentTexts } from './content-texts.ts';
import { everyQuestion, type Answers, type Circumstances, type QuestionName } from './questions.ts';

export type Given = Partial<Record<QuestionName, string>>;

type Asking = Circumstances & Pick<StaffSurroundings, 'glyphs' | 'isInteractive' | 'ask' | 'err'>;

/** Answers of which none is refused. They stand for those that are missing while others are checked. */
const specimens = Object.fromEntries(
  everyQuestion.map(({ option, specimen, otherwise }) => [
    option,
    specimen ?? otherwise?.({ institution: 'Institution' }, { timeZone: 'UTC' }) ?? '',
  ]),
) as Answers;

const mustBeKnown = 'This has to be known.';

/**
 * The answers that options give, with those that follow. On a terminal staff are asked for the others, again and again until each is good.
 * @returns a text if there are none: every fault of the options, or that the input has ended
 */
export async function answersTo(options: Given, asking: Asking): Promise<Answers | string> {
  const { isInteractive, ask, err, glyphs } = asking;
  const given: Given = {};
  const faults: Fault[] = [];
  for (const question of everyQuestion) {
    const { option, asks, tidied = (text: string) => text } = question;
    const usual = question.otherwise?.({ ...specimens, ...given }, asking);
    const typed = () => ask(`${asks}${usual ? ` [${usual}]` : ''}: `);
    const read = (text: string | undefined) => {
      if (text === undefined) return undefined;
      const chosen = text.trim() || usual;
      if (chosen === undefined) return { answer: '', why: mustBeKnown };
      const answer = tidied(chosen);
      const answers = { ...specimens, ...given, [option]: answer };
      return { answer, why: refusalOf(answers, glyphs) };
    };
    let last = read(options[option] ?? (isInteractive ? await typed() : ''));
    while (isInteractive && last?.why !== undefined) {
      err(`  ${last.why}\n`);
      last = read(await typed());
    }
    if (last === undefined) return '\nNothing was written.';
    if (last.why === undefined) given[option] = last.answer;
    else faults.push({ question, why: last.why });
  }
  return faults.length === 0 ? (given as Answers) : inWords(faults);
}

interface Fault {
  readonly question: (typeof everyQuestion)[number];
  readonly why: string;
}

function inWords(faults: readonly Fault[]): string {
  const missing = faults.filter(({ why }) => why === mustBeKnown);
  const wrong = faults.filter(({ why }) => why !== mustBeKnown);
  return [
    ...(missing.length === 0 ? [] : ['There is no terminal to ask on. These options are missing:']),
    ...missing.map(({ question: { option, value, asks } }) => `  --${option} ${value}  ${asks}`),
    ...wrong.map(({ question: { option }, why }) => `--${option}: ${why}`),
  ].join('\n');
}

/** Why the content that the answers make would be refused, in one sentence or two; undefined where it would not. */
function refusalOf(answers: Answers, glyphs: GlyphCoverage): string | undefined {
  if (!answers.url.startsWith('https://')) return 'The address begins with https://.';
  const documents = [...contentTexts(answers)].map(([file, text]) => {
    const { kind, ...place } = recognise(file) as ContentFile;
    return { ...place, ...readDocument(kind, file, text) };
  });
  const [problem] = [
    ...documents.flatMap(({ problems }) => problems),
    // No check of these files depends on the day.
    ...checkFrame(folderOf(documents, []), { today: '9999-12-31', glyphs }),
  ];
  return problem && `${problem.what} ${problem.fix}`;
}
