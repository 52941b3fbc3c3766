import { expect } from 'vitest';
import type { GradebookRequest } from '../../src/gradebook/read-gradebook.ts';
import { read } from './read-csv.ts';

export type Options = Partial<GradebookRequest>;

/** Each learner as `id name email quiz essay`, with `-` for what is not there. */
export const learnersOf = (source: string, options?: Options): string[] => {
  const { learners, fileProblems, rowProblems } = read(source, options);
  expect([...fileProblems, ...rowProblems]).toEqual([]);
  return learners.map(({ id, name, email, scores }) =>
    [id, name, email, scores['quiz-1'], scores['essay']].map((each) => each ?? '-').join(' '),
  );
};

const allProblems = (source: string, options?: Options) => {
  const { fileProblems, rowProblems } = read(source, options);
  return [...fileProblems, ...rowProblems];
};

/** Every problem as its line and its code. */
export const problemsOf = (source: string, options?: Options): string[] =>
  allProblems(source, options).map(({ code, line }) => `${line} ${code}`);

/** The text and the fix of the first problem. */
export const firstProblem = (source: string, options?: Options): string => {
  const [first] = allProblems(source, options);
  return `${first?.what} ${first?.fix}`;
};
