import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type {
  PublishedRecord,
  RecordCatalogue,
} from '../../src/records/published/published-records.ts';
import { recordCsv } from '../../src/records/view/record-csv.ts';
import { recordJson } from '../../src/records/view/record-json.ts';
import { recordView } from '../../src/records/view/record-view.ts';
import { sections } from '../../src/records/links/share-link.ts';
import { amasRecord, catalogue, certifiedRecord } from './published.ts';

const certified: PublishedRecord = {
  ...certifiedRecord,
  certificate: { ...certifiedRecord.certificate!, expires: '2031-05-01' },
};
const [course] = catalogue.courses;
const leftOut: RecordCatalogue = {
  ...catalogue,
  courses: [
    {
      ...course!,
      grading: {
        ...course!.grading,
        excused: 'left-out',
        assignments: course!.grading.assignments.map((each) =>
          each.id === 'quiz-2' ? { ...each, extraCredit: true } : each,
        ),
      },
    },
  ],
};
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

describe('as JSON', () => {
  it('says everything that is shared', () => {
    expect(recordJson(recordView(certified, catalogue, sections))).toMatchSnapshot();
  });

  it('tells excused work from work that was not handed in', () => {
    const scores = { 'quiz-1': 'excused', 'quiz-2': 12, exam: null } as const;
    expect(recordJson(recordView({ ...amasRecord, scores }, leftOut, sections))).toMatchObject({
      assignments: [
        { score: null, excused: 'left-out', weight: 0, contribution: 0 },
        { score: 12, excused: null, extraCredit: true, weight: 25, contribution: 30 },
        { score: null, excused: null, extraCredit: false, weight: 75 },
      ],
    });
  });

  it('has null for what is not', () => {
    const json = recordJson(recordView(certified, catalogue, ['format']));
    expect(json).toMatchObject({ result: null, assignments: null, certificate: null });
    expect(JSON.stringify(json)).not.toMatch(/76\.9|71\.5|7K3F/u);
  });
});

describe('as CSV', () => {
  it('has a row for each assignment and one for the final score', () => {
    const rows = rowsOf(recordCsv(recordView(certified, catalogue, sections)));
    expect(rows.map((row) => [row['work'], row['score'], row['maximum']])).toEqual([
      ['Quiz 1', '9', '10'],
      ['Quiz 2', '8', '10'],
      ['Examination', '71.5', '100'],
      ['Final score', '76.9', '100'],
    ]);
    expect(rows.at(-1)).toMatchObject({
      learner: 'Ama Boateng',
      outcome: 'pass',
      'pass mark': '60',
      certificate: '7K3FQ2WX9MNB4TRE',
    });
  });

  it('tells a score of nothing from work that was not handed in', () => {
    const scores = { 'quiz-1': 0, 'quiz-2': null, exam: 90 };
    const rows = rowsOf(recordCsv(recordView({ ...amasRecord, scores }, catalogue, sections)));
    expect(rows.slice(0, 2).map((row) => row['score'])).toEqual(['0', '']);
  });

  it('tells excused work from both, and says what it does', () => {
    const excused = { 'quiz-1': 'excused', 'quiz-2': 12, exam: null } as const;
    const view = recordView({ ...amasRecord, scores: excused }, leftOut, sections);
    expect(
      rowsOf(recordCsv(view)).map((row) => [row['score'], row['weight in per cent'], row['note']]),
    ).toEqual([
      ['excused', '0', 'left out; the other assignments count for more'],
      ['12', '25', 'with extra credit'],
      ['', '75', ''],
      ['76.9', '100', ''],
    ]);
  });

  it('says whose it is where neither score nor assignments are shared', () => {
    const [row, ...more] = rowsOf(recordCsv(recordView(amasRecord, catalogue, ['format'])));
    expect(more).toEqual([]);
    expect(row).toMatchObject({ learner: 'Ama Boateng', score: '', outcome: '' });
  });

  it.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    ['=1+1\r\n"2"', `'=1+1\r\n"2"`],
    ['a "quoted", name\r\nwith a line', 'a "quoted", name\r\nwith a line'],
    ['ياسمين', 'ياسمين'],
  ])('keeps a name like %j from being a formula', (name, cell) => {
    const record = { ...amasRecord, learner: { name, lang: null } };
    expect(rowsOf(recordCsv(recordView(record, catalogue, sections)))[0]?.['learner']).toBe(cell);
  });
});
