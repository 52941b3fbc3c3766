import { describe, expect, it } from 'vitest';
import type { GradebookRequest } from '../../src/gradebook/read-gradebook.ts';
import { head, read } from './read-csv.ts';

const ada = {
  line: 2,
  id: '7',
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  scores: { 'quiz-1': 18, essay: 85.5 },
  outcome: null,
};

describe('a gradebook is understood as it was exported', () => {
  it.each<[string, string, Partial<GradebookRequest>?]>([
    [
      'plain',
      'Student ID,Student,Email,Quiz 1,Final essay\n7,Ada Lovelace,ada@example.org,18,85.5\n',
    ],
    [
      'byte order mark and CRLF',
      '\ufeffID,Name,E-mail,Quiz 1,Final essay\r\n7,Ada Lovelace,ada@example.org,18,85.5\r\n',
    ],
    [
      'no line break at the end',
      'ID,Name,E-mail,Quiz 1,Final essay\n7,Ada Lovelace,ada@example.org,18,85.5',
    ],
    [
      'semicolons and decimal commas',
      'id;full name;mail;quiz 1;FINAL ESSAY\n7;Ada Lovelace;ada@example.org;18,0;85,5\n',
    ],
    ['tabs', 'ID\tName\tE-mail\tQuiz 1\tFinal essay\n7\tAda Lovelace\tada@example.org\t18\t85.5\n'],
    [
      'a declared delimiter',
      'sep=;\nID;Name;E-mail;Quiz 1;Final essay\n7;Ada Lovelace;ada@example.org;18;85.5\n',
    ],
    [
      'quotes, and a comma within them',
      '"ID","Name","E-mail","Quiz 1","Final essay"\n"7","Ada Lovelace","ada@example.org","18","85,5"\n',
    ],
    [
      'first and last names',
      'Username,First name,Surname,Email address,Quiz 1,Final essay\n7,Ada,Lovelace,ada@example.org,18,85.5\n',
    ],
    [
      'weights and points in the headings',
      'ID,Name,Email,Quiz 1 (20 pts) (40%),Final essay /100\n7,Ada Lovelace,ada@example.org,18,85.5\n',
    ],
    ['ids as headings', 'ID,Name,Email,quiz_1,essay\n7,Ada Lovelace,ada@example.org,18,85.5\n'],
    [
      'Moodle',
      'First name,Last name,ID number,Email address,Quiz: Quiz 1 (Real),Quiz: Quiz 1 (Percentage),Quiz: Quiz 1 (Letter),Assignment: Final essay (Percentage),Course total (Real)\nAda,Lovelace,7,ada@example.org,18.00,-,A,85.50 %,91\n',
    ],
    [
      'Canvas',
      'Student,ID,SIS User ID,SIS Login ID,Email,Section,Quiz 1 (12345),Final essay (12346),Current Score\n,,,,,,Manual Posting,,\n    Points Possible,,,,,,20.00,100.00,(read only)\n"Lovelace, Ada",12,7,ada,ada@example.org,S1,18,85.5,91\n"Student, Test",13,,x,,S1,,,\n',
      { nameOrder: 'last-first' },
    ],
    [
      'Brightspace',
      'OrgDefinedId,Last Name,First Name,Email,Quiz 1 Points Grade <Numeric MaxPoints:20 Weight:40>,Final essay Points Grade <Numeric MaxPoints:100>,End-of-Line Indicator\n7,Lovelace,Ada,ada@example.org,18,85.5,#\n',
    ],
    [
      'mapped columns',
      'Kürzel,Wer,Wo,Q,"E, lang"\n7,Ada Lovelace,ada@example.org,18,85.5\n',
      {
        map: new Map([
          ['Kürzel', 'id'],
          ['wer', 'name'],
          ['Wo', 'email'],
          ['Q', 'quiz-1'],
          ['E, lang', 'essay'],
        ]),
      },
    ],
    [
      'a column that is to be ignored',
      'ID,Name,Email,Quiz 1,Final essay,Essay\n7,Ada Lovelace,ada@example.org,18,85.5,1\n',
      { map: new Map([['Essay', 'ignore']]) },
    ],
    [
      'space to be tidied',
      'ID,Name,Email,Quiz 1,Final essay\n 7 ,  Ada \u00a0Lovelace , ada@example.org , 18 , 85.5 \n',
    ],
    [
      'blank rows',
      'ID,Name,Email,Quiz 1,Final essay\n7,Ada Lovelace,ada@example.org,18,85.5\n,,,,\n\n',
    ],
  ])('%s', (_what, source, request) => {
    const gradebook = read(source, request);
    expect([...gradebook.fileProblems, ...gradebook.rowProblems]).toEqual([]);
    expect(gradebook.learners).toEqual([{ ...ada, line: expect.any(Number) as number }]);
  });

  it('takes an empty cell and a dash for work that was not handed in', () => {
    const { learners } = read('ID,Name,Quiz 1,Final essay\n7,Ada,,-\n');
    expect(learners[0]).toMatchObject({ email: null, scores: { 'quiz-1': null, essay: null } });
  });

  it('joins the marks of a name to their letters', () => {
    expect(read('ID,Name,Quiz 1,Final essay\n7,Zoe\u0308,2,2\n').learners[0]?.name).toBe('Zoë');
  });

  it('takes marks that nobody can see off the ends of cells, and says where', () => {
    const { learners, notices, rowProblems } = read(
      '\u200fID,First name,Last name,Email,Quiz 1,Final essay\u200b\n' +
        '7,\ufeffOlga\u200b,\u202aIvanova\u202c,olga@example.org\u200e,\u200e18, 85.5\n' +
        '8,Bo,Lee,,2,2\n' +
        '9,محمد\u200f,\u2067علي\u2069 ,,2,2\n',
    );
    expect(rowProblems).toEqual([]);
    expect(learners).toMatchObject([
      { name: 'Olga Ivanova', email: 'olga@example.org', scores: { 'quiz-1': 18, essay: 85.5 } },
      { name: 'Bo Lee' },
      { name: 'محمد علي' },
    ]);
    expect(notices).toContain(
      'Invisible characters were removed from the ends of cells on lines 1, 2 and 4.',
    );
  });

  it('takes them off both parts of a name that is turned around', () => {
    const source = 'ID,Name,Quiz 1,Final essay\n7,"Lovelace\u200e, \u200eAda",2,2\n';
    expect(read(source, { nameOrder: 'last-first' }).learners[0]?.name).toBe('Ada Lovelace');
  });

  it.each([
    ['Unix', '\n'],
    ['Windows', '\r\n'],
    ['old Macs', '\r'],
  ])('counts lines as an editor does, also after a row of several: %s', (_of, end) => {
    const file = 'ID,Name,Note,Quiz 1,Final essay\n7,Ada,"a\nb\nc",2,2\n\n8,Bo,,2,2\n';
    const { learners } = read(file.replaceAll('\n', end));
    expect(learners.map(({ line }) => line)).toEqual([2, 6]);
  });

  it.each([
    ['Pass', undefined, 'pass'],
    ['DISTINCTION', undefined, 'distinction'],
    ['Passed with distinction', undefined, 'distinction'],
    ['failed', undefined, 'fail'],
    ['Withdrawn', undefined, 'withdrawn'],
    ['Merit', new Map([['merit', 'pass' as const]]), 'pass'],
    ['Pass', new Map([['pass', 'fail' as const]]), 'fail'],
  ])('reads the outcome %s', (word, outcomeMap, outcome) => {
    const source = `ID,Name,Quiz 1,Final essay,Final result\n7,Ada,2,2,${word}\n`;
    const { learners } = read(source, {
      outcome: 'final result',
      ...(outcomeMap ? { outcomeMap } : {}),
    });
    expect(learners[0]?.outcome).toBe(outcome);
  });

  it('says what it does not use and what looks odd', () => {
    const { notices } = read(
      'ID,Name,Email,Quiz 1 (30%),Final essay,Final result\n7,Ada,a@example.org,2,2,Pass\n',
    );
    expect(notices).toEqual([
      'The column “Final result” is not used. To use it instead of the grading policy, add --outcome "Final result".',
      'The heading “Quiz 1 (30%)” says 30 %; in the course, “Quiz 1” counts for 40 %. The course’s weight is used.',
    ]);
  });
});

const latin1 = Buffer.concat([Buffer.from(head), Buffer.from('7,Zo\xeb,,2,2\n', 'latin1')]);
const problemLines = (source: string | Uint8Array, request?: Partial<GradebookRequest>) => {
  const { fileProblems, rowProblems } = read(source, request);
  return [...fileProblems, ...rowProblems].map(
    ({ line, code, what, fix }) => `${line} ${code}: ${what} ${fix}`,
  );
};

describe('a file that cannot be used as a whole says why', () => {
  it.each<[string, string | Uint8Array, Partial<GradebookRequest>?]>([
    ['nothing', ''],
    ['only headings', head],
    ['UTF-16 without a mark', Buffer.from(head, 'utf16le')],
    ['Latin-1', latin1],
    ['binary', Buffer.from('ID,Name\n\0\x01')],
    ['a control character', `${head}7,Ada\u0007,,2,2\n`],
    ['a row without an end', `${head}7,${'x'.repeat(1_000_001)},,2,2\n`],
    ['a quote that is never closed', `${head}7,"Ada,a@example.org,2,2\n`],
    ['missing columns', 'Who,Quiz 1\nAda,1\n'],
    ['two columns for one assignment', 'ID,Name,Quiz 1,quiz_1,Final essay\n7,Ada,1,2,3\n'],
    ['two columns for the name', 'ID,Name,Name,Quiz 1,Final essay\n7,Ada,Ada,2,3\n'],
    ['other points in the heading', 'ID,Name,Quiz 1 (max 10),Final essay\n7,Ada,2,2\n'],
    [
      'other points in Canvas’s row',
      'Student,ID,Quiz 1,Final essay\nPoints Possible,,10,100\nAda,7,2,2\n',
    ],
    ['letters', 'ID,Name,Quiz 1 (Letter),Final essay\n7,Ada,A,1\n'],
    ['names turned around', 'ID,Name,Quiz 1,Final essay\n7,"Lovelace, Ada",2,2\n'],
    ['a map to no field', head, { map: new Map([['Name', 'nmae']]) }],
    ['a map from no column', `${head}7,Ada,,2,2`, { map: new Map([['Nam', 'name']]) }],
    ['an outcome column that is not there', `${head}7,Ada,,2,2`, { outcome: 'Result' }],
    [
      'no headings: nothing private is repeated',
      '7,Ada,ada@example.org,18,85\n8,Bo,bo@example.org,20,88\n',
    ],
  ])('%s', (_what, source, request) => {
    const lines = problemLines(source, request);
    expect(lines.join('\n')).toMatchSnapshot();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toMatch(/@example|85/);
    expect(read(source, request).learners).toEqual([]);
  });
});

describe('every bad row is listed with its line', () => {
  it('and the good ones are kept apart', () => {
    const rows = [
      '1,Ada,ada@example.org,20,100',
      '2,,bo@example.org,2,2',
      '3,Cy,cy@example.org,21,1',
      '4,Di,di@example.org,-1,abc',
      '5,Ed,ed@example.org,2,120 %',
      '6,Flo,flo@example.org,1',
      '7,Gus,gus@example.org,2,2,1',
      ',Hal,,2,2',
      '9,Ida \u202eeve,ida@example.org,2,2',
      '10,🦄,u@example.org,2,2',
      '11,Jo,not an address,2,2',
      '12,Kay,kay@example.org,2,2',
      '12,Lou,lou@example.org,2,2',
      '13,Mo,KAY@example.org,2,2',
      `14,${'x'.repeat(201)},x@example.org,2,2`,
      '15,Neo,neo@example.org,1e1,0x1',
      `${'1'.repeat(101)},\u202eP🦄,no address,21,1`,
    ];
    const source = head + rows.join('\n');
    expect(problemLines(source).join('\n')).toMatchSnapshot();
    expect(problemLines(source).join('\n')).not.toMatch(/@|1e1|0x1|120/);
    expect(read(source).learners.map(({ name }) => name)).toEqual(['Ada']);
  });

  it.each([
    [
      'Ann\u200bMarie',
      /a zero-width space \(U\+200B\) at character 4, which cannot be seen\. .*UNICHAR\(8203\)/u,
    ],
    ['Mar\u00adtin', /a soft hyphen \(U\+00AD\) at character 4, .*UNICHAR\(173\)/u],
    ['𝒜\ufe0fda', /a variation selector \(U\+FE0F\) at character 2, .*UNICHAR\(65039\)/u],
    ['Ann \u200eMarie', /a left-to-right mark \(U\+200E\) at character 5, .*UNICHAR\(8206\)/u],
    ['\u202eAnn', /a right-to-left override \(U\+202E\) at character 1, /u],
    [
      'Ann\ue000',
      /U\+E000 at character 4, which is not a character\. Type the character that was meant/u,
    ],
    ['Ann 🦄', /“🦄” \(U\+1F984\), which no bundled font can print\. Write it another way/u],
    ['樂\ufe02', /“樂\ufe02” \(U\+6A02 U\+FE02\), a form .*Write “樂” \(U\+6A02\)/u],
    ['—', /holds no letter\. Write it as it is to be printed/u],
  ])('with the fix for the name: %s', (name, expected) => {
    const lines = problemLines(`${head}7,${name},,2,2\n`);
    expect(lines).toEqual([expect.stringMatching(expected)]);
    expect(lines[0]).toMatch(/^2 gradebook-name: The learner’s name holds /u);
    expect(lines[0]).not.toMatch(/Ann|Marie|Mar|tin/u);
  });

  it('and outcomes that nobody knows', () => {
    const source = `ID,Name,Quiz 1,Final essay,Final result\n1,Ada,2,2,Merit\n2,Bo,2,2,\n3,Cy,2,2,77.5\n4,Di,2,2,Pass\n`;
    expect(problemLines(source, { outcome: 'Final result' })).toEqual([
      '2 gradebook-outcome: “Merit” in “Final result” is not a known outcome. Write one of distinction, pass, fail, withdrawn, or say what it means with --outcome-map "<value>=<outcome>".',
      '3 gradebook-outcome: The outcome in “Final result” is empty. Write one of distinction, pass, fail, withdrawn, or say what it means with --outcome-map "<value>=<outcome>".',
      '4 gradebook-outcome: The value in “Final result” is not a known outcome. Write one of distinction, pass, fail, withdrawn, or say what it means with --outcome-map "<value>=<outcome>".',
    ]);
  });
});

// Would reach the time limit of tests.
describe('a gradebook that is made to take long', () => {
  const wide = Array.from({ length: 50_000 }, (_, at) => `Column ${at}`).join(',');
  it.each([
    ['a heading of blanks', `ID,Name,Quiz 1,Final${' '.repeat(400_000)}essay\n7,Ada,1,2\n`],
    ['a name of blanks', `ID,Name,Quiz 1,Final essay\n7,"Ada,${' '.repeat(400_000)},",1,2\n`],
    ['very many columns', `ID,Name,${wide}\n7,Ada\n`],
    ['very many columns of one name', `ID,Name,${wide.replaceAll(/ \d+/gu, '')}\n7,Ada\n`],
    ['very many empty rows', '\n'.repeat(1_000_000)],
    ['a quotation mark that is never closed', `ID,Name\n"${'x'.repeat(5_000_000)}`],
  ])('%s', (_, source) => {
    const { fileProblems, rowProblems } = read(source);
    const texts = [...fileProblems, ...rowProblems].map(({ what, fix }) => what + fix);
    expect(Math.max(0, ...texts.map(({ length }) => length))).toBeLessThan(10_000);
  });
});
