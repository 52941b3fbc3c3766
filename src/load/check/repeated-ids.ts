import { duplicates } from './duplicates.ts';
import { problemAt, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';

interface ListWords {
  readonly code: ProblemCode;
  /** The noun for an entry: `session`. */
  readonly each: string;
  /** Of what, where that is not plain: `of this course`. */
  readonly of?: string;
}

/** A problem for each entry of a list whose id an earlier one has. */
export function repeatedIds(
  list: Spot,
  entries: readonly { readonly id: string }[],
  { code, each, of }: ListWords,
): readonly ContentProblem[] {
  const idAt = (at: number): Spot => ({ ...list, path: [...list.path, at, 'id'] });
  return duplicates(entries, ({ id }) => id).map(({ at, first }) =>
    problemAt(idAt(at), {
      code,
      what: `Another ${of === undefined ? each : `${each} ${of}`} has the same id.`,
      fix: `Give each ${each} an id of its own.`,
      related: { spot: idAt(first), what: 'the first one' },
    }),
  );
}
