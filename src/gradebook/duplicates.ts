import type { Columns } from './columns.ts';
import type { GradebookProblem } from './problem.ts';
import type { Row } from './table.ts';

/** A problem for every row whose id or e-mail address another row has too: nobody can say which of them is right. */
export function duplicates(rows: readonly Row[], { id, email }: Columns): GradebookProblem[] {
  return [...repeated(rows, id, 'id'), ...repeated(rows, email, 'e-mail address')];
}

function repeated(
  rows: readonly Row[],
  column: number | undefined,
  what: string,
): GradebookProblem[] {
  if (column === undefined) return [];
  const linesOf = new Map<string, number[]>();
  for (const { cells, line } of rows) {
    const value = (cells[column] ?? '').toLowerCase();
    if (value !== '') linesOf.set(value, [...(linesOf.get(value) ?? []), line]);
  }
  return [...linesOf.values()]
    .filter((lines) => lines.length > 1)
    .flatMap((lines) =>
      lines.map((line) => ({
        code: 'gradebook-learner-duplicate' as const,
        line,
        what: `The learner’s ${what} stands on line ${lines.filter((other) => other !== line).join(', ')} too.`,
        fix: 'Keep the row that is right and delete the others.',
      })),
    );
}
