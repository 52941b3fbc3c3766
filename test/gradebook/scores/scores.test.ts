import { describe, expect, it } from 'vitest';
import { read } from '../read-csv.ts';
import { firstProblem, problemsOf } from '../read-outcome.ts';

describe('the problem of a cell that is not a score names its content', () => {
  it.each([
    ['N/A', 'gradebook-score-ungraded', '“N/A”: it is not posted yet'],
    ['Needs Grading(15)', 'gradebook-score-ungraded', 'the work is not graded yet'],
    ['15 (draft)', 'gradebook-score-ungraded', 'the work is not graded yet'],
    ['Needs Grading', 'gradebook-score-ungraded', '“Needs Grading”: the work is not graded yet'],
    ['In Progress', 'gradebook-score-ungraded', '“In Progress”'],
    ['nicht bewertet', 'gradebook-score-ungraded', '“nicht bewertet”'],
    ['10-Aug', 'gradebook-score-text', 'is a date, which a spreadsheet makes'],
    ['#DIV/0!', 'gradebook-score-text', '“#DIV/0!”, the error of a spreadsheet’s formula'],
    ['#N/A', 'gradebook-score-text', '“#N/A”, the error'],
    ['Absent', 'gradebook-score-text', '“Absent”, which is not a number'],
    ['21.5', 'gradebook-score-range', '`extraCredit: true`'],
  ])('%s', (cell, code, expected) => {
    const source = `ID,Name,Quiz 1,Final essay\n7,Ann,${cell},85\n8,Bob,12,60\n`;
    expect(problemsOf(source)).toEqual([`2 ${code}`]);
    expect(firstProblem(source)).toContain(expected);
    expect(firstProblem(source)).not.toMatch(/leave the cell empty|21\.5|zero/u);
  });

  it.each(['B+', 'A', 'Good', 'Distinction'])('but a result is not repeated: %s', (cell) => {
    const source = `ID,Name,Quiz 1,Final essay\n7,Ann,${cell},85\n8,Bob,12,60\n`;
    expect(firstProblem(source)).toMatch(/^The score for “Quiz 1” is not a number\./u);
  });

  it.each(['-', '–', 'Not Attempted', 'Not submitted', 'nicht abgegeben'])(
    'or is work that was not handed in: %s',
    (cell) => {
      const { learners } = read(`ID,Name,Quiz 1,Final essay\n7,Ann,${cell},85\n8,Bob,12,60\n`);
      expect(learners[0]?.scores['quiz-1']).toBeNull();
    },
  );
});

describe('a score with what programs write around it', () => {
  it.each(['18 pts', '18 / 20 points', '18 of 20 (90 %)', '90 %', '18,0'])('%s', (cell) => {
    const source = `ID;Name;Quiz 1;Final essay\n7;Ann;${cell};85\n8;Bob;12;60\n`;
    expect(read(source).learners[0]?.scores['quiz-1']).toBe(18);
  });
});

describe('excused work', () => {
  const course = (excused?: 'left-out' | 'zero') => ({
    course: {
      id: 'trials',
      title: 'Trials',
      grading: {
        pass: 50,
        rounding: 'none' as const,
        missing: 'zero' as const,
        ...(excused ? { excused } : {}),
        assignments: [
          { id: 'quiz-1', title: 'Quiz 1', type: 'quiz' as const, weight: 40, maximum: 20 },
          { id: 'essay', title: 'Final essay', type: 'essay' as const, weight: 60, maximum: 100 },
        ],
      },
    },
  });
  it.each(['EX', 'Excused', 'Excused (medical)', 'Befr.', '(exempt)', 'entschuldigt', 'dispensé'])(
    '%s',
    (cell) => {
      const source = `ID,Name,Quiz 1,Final essay\n7,Ann,${cell},85\n8,Bob,12,60\n`;
      expect(problemsOf(source, course())).toEqual(['1 gradebook-excused-rule']);
      const { learners, rowProblems } = read(source, course('left-out'));
      expect(rowProblems).toEqual([]);
      expect(learners[0]?.scores).toEqual({ 'quiz-1': 'excused', essay: 85 });
    },
  );
});

it('an assignment without any score is pointed out', () => {
  const { notices } = read('ID,Name,Email,Quiz 1,Final essay\n7,Ann,a@example.org,18,\n');
  expect(notices).toEqual(['No learner has a score for “Final essay”.']);
});
