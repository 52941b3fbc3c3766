import { describe, expect, it } from 'vitest';
import type { GradebookRequest } from '../../src/gradebook/read-gradebook.ts';
import { read } from './read-csv.ts';

type Options = Partial<GradebookRequest>;

/** Each learner as `id name email quiz essay`, with `-` for what is not there. */
const learnersOf = (source: string, options?: Options) => {
  const { learners, fileProblems, rowProblems } = read(source, options);
  expect([...fileProblems, ...rowProblems]).toEqual([]);
  return learners.map(({ id, name, email, scores }) =>
    [id, name, email, scores['quiz-1'], scores['essay']].map((each) => each ?? '-').join(' '),
  );
};
const problemsOf = (source: string, options?: Options) => {
  const { fileProblems, rowProblems } = read(source, options);
  return [...fileProblems, ...rowProblems].map(({ code, line }) => `${line} ${code}`);
};
const firstProblem = (source: string, options?: Options) => {
  const { fileProblems, rowProblems } = read(source, options);
  const [first] = [...fileProblems, ...rowProblems];
  return `${first?.what} ${first?.fix}`;
};
const lastFirst = { nameOrder: 'last-first' } as const;
const ann = '71 Ann Lee - 18 85.5';
const bob = '72 Bob Roy - 12 60';

describe('an export of a platform is understood', () => {
  it.each<[string, string, string[], Options?]>([
    [
      'Canvas with its rows and totals',
      'Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (4821),Final essay (4822),Final Score,Final Grade\n,,,,,,Manual Posting,,\n    Points Possible,,,,,20.00,100.00,(read only),(read only)\n"Lee, Ann",9,71,alee,"Day, and Evening",18.00,85.50,86,B\n"Student, Test",8,,x,Day,20.00,99.00,99,A\n',
      [ann],
      lastFirst,
    ],
    [
      'Canvas with parts of names',
      'LastName,FirstName,ID,SIS User ID,Section,Quiz 1 (4821),Final essay (4822)\n    Points Possible,,,,,20,100\nLee,Ann,9,71,Day,18,85.5\nStudent,Test,8,T-0,Day,20,99\n',
      [ann],
    ],
    [
      'Canvas where logins are addresses',
      'Student,ID,SIS Login ID,Quiz 1 (4821),Final essay (4822)\nPoints Possible,,,20,100\n"Lee, Ann",71,ann@example.org,18,85.5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
      lastFirst,
    ],
    [
      'Canvas with a practice quiz of the same name',
      'Student,ID,Quiz 1 (4821),Quiz 1 (practice) (4823),Final essay (4822)\nPoints Possible,,20,20,100\nAnn Lee,71,18,20,85.5\n',
      [ann],
    ],
    [
      'Moodle with per cent and feedback',
      'First name,Last name,ID number,Quiz: Quiz 1 (Percentage),Quiz: Quiz 1 (Feedback),Assignment: Final essay (Percentage),Assignment: Final essay (Feedback)\nAnn,Lee,71,90.00 %,,85.50 %,well argued\n',
      [ann],
    ],
    [
      'Moodle in German with two displays',
      'Vorname;Nachname;ID-Nummer;E-Mail-Adresse;Test: Quiz 1 (Punkte);Test: Quiz 1 (Prozentsatz);Aufgabe: Final essay (Punkte)\nAnn;Lee;71;ann@example.org;18,00;90,00 %;85,50\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'Moodle in French',
      "Prénom;Nom de famille;Numéro d'identification;Adresse de courriel;Test : Quiz 1 (Brut);Devoir : Final essay (Brut)\nAnn;Lee;71;ann@example.org;18,00;85,50\n".replaceAll(
        ' :',
        ':',
      ),
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'Moodle in Spanish',
      'Nombre,Apellido(s),Número de ID,Dirección de correo,Cuestionario: Quiz 1 (Real),Tarea: Final essay (Real)\nAnn,Lee,71,ann@example.org,18.00,85.50\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'Moodle in Portuguese',
      'Nome,Apelido,Número de identificação,Endereço de email,Teste: Quiz 1 (Real),Tarefa: Final essay (Real)\nAnn,Lee,71,ann@example.org,18.00,85.50\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'in Italian',
      'Nome;Cognome;Matricola;Indirizzo email;Quiz 1;Final essay\nAnn;Lee;71;ann@example.org;18;85,5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'in Dutch',
      'Voornaam;Achternaam;Studentnummer;E-mailadres;Quiz 1;Final essay\nAnn;Lee;71;ann@example.org;18;85,5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'in Polish',
      'Imię;Nazwisko;Numer albumu;Adres e-mail;Quiz 1;Final essay\nAnn;Lee;71;ann@example.org;18;85,5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'in Swedish',
      'Förnamn;Efternamn;Studentnummer;E-postadress;Quiz 1;Final essay\nAnn;Lee;71;ann@example.org;18;85,5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'Blackboard',
      '\ufeff"Last Name","First Name","Username","Student ID","Availability","Weighted Total [Total Pts: up to 100 Percentage] |101","Quiz 1 [Total Pts: 20 Score] |102","Final essay [Total Pts: 100 Score] |103"\n"Lee","Ann","alee","71","Yes","87.30","18.00","85.50"\n"Roy_PreviewUser","Ann","aroy_previewuser","","Yes","9","20.00","99.00"\n',
      [ann],
    ],
    [
      'Brightspace with hashes',
      'OrgDefinedId,Username,Last Name,First Name,Quiz 1 Points Grade <Numeric MaxPoints:20 Weight:40 Category:Quizzes CategoryWeight:40>,Final essay Points Grade <Numeric MaxPoints:100>,Calculated Final Grade Numerator,End-of-Line Indicator\n#71,#ann.l,Lee,Ann,18,85.5,87,#\n',
      [ann],
    ],
    [
      'Sakai',
      'Student ID,Name,Quiz 1 [20],* Quiz 1,Final essay [100],* Final essay,# Course Grade\n71,"Lee, Ann",18,,85.5,Good,B+\n',
      [ann],
      lastFirst,
    ],
    [
      'Gradescope',
      'First Name,Last Name,SID,Quiz 1,Quiz 1 - Max Points,Quiz 1 - Submission Time,Final essay,Final essay - Max Points,Final essay - Lateness (H:M:S)\nAnn,Lee,71,18.0,20.0,2026-10-02 09:20:00 -0700,85.5,100.0,00:00:00\n',
      [ann],
    ],
    [
      'Microsoft Teams',
      'First Name,Last Name,Email Address,Quiz 1,Points,Feedback,Final essay,Points,Feedback\nAnn,Lee,ann@example.org,18,20,,85.5,100,Well done\nBob,Roy,bob@example.org,12,20,,60,100,\n',
      ['- Ann Lee ann@example.org 18 85.5', '- Bob Roy bob@example.org 12 60'],
    ],
    [
      'Open edX, whose scores are fractions',
      'Student ID,Email,Username,Name,Grade,Quiz 1,Final essay (Avg),Enrollment Track,Verification Status,Certificate Eligible\n71,ann@example.org,ann_l,Ann Lee,0.87,0.9,0.855,verified,ID Verified,Y\n72,bob@example.org,bob,Bob Roy,0.1,Not Attempted,0.125,verified,ID Verified,N\n',
      ['71 Ann Lee ann@example.org 18 85.5', '72 Bob Roy bob@example.org - 12.5'],
    ],
    [
      'LearnDash, whose names are display names',
      'user_id,name,email,course_title,Username,First_name,Last_Name,Quiz 1,Final essay\n71,annie77,ann@example.org,Trials,ann@example.org,Ann,Lee,18,85.5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'a form, whose scores have their maximum and whose ids are row numbers',
      'ID,Start time,Email,Name,Quiz 1,Final essay\n4,10/2/26,ann@example.org,Ann Lee,18 / 20,85.5\n6,10/2/26,bob@example.org,Bob Roy,12 / 20,60\n',
      ['- Ann Lee ann@example.org 18 85.5', '- Bob Roy bob@example.org 12 60'],
    ],
    [
      'a list with row numbers',
      'No.,Name,Email,Quiz 1,Final essay\n1,Ann Lee,ann@example.org,18,85.5\n2,Bob Roy,bob@example.org,12,60\n',
      ['- Ann Lee ann@example.org 18 85.5', '- Bob Roy bob@example.org 12 60'],
    ],
    [
      'a German class list, where “Name” is the family name',
      'Matrikelnummer;Name;Vorname;Quiz 1;Final essay\n71;Lee;Ann;18;85,5\n',
      [ann],
    ],
    [
      'a list with “Name” and a part of it',
      'ID,Name,First name,Quiz 1,Final essay\n71,Ann Lee,Ann,18,85.5\n72,Bob Roy,Bob,12,60\n',
      [ann, bob],
    ],
    [
      'a list with the given name under “Name”',
      'ID,Name,Surname,Quiz 1,Final essay\n71,Ann,Lee,18,85.5\n72,Bob,Roy,12,60\n',
      [ann, bob],
    ],
    [
      'a list with a name for the certificate',
      'ID,First name,Last name,Name on certificate,Quiz 1,Final essay\n71,A.,L.,Ann Lee,18,85.5\n',
      [ann],
    ],
    [
      'lines above the headings',
      'Trials of knots\nExported,2026-10-02\n\nStudent ID,Student Name,Quiz 1,Final essay\n71,Ann Lee,18,85.5\n',
      [ann],
    ],
    [
      'lines above headings that staff map',
      'Trials of knots,,,\nWer,Was,Eins,Zwei\nAnn Lee,71,18,85.5\n',
      [ann],
      {
        map: new Map([
          ['Wer', 'name'],
          ['Was', 'id'],
          ['Eins', 'quiz-1'],
          ['Zwei', 'essay'],
        ]),
      },
    ],
    [
      'ids in what a spreadsheet writes around them',
      `ID,Name,Quiz 1,Final essay\n'71,Ann Lee,18,85.5\n"=""72""",Bob Roy,12,60\n`,
      [ann, bob],
    ],
    [
      'addresses in what mail programs write around them',
      'Name,Email,Quiz 1,Final essay\nAnn Lee,Ann Lee <ann@example.org>,18,85.5\nBob Roy,mailto:bob@example.org,12,60\n',
      ['- Ann Lee ann@example.org 18 85.5', '- Bob Roy bob@example.org 12 60'],
    ],
    [
      'rows without the surest id, by the next',
      'Last Name,First Name,Username,Student ID,Quiz 1,Final essay\nLee,Ann,ann,71,18,85.5\nRoy,Bob,72,,12,60\n',
      [ann, bob],
    ],
    [
      'a mapped column that is called as maxima are',
      'ID,Name,Total points,Final essay\n71,Ann Lee,18,85.5\n',
      [ann],
      { map: new Map([['Total points', 'quiz-1']]) },
    ],
    [
      'a mapped column of earned points beside the possible ones',
      'ID,Name,Quiz 1 (Earned),Quiz 1 (Possible),Final essay\n71,Ann Lee,18,20,85.5\n',
      [ann],
      { map: new Map([['Quiz 1 (Earned)', 'quiz-1']]) },
    ],
  ])('%s', (_what, source, learners, options) => {
    expect(learnersOf(source, options)).toEqual(learners);
  });
});

describe('rows that are no learners are left out and named', () => {
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
    ['points, with the word behind', 'ID,Name,Quiz 1 - 10 pts,Final essay\n7,Ann,9,85\n'],
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
  it('do not stop where nobody has any', () => {
    expect(problemsOf(source.replace('0.9', '0'))).toEqual([]);
  });
});

describe('a mark that may stand for decimals or thousands', () => {
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

describe('a cell that is no score says what it is', () => {
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
    ['Absent', 'gradebook-score-text', '“Absent”, which is no number'],
    ['21.5', 'gradebook-score-range', '`extraCredit: true`'],
  ])('%s', (cell, code, said) => {
    const source = `ID,Name,Quiz 1,Final essay\n7,Ann,${cell},85\n8,Bob,12,60\n`;
    expect(problemsOf(source)).toEqual([`2 ${code}`]);
    expect(firstProblem(source)).toContain(said);
    expect(firstProblem(source)).not.toMatch(/leave the cell empty|21\.5|zero/u);
  });

  it.each(['B+', 'A', 'Good', 'Distinction'])('but a result is not repeated: %s', (cell) => {
    const source = `ID,Name,Quiz 1,Final essay\n7,Ann,${cell},85\n8,Bob,12,60\n`;
    expect(firstProblem(source)).toMatch(/^The score for “Quiz 1” is no number\./u);
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

it.each([
  ['Voornaam;Tussenvoegsel;Achternaam', 'Jan;de;Vries', 'Jan de Vries'],
  ['Vorname;Namenszusatz;Nachname', 'Jan;von;Stein', 'Jan von Stein'],
  ['Nombre;Primer apellido;Segundo apellido', 'Ana;Lima;Paz', 'Ana Lima Paz'],
])('a name is whole: %s', (headings, cells, name) => {
  const { learners } = read(`ID;${headings};Quiz 1;Final essay\n7;${cells};18;85\n`);
  expect(learners.map((each) => each.name)).toEqual([name]);
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
    'A course that is completed and not graded needs a column “Grade” with the full points for learners who completed it; progress is no score.',
  );
});

it('a form that was answered anonymously says that “anonymous” is no address', () => {
  const source = 'ID,Start time,Email,Name,Quiz 1,Final essay\n1,9:00,anonymous,Ann,18,85\n';
  expect(read(source).rowProblems.map(({ what }) => what)).toContain(
    '“anonymous” is no e-mail address.',
  );
});

it('an assignment without any score is pointed out', () => {
  const { notices } = read('ID,Name,Email,Quiz 1,Final essay\n7,Ann,a@example.org,18,\n');
  expect(notices).toEqual(['No learner has a score for “Final essay”.']);
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
      /A user name is no name/u,
    ],
    [
      'a requirement of no column',
      'ID,Name,Quiz 1,Final essay\n7,Ann,18,85\n',
      '1 gradebook-column-unknown',
      /no column “State”/u,
      { required: new Map([['State', ['active']]]) },
    ],
  ])('%s', (_what, source, problem, said, options) => {
    expect(problemsOf(source, options)).toEqual([problem]);
    expect(firstProblem(source, options)).toMatch(said);
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

describe('columns that say that a learner does not count', () => {
  it.each<[string, string, string]>([
    ['Certificate Eligible', 'Y', 'N'],
    ['Enrollment Status', 'enrolled', 'unenrolled'],
    ['Refunded', 'No', 'Yes'],
    ['Refunded at', '', '2026-10-01'],
    ['Attending', 'Yes', 'No'],
    ['Removed From Program', 'No', 'Yes'],
    ['Availability', 'Yes', 'No'],
    ['Status', 'Active', 'Withdrawn'],
    ['State', 'Finished', 'In progress'],
    ['Anmeldestatus', 'angemeldet', 'storniert'],
    ['Role', 'Student', 'Teacher'],
    ['Status', 'Active', 'Withdrawn (10/2)'],
    ['Statut', 'inscrit', 'Désinscrite'],
    ['Date dropped', '', '2026-10-01'],
    ['Unenrolled on', '', '2026-10-01'],
    ['Track', 'verified', 'audit'],
    ['Rolle', 'Studierende', 'Tutor/in'],
    ['Enrollment type', 'StudentEnrollment', 'TeacherEnrollment'],
    ['Something else', 'here', 'Suspended'],
  ])('%s: %s, but not %s', (heading, counts, out) => {
    const source = `ID,Name,${heading},Quiz 1,Final essay\n7,Ann,${counts},18,85\n8,Bob,${out},12,60\n`;
    const { statuses, learners } = read(source);
    expect(statuses).toMatchObject([{ heading, out: [3], counting: [counts] }]);
    expect(learners).toHaveLength(2);
    expect(read(source, { map: new Map([[heading, 'ignore']]) }).statuses).toEqual([]);
  });

  it.each([
    ['Section', 'Morning', 'Evening'],
    ['Notes', 'prefers mail', ''],
    ['Certificate Delivered', 'N', 'N'],
    ['Verification Status', 'ID Verified', 'N/A'],
    ['Guest', 'No', 'No'],
  ])('but not %s: %s, %s', (heading, first, second) => {
    const source = `ID,Name,${heading},Quiz 1,Final essay\n7,Ann,${first},18,85\n8,Bob,${second},12,60\n`;
    expect(read(source).statuses).toEqual([]);
  });
});

describe('two rows of one id or address', () => {
  it.each([
    ['of one name', '7,Ann Lee,a@example.org,1,50', /^.*Keep the row that is right/u],
    ['of two names with one id', '7,Bob Roy,b@example.org,1,50', /may be different people/u],
    ['of two names with one address', '8,Bob Roy,a@example.org,1,50', /share an address/u],
  ])('%s', (_what, row, said) => {
    const source = `ID,Name,Email,Quiz 1,Final essay\n7,Ann Lee,a@example.org,18,85\n${row}\n`;
    const { rowProblems } = read(source);
    expect(new Set(rowProblems.map(({ code }) => code))).toEqual(
      new Set(['gradebook-learner-duplicate']),
    );
    expect(rowProblems[0]?.fix).toMatch(said);
  });
});

describe('how a file was read', () => {
  const source =
    'Student,ID,SIS Login ID,Email,Section,Certificate Eligible,Quiz 1 (4821),Final essay (4822)\n' +
    'Points Possible,,,,,,20,100\n' +
    'Ann Lee,U-71,alee,ann@example.org,Day,Y,18,85.5\n' +
    'Bob Roy,U-72,broy,bob@example.org,Day,N,,60\n' +
    'Cy Coe,U-73,ccoe,cy@mail.example,Night,Y,9,EX\n' +
    'Test Student,8,x,,Day,N,20,99\n';
  it('is summed up without what a learner has', () => {
    const { reading } = read(source);
    expect(reading).toMatchSnapshot();
    expect(JSON.stringify(reading)).not.toMatch(/Ann|Roy|example\.org|U-7|alee/u);
  });

  it('has no range of a single score', () => {
    const { reading } = read('ID,Name,Quiz 1,Final essay\n7,Ann,17,\n');
    expect(JSON.stringify(reading)).not.toContain('17');
  });
});

it.each([
  ['No learner has an e-mail address', 'ID,Name,Quiz 1,Final essay\n7,Ann,18,85\n'],
  [
    '1 learner has no e-mail address',
    'ID,Name,Email,Quiz 1,Final essay\n7,Ann,,18,85\n8,Bob,b@example.org,12,60\n',
  ],
])('says that %s, and so cannot sign in', (said, source) => {
  expect(read(source).notices.join()).toContain(said);
});
