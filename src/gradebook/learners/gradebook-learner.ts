import type { Outcome } from '../../model/content.ts';
import type { Scores } from '../../model/grading.ts';

/** One learner of a gradebook. */
export interface GradebookLearner {
  readonly line: number;
  readonly id: string | null;
  readonly email: string | null;
  /** NFC, fit to be printed. */
  readonly name: string;
  /** What is odd about the name, as the end of a sentence that begins with it. */
  readonly nameOddity?: string;
  readonly scores: Scores;
  /** What the outcome column says; null without one. */
  readonly outcome: Outcome | null;
}
