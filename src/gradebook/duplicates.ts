import { plainAddress, plainId } from '../model/learner-identity.ts';
import type { Columns } from './columns.ts';
import type { GradebookProblem } from './problem.ts';
import type { Row } from './table.ts';

/** A problem for every row whose id or e-mail address another row has too: nobody can say which of them is right. */
export function duplicates(rows: readonly Row[], { id, email }: Columns): GradebookProblem[] {
  return [
    ...repeated(rows, id, { what: 'id', plain: plainId }),
    ...repeated(rows, email, { what: 'e-mail address', plain: plainAddress }),
  ];
}

function repeated(
  rows: readonly Row[],
  column: number | undefined,
  { what, plain }: { readonly what: string; readonly plain: (cell: string) => string },
): GradebookProblem[] {
  if (column === undefined) return [];
  const linesOf = new Map<string, number[]>();
  for (const { cells, line } of rows) {
    const value = plain(cells[column] ?? '');
    const lines = linesOf.get(value) ?? [];
    lines.push(line);
    linesOf.set(value, lines);
  }
  linesOf.delete('');
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
