import { counted, linesInWords } from '../../wording/listed.ts';
import type { IssueReport } from './issue-report.ts';

type Rows = Pick<IssueReport, 'counts' | 'problems'>;

/** Why nothing was written, and what to do, as sentences. */
export function badRowsRefusal({ counts, problems }: Rows): string {
  const [bad, good] = [counts.badRows, counts.learners];
  const rows = counted(bad + good, 'row');
  if (good === 0) return 'Nothing was written. No row can be used; the problems are listed above.';
  const wrong = `${bad.toLocaleString('en-GB')} of ${rows} ${bad === 1 ? 'is' : 'are'} wrong`;
  return `Nothing was written. ${wrong}. Fix the problems above, or add --skip-bad-rows to leave out ${badLines(problems)} and go on with the ${counted(good, 'other')}.`;
}

/** The report's line about bad rows for staff who chose to leave them out; empty if there are none. */
export function leftOutLine({ counts, problems }: Rows): string[] {
  if (counts.badRows === 0) return [];
  return [`Left out: ${badLines(problems)}. Mend them and run it again.`];
}

function badLines(problems: Rows['problems']): string {
  return linesInWords([...new Set(problems.map(({ line }) => line))]);
}
