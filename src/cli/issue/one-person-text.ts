import type { IssueReport } from './issue-report.ts';

/** The plan for one person without a gradebook, as staff read it in a terminal. */
export function onePersonText(
  { issued, oddNames, notices }: IssueReport,
  { heading, facts }: { readonly heading: string; readonly facts: readonly string[] },
): string {
  const who = issued.map(
    ({ name = '', outcome }) => `  ${name}${outcome === 'distinction' ? ', with distinction' : ''}`,
  );
  const blocks = [
    [...notices],
    [heading, ...who],
    [...facts],
    ['No course record is kept: it would need the scores of a gradebook.'],
    oddNames.map(
      ({ name, because }) =>
        `Check the name; it is printed exactly like this: “${name}” ${because}`,
    ),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
