import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import { refusalOf, withSpecimens } from './check-answers.ts';
import { everyQuestion, type Answers, type Circumstances, type QuestionName } from './questions.ts';

export type Given = Partial<Record<QuestionName, string>>;

export interface Asking extends Circumstances {
  readonly glyphs: GlyphCoverage;
}

/** Every fault of the options, one to a line. */
export interface AnswersRefused {
  readonly missing: typeof everyQuestion;
  readonly refused: readonly { readonly option: QuestionName; readonly why: string }[];
}

/** The answers that options give, with those that follow; all that is missing or refused where not all are good. */
export function answersFrom(options: Given, asking: Asking): Answers | AnswersRefused {
  const given: Given = {};
  const missing: (typeof everyQuestion)[number][] = [];
  const refused: { option: QuestionName; why: string }[] = [];
  for (const question of everyQuestion) {
    const { option } = question;
    const answer = tidied(question, options[option] ?? question.otherwise?.(given, asking));
    if (answer === undefined) {
      missing.push(question);
      continue;
    }
    const why = refusalOf(withSpecimens({ ...given, [option]: answer }), asking.glyphs);
    if (why === undefined) given[option] = answer;
    // What follows from a missing answer is not worth a message.
    else if (options[option] !== undefined) refused.push({ option, why });
  }
  return missing.length + refused.length === 0 ? (given as Answers) : { missing, refused };
}

/**
 * Asks for every answer that no option gives, again and again until it is good.
 * @returns undefined if the input ends
 */
export async function answersAsked(
  options: Given,
  asking: Asking,
  ask: (question: string) => Promise<string | undefined>,
  say: (text: string) => void,
): Promise<Answers | undefined> {
  const given: Given = {};
  for (const question of everyQuestion) {
    const { option, asks } = question;
    let offered = options[option];
    for (;;) {
      const otherwise = question.otherwise?.(given, asking);
      const typed =
        offered ?? (await ask(`${asks}${otherwise === undefined ? '' : ` [${otherwise}]`}: `));
      offered = undefined;
      if (typed === undefined) return undefined;
      const answer = tidied(question, typed.trim() === '' ? otherwise : typed) ?? '';
      const why =
        answer === ''
          ? 'This has to be known.'
          : refusalOf(withSpecimens({ ...given, [option]: answer }), asking.glyphs);
      if (why === undefined) {
        given[option] = answer;
        break;
      }
      say(`  ${why}\n`);
    }
  }
  return given as Answers;
}

function tidied(
  { tidied: change = (text) => text }: (typeof everyQuestion)[number],
  text: string | undefined,
): string | undefined {
  return text === undefined ? undefined : change(text.trim());
}
