import { quoted } from '../../wording/quoted.ts';
import { outcomeWords } from '../scores/outcomes.ts';
import type { ScoreFault } from '../scores/scores.ts';
import { folded } from '../columns/words.ts';

/** The fault of a row that does not identify its learner. */
export const identifierFaults = {
  missing: {
    code: 'gradebook-learner-unknown',
    what: 'The row has neither an id nor an e-mail address.',
    fix: 'If it is a learner, export the gradebook with an id or an e-mail address; do not make one up. If it is a heading or a summary, take the row out.',
  },
  email: {
    code: 'gradebook-email',
    what: 'This is not a valid e-mail address.',
    fix: 'Correct the address.',
  },
  id: {
    code: 'gradebook-id',
    what: 'The learner’s id is longer than 100 characters or holds invisible ones.',
    fix: 'Delete the cell and type the id again.',
  },
} as const;

interface FaultWords {
  readonly code: 'gradebook-score-text' | 'gradebook-score-range' | 'gradebook-score-ungraded';
  /** The end of a sentence that begins with the score. */
  readonly what: string;
  readonly fix: string;
}

const emptyCells =
  'An empty cell counts as work that was not handed in, “excused” as work that the learner need not do.';

/** The message for each fault of a score. @param cell its text; repeated only if it is a word that is not a score */
export function scoreFault(fault: ScoreFault, cell: string): FaultWords {
  const is = word(cell);
  switch (fault) {
    case 'ungraded':
      return {
        code: 'gradebook-score-ungraded',
        what: `is ${is ?? 'a word'}: the work is not graded yet`,
        fix: 'Grade it and export the gradebook again.',
      };
    case 'unposted':
      return {
        code: 'gradebook-score-ungraded',
        what: `is ${is ?? 'a word'}: it is not posted yet, or the work was not assigned to this learner`,
        fix: 'Post the scores on the platform and export again. If the work was not assigned to this learner, mark it as excused there.',
      };
    case 'negative':
      return {
        code: 'gradebook-score-range',
        what: 'is below zero',
        fix: 'Correct the score.',
      };
    case 'date':
      return {
        code: 'gradebook-score-text',
        what: 'is a date, which a spreadsheet makes of a score such as 8/10',
        fix: 'Export the gradebook again without saving it in a spreadsheet, or type the score.',
      };
    case 'spreadsheet-error':
      return {
        code: 'gradebook-score-text',
        what: `is ${is ?? 'an error'}, the error of a spreadsheet’s formula`,
        fix: 'Mend the formula, or type the score.',
      };
    case 'text':
      return {
        code: 'gradebook-score-text',
        what: is === undefined ? 'is not a number' : `is ${is}, which is not a number`,
        fix: `Write points. ${emptyCells}`,
      };
  }
}

const results = new Set([
  ...outcomeWords().keys(),
  ...['merit', 'credit', 'excellent', 'good', 'very good', 'poor', 'satisfactory', 'sufficient'],
  ...['unsatisfactory', 'complete', 'incomplete'],
]);

/** A word for the state of a score; a letter or a result would be the score itself. */
function word(cell: string): string | undefined {
  const isError = /^#[A-Z\d/]+[!?]?$/u.test(cell);
  const isWord =
    /^[\p{L}/.()-]{2,20}(?: [\p{L}/.()-]{1,20}){0,2}$/u.test(cell) &&
    cell.length > 2 &&
    !results.has(folded(cell));
  return isError || isWord ? quoted(cell) : undefined;
}
