import { describe, expect, it } from 'vitest';
import { read } from '../read-csv.ts';

describe('rows that are not learners are left out and named', () => {
  const rows = (...extra: string[]) =>
    `ID,Name,Quiz 1,Final essay\n71,Ann Lee,18,85.5\n${extra.join('\n')}\n`;
  it.each<[string, string]>([
    ['an average', ',Average,15,72.75'],
    ['an average in the column of ids, too', 'Average,Average,15,72.75'],
    ['an average there alone', 'Overall average,,15,72.75'],
    ['the best', ',Class max,18,85.5'],
    ['the best, in one word', ',Max,18,85.5'],
    ['an average in German', ',Durchschnitt,15,72.75'],
    ['an average in Polish', ',Średnia grupy,15,72.75'],
    ['a count', 'Count:,,1,1'],
    ['muted columns', ',,Muted,Muted'],
    ['posting', ',,,Manual Posting (scores hidden from instructors)'],
    ['a maximum', ',Max Points,20,100'],
    ['a maximum in French', 'Points possibles,,20,100'],
    ['a test student', '99,"Student, Test",20,100'],
    ['a test student, written otherwise', '99,Test Student 2,20,100'],
    ['a demo student', '99,Demo Student,20,100'],
    ['a test student in Spanish', '99,Estudiante de prueba,20,100'],
    ['a preview', '99,Ann Roy_PreviewUser,20,100'],
    ['a preview with a number', '99,Ann Roy_PreviewUser_1,20,100'],
    ['an average without an id', 'n/a,Class average,15,72.75'],
    ['the headings again', 'ID,Name,Quiz 1,Final essay'],
    ['a preview by its login', 'aroy_previewuser,Ann Roy,20,100'],
  ])('%s', (_what, row) => {
    const { learners, reading, rowProblems, fileProblems } = read(rows(row));
    expect([...rowProblems, ...fileProblems]).toEqual([]);
    expect(learners.map(({ line }) => line)).toEqual([2]);
    expect(reading?.leftOut.map(({ line }) => line)).toEqual([3]);
  });

  it.each([
    ['74,Max Average,10,50', 'Max Average'],
    ['74,Max,10,50', 'Max'],
    ['74,Tess Student,10,50', 'Tess Student'],
    ['test.student,Ada Muster,10,50', 'Ada Muster'],
  ])('but not a learner: %s', (row, name) => {
    expect(read(rows(row)).learners.map((learner) => learner.name)).toEqual(['Ann Lee', name]);
  });
});
