import type { Outcome } from '../../model/content.ts';
import type { Scores } from '../../model/grading.ts';

/** One learner of a gradebook. */
export interface GradebookLearner {
  readonly line: number;
  readonly id: string | null;
  readonly email: string | null;
  /** NFC, fit to be printed. */
  readonly name: string;
  /** The name’s language tag, where staff gave one. */
  readonly lang?: string;
  /** The oddity of the name, as the end of a sentence that begins with the name. */
  readonly nameOddity?: string;
  readonly scores: Scores;
  /** The outcome from the outcome column; null without one. */
  readonly outcome: Outcome | null;
}
