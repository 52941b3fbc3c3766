import type { Colors } from 'picocolors/types';
import { printableLine } from '../../wording/quoted.ts';
import type { ContentProblem } from '../problem.ts';

const label = { error: 'error', warning: 'warning' } as const;

/** Problems as text for a terminal: where, what, why, how to fix it, and the line itself. */
export function textReport(problems: readonly ContentProblem[], colours: Colors): string {
  return problems.map((problem) => `${problemText(problem, colours)}\n`).join('\n');
}

function problemText(problem: ContentProblem, colours: Colors): string {
  const { at, severity, code, what, why, fix, related } = problem;
  const strong = severity === 'error' ? colours.red : colours.yellow;
  const lines = [
    `${colours.bold(place(at))}  ${strong(label[severity])} ${colours.dim(code)}`,
    `  ${what}${why ? ` ${why}` : ''}`,
    ...excerptLines(problem, colours),
    `  ${colours.green('→')} ${fix}`,
    ...(related ? [colours.dim(`  see ${place(related)}, ${related.what}`)] : []),
  ];
  return lines.join('\n');
}

const place = ({ file, line, column }: { file: string; line: number; column: number }) =>
  `${printableLine(file)}:${line}:${column}`;

/** The line with its number and a caret below the place, for a terminal; empty if the line may not be shown. */
export function excerptLines({ at, excerpt }: ContentProblem, colours: Colors): readonly string[] {
  if (excerpt === undefined || excerpt.trim() === '') return [];
  const gutter = String(at.line).length;
  const line = `  ${colours.dim(`${at.line} │`)} ${excerpt}`;
  // A line that is cut at its beginning no longer starts at column 1.
  if (excerpt.startsWith('…')) return [line];
  const indent = ' '.repeat(width(excerpt.slice(0, at.column - 1)));
  return [line, `  ${' '.repeat(gutter)} ${colours.dim('│')} ${indent}${colours.red('^')}`];
}

/** Columns that a terminal gives to a text: none to marks, two to wide characters. */
function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
}

function widthOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1;
}
