import { describe, expect, it } from 'vitest';
import { read } from './read-csv.ts';
import { firstProblem, problemsOf, type Options } from './read-outcome.ts';

describe('what is in doubt stops the file', () => {
  it.each<[string, string, string, RegExp, Options?]>([
    [
      'rows of several courses',
      'Name,Email,Course,Quiz 1,Final essay\nAnn,a@example.org,Trials,18,85\nBob,b@example.org,Beekeeping,12,60\n',
      '1 gradebook-several-courses',
      /--only "Course=Trials"/u,
    ],
    [
      'rows of another course',
      'Name,Email,Course,Quiz 1,Final essay\nAnn,a@example.org,Foundations of Beekeeping,18,85\n',
      '1 gradebook-several-courses',
      /this course is “Trials”/u,
    ],
    [
      'ids that a spreadsheet has rounded',
      'ID,Name,Quiz 1,Final essay\n2.02601E+11,Ann,18,85\n2.02601E+11,Bob,12,60\n',
      '2 gradebook-id-spoilt',
      /Different people may have the same one/u,
    ],
    [
      'feedback alone',
      'ID,Name,Quiz 1 (Feedback),Final essay\n7,Ann,18,85\n',
      '1 gradebook-column-doubtful',
      /says “Feedback”.*--map "Quiz 1 \(Feedback\)=quiz-1"/u,
    ],
    [
      'practice alone',
      'ID,Name,Quiz 1 practice,Final essay\n7,Ann,18,85\n',
      '1 gradebook-column-doubtful',
      /says “practice”/u,
    ],
    [
      'earned points alone',
      'ID,Name,Quiz 1 (Earned),Quiz 1 (Possible),Final essay\n7,Ann,18,20,85\n',
      '1 gradebook-column-doubtful',
      /--map "Quiz 1 \(Earned\)=quiz-1"/u,
    ],
    [
      'half of a name',
      'ID,Nachname,Quiz 1,Final essay\n7,Lee,18,85\n',
      '1 gradebook-column-missing',
      /half of the learner’s name/u,
    ],
    [
      'a column of names that is empty',
      'ID,Name,Quiz 1,Final essay\n7,,18,85\n',
      '1 gradebook-column-missing',
      /is empty on every row/u,
    ],
    [
      'user names alone',
      'ID,Email,Username,Quiz 1,Final essay\n7,a@example.org,ann77,18,85\n',
      '1 gradebook-column-missing',
      /A user name is not a name/u,
    ],
    [
      'a requirement of no column',
      'ID,Name,Quiz 1,Final essay\n7,Ann,18,85\n',
      '1 gradebook-column-unknown',
      /no column “State”/u,
      { required: new Map([['State', ['active']]]) },
    ],
  ])('%s', (_what, source, problem, expected, options) => {
    expect(problemsOf(source, options)).toEqual([problem]);
    expect(firstProblem(source, options)).toMatch(expected);
  });

  it('until staff say which rows count', () => {
    const source =
      'Name,Email,Course,Quiz 1,Final essay\nAnn,a@example.org,Trials,18,85\nBob,b@example.org,Beekeeping,12,60\n';
    const { learners, reading } = read(source, { required: new Map([['Course', ['Trials']]]) });
    expect(learners.map(({ name }) => name)).toEqual(['Ann']);
    expect(reading?.leftOut).toEqual([{ line: 3, why: 'has another value in “Course”' }]);
    expect(read(source, { map: new Map([['Course', 'ignore']]) }).learners).toHaveLength(2);
  });
});

it('unknown headings are found below lines of one cell, and named', () => {
  const source = 'Trials of knots,,,\nWer,Was,Eins,Zwei\nAnn Lee,71,18,85.5\n';
  const { fileProblems, reading } = read(source);
  expect(reading?.headingsLine).toBe(2);
  expect(fileProblems[0]?.fix).toContain('The headings are “Wer”, “Was”, “Eins” and “Zwei”.');
});

it('headings that are not known are not looked for in the rows of learners', () => {
  const source = 'Kürzel,Wer,Was,Quiz\n71,Ann Lee,Student,18\n72,Bob Roy,Student,12\n';
  const { fileProblems, reading } = read(source);
  expect(reading?.headingsLine).toBe(1);
  expect(JSON.stringify(fileProblems)).not.toMatch(/Ann|Bob/u);
});

it('a course of one assignment says what a completion needs', () => {
  const grading = {
    pass: 50,
    rounding: 'none' as const,
    missing: 'zero' as const,
    assignments: [
      { id: 'grade', title: 'Grade', type: 'project' as const, weight: 100, maximum: 100 },
    ],
  };
  const source = 'name,email,course_completed,% Completed\nAnn,a@example.org,YES,100\n';
  const options = { course: { id: 'trials', title: 'Trials', grading } };
  expect(firstProblem(source, { ...options, outcome: 'course_completed' })).toContain(
    'A course that is completed and not graded needs a column “Grade” with the full points for learners who completed it; progress is not a score.',
  );
});
