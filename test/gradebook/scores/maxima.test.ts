import { describe, expect, it } from 'vitest';
import { read } from '../read-csv.ts';
import { firstProblem, problemsOf, type Options } from '../read-outcome.ts';

describe('a maximum that differs from the course’s stops, wherever it stands', () => {
  it.each<[string, string, Options?]>([
    ['(10 marks)', 'ID,Name,Quiz 1 (10 marks),Final essay\n7,Ann,9,85\n'],
    ['(out of 10)', 'ID,Name,Quiz 1 (out of 10),Final essay\n7,Ann,9,85\n'],
    ['(/10)', 'ID,Name,Quiz 1 (/10),Final essay\n7,Ann,9,85\n'],
    ['/10.00', 'ID,Name,Quiz 1 /10.00,Final essay\n7,Ann,9,85\n'],
    ['[10]', 'ID,Name,Quiz 1 [10],Final essay\n7,Ann,9,85\n'],
    ['(10)', 'ID,Name,Quiz 1 (10),Final essay\n7,Ann,9,85\n'],
    ['(max. 10 Punkte)', 'ID,Name,Quiz 1 (max. 10 Punkte),Final essay\n7,Ann,9,85\n'],
    ['(sur 10)', 'ID,Name,Quiz 1 (sur 10),Final essay\n7,Ann,9,85\n'],
    ['out of 10', 'ID,Name,Quiz 1 out of 10,Final essay\n7,Ann,9,85\n'],
    ['Total Pts', 'ID,Name,Quiz 1 [Total Pts: 10 Score] |123,Final essay\n7,Ann,9,85\n'],
    ['MaxPoints', 'ID,Name,Quiz 1 Points Grade <Numeric MaxPoints:10>,Final essay\n7,Ann,9,85\n'],
    ['a column', 'ID,Name,Quiz 1,Quiz 1 - Max Points,Final essay\n7,Ann,9,10,85\n'],
    ['a column that follows', 'ID,Name,Quiz 1,Max score,Final essay\n7,Ann,9,10,85\n'],
    ['a row', 'ID,Name,Quiz 1,Final essay\n,Points Possible,10,100\n7,Ann,9,85\n'],
    ['a row with commas', 'ID;Name;Quiz 1;Final essay\n;Punkte möglich;10,00;100,00\n7;Ann;9;85\n'],
    ['points, with the word after the number', 'ID,Name,Quiz 1 - 10 pts,Final essay\n7,Ann,9,85\n'],
    ['max', 'ID,Name,Quiz 1 (Máx. 10),Final essay\n7,Ann,9,85\n'],
    ['(10 possible)', 'ID,Name,Quiz 1 (10 possible),Final essay\n7,Ann,9,85\n'],
    [
      'Blackboard in Spanish',
      'ID,Name,Quiz 1 [Puntos totales: 10 Puntuación] |12,Final essay\n7,Ann,9,85\n',
    ],
    [
      'Blackboard in German',
      'ID,Name,Quiz 1 [Gesamtpunkte: 10 Ergebnis] |12,Final essay\n7,Ann,9,85\n',
    ],
    ['“up to”', 'ID,Name,Quiz 1 [Total Pts: up to 10 Score] |1,Final essay\n7,Ann,9,85\n'],
    ['a column before', 'ID,Name,Max Quiz 1,Quiz 1,Final essay\n7,Ann,10,9,85\n'],
    ['a column with a stroke', 'ID,Name,Quiz 1,Quiz 1_max,Final essay\n7,Ann,9,10,85\n'],
    ['“Points” beside the score', 'ID,Name,Quiz 1,Points,Final essay\n7,Ann,9,10,85\n'],
    ['a row called “Points”', 'ID,Name,Quiz 1,Final essay\n,Points,10,100\n7,Ann,9,85\n'],
    [
      'a row called “Max” with more than the best',
      'ID,Name,Quiz 1,Final essay\n7,Ann,9,85\n,Max,10,100\n',
    ],
    [
      'a row called “Höchstpunkte”',
      'ID,Name,Quiz 1,Final essay\n,Höchstpunkte,10,100\n7,Ann,9,85\n',
    ],
    ['a row without a name', 'ID,Name,Quiz 1,Final essay\n,,10,100\n7,Ann,9,85\n'],
    [
      'a row with words in its cells',
      'ID,Name,Quiz 1,Final essay\n,,out of 10,out of 100\n7,Ann,9,85\n',
    ],
    [
      'a row with a nought for an id',
      'ID,Name,Quiz 1,Final essay\n0,Points Possible,10,100\n7,Ann,9,85\n',
    ],
    [
      'words of a mapped heading that are not known',
      'ID,Name,Test one (hidden max ~10),Final essay\n7,Ann,9,85\n',
      { map: new Map([['Test one (hidden max ~10)', 'quiz-1']]) },
    ],
    ['a row at the end', 'ID,Name,Quiz 1,Final essay\n7,Ann,9,85\nOut of,,10,100\n'],
    ['the cells', 'ID,Name,Quiz 1,Final essay\n7,Ann,9 / 10,85\n'],
    [
      'a mapped heading',
      'ID,Name,Test [Total Pts: 10 Score] |123,Final essay\n7,Ann,9,85\n',
      { map: new Map([['Test [Total Pts: 10 Score] |123', 'quiz-1']]) },
    ],
  ])('%s', (_where, source, options) => {
    const [first, ...others] = problemsOf(source, options);
    expect(first).toMatch(/^\d+ gradebook-maximum-differs$/u);
    expect(others).toEqual([]);
    expect(firstProblem(source, options)).toMatch(/10 points.* has 20\..*--scale "quiz-1=10"/u);
    const scale = new Map([['quiz-1', 10]]);
    expect(read(source, { ...options, scale }).learners[0]?.scores['quiz-1']).toBe(18);
  });

  it('and a scale that the file contradicts', () => {
    const source = 'ID,Name,Quiz 1 [20],Final essay\n7,Ann,9,85\n';
    expect(firstProblem(source, { scale: new Map([['quiz-1', 10]]) })).toContain(
      '--scale says 10.',
    );
  });

  it('and a scale of no assignment', () => {
    const source = 'ID,Name,Quiz 1,Final essay\n7,Ann,9,85\n';
    expect(firstProblem(source, { scale: new Map([['quiz', 10]]) })).toContain(
      'no assignment “quiz”',
    );
  });
});

describe('scores between 0 and 1 of a much larger maximum', () => {
  const source = 'ID,Name,Quiz 1,Final essay\n7,Ann,0.9,85\n8,Bob,0,60\n';
  it('stop, with both ways to go on', () => {
    expect(problemsOf(source)).toEqual(['1 gradebook-scores-fractions']);
    expect(firstProblem(source)).toMatch(/--scale "quiz-1=1".*--scale "quiz-1=20"/u);
  });
  it.each([
    [1, 18],
    [20, 0.9],
  ])('are read as staff say: out of %s', (outOf, points) => {
    const { learners } = read(source, { scale: new Map([['quiz-1', outOf]]) });
    expect(learners[0]?.scores['quiz-1']).toBe(points);
  });
  it('do not stop where every score is 0', () => {
    expect(problemsOf(source.replace('0.9', '0'))).toEqual([]);
  });
});

describe('a mark that may mean decimals or thousands', () => {
  const wide = (cells: string[], delimiter = '\t') =>
    `ID${delimiter}Name${delimiter}Quiz 1${delimiter}Final essay\n${cells
      .map((cell, at) => [at + 70, `Ann ${at}`, cell, 50].join(delimiter))
      .join('\n')}\n`;
  const scale = new Map([['quiz-1', 2000]]);
  const scores = (cells: string[], options: Options = {}) =>
    read(wide(cells), { scale, ...options }).learners.map((each) => each.scores['quiz-1']);
  it('stops, and is read as staff say', () => {
    expect(problemsOf(wide(['1,250', '985']), { scale })).toEqual(['2 gradebook-score-comma']);
    expect(scores(['1,250', '985'], { decimal: '.' })).toEqual([12.5, 9.85]);
    expect(scores(['1,250', '985'], { decimal: ',' })).toEqual([0.0125, 9.85]);
  });
  it.each<[string, string[], (number | null)[]]>([
    ['another cell shows the decimals', ['1,250', '98.5'], [12.5, 0.985]],
    ['both marks stand in one', ['1,250.50', '985'], [12.505, 9.85]],
    ['both marks stand in one, the other way round', ['1.250,50', '985'], [12.505, 9.85]],
    ['spaces part the thousands', ['1 250', '985'], [12.5, 9.85]],
    ['apostrophes part the thousands', ['1’250', '985'], [12.5, 9.85]],
  ])('is read where %s', (_what, cells, points) => {
    expect(scores(cells)).toEqual(points);
  });
  it('is one for decimals where thousands would be more than the maximum', () => {
    expect(read(wide(['18,125', '9'])).learners[0]?.scores['quiz-1']).toBe(18.125);
  });
});
