import { problemCodes } from '../problem-codes.ts';

/** The table of all problem codes in this folder’s README, which a test compares with it. */
export function problemTable(): string {
  const rows = Object.entries(problemCodes).map(
    ([code, meaning]) => `| \`${code}\` | ${meaning} |`,
  );
  return ['| code | meaning |', '| --- | --- |', ...rows].join('\n');
}
