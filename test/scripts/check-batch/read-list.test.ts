import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostCodes, readList } from '../../../src/scripts/check-batch/read-list.ts';

const code = '7K3F-Q2WX-9MNB-4TRE';
const other = 'H0ST11E00000001S';
const third = 'ABCD-EFGH-JKMN-PQ1W';

/** Codes and names as they were read. */
function read(text: string) {
  const reading = readList(text);
  return reading.ok ? reading.entries.map(({ typed, name }) => [typed, name]) : reading.fault;
}

describe('a list of codes', () => {
  it.each<[string, string, unknown]>([
    [
      'one in each line',
      `${code}\n\n ${other} \r\n`,
      [
        [code, null],
        [other, null],
      ],
    ],
    ['one alone', code, [[code, null]]],
    [
      'with spaces in codes',
      '7k3f q2wx 9mnb 4tre\nh0st 11e0 0000 001s',
      [
        ['7k3f q2wx 9mnb 4tre', null],
        ['h0st 11e0 0000 001s', null],
      ],
    ],
    ['nonsense alone', 'hello', [['hello', null]]],
    [
      'code and name, without headings',
      `${code},Ada\n${other},Eva`,
      [
        [code, 'Ada'],
        [other, 'Eva'],
      ],
    ],
    [
      'name and code, without headings',
      `Ada;${code}\nEva;${other}`,
      [
        [code, 'Ada'],
        [other, 'Eva'],
      ],
    ],
    [
      'a table with headings',
      `Course name,Name,Code\nStatistics 101,Ada,${code}\nLogic,"Doe, Eva",${other}`,
      [
        [code, 'Ada'],
        [other, 'Doe, Eva'],
      ],
    ],
    ['pasted from a spreadsheet', `Verification code\tStudent\n${code}\tAda\n`, [[code, 'Ada']]],
    ['with the mark of UTF-8', `\ufeffCode\n${code}`, [[code, null]]],
    [
      'addresses',
      `https://a.example/verify/${other}/`,
      [[`https://a.example/verify/${other}/`, null]],
    ],
    [
      'a line without a code',
      `Code,Name\n,Ada\n${code},`,
      [
        ['', 'Ada'],
        [code, null],
      ],
    ],
    [
      'a column that could be one of codes, and a column that is',
      `Course;Certificate;Learner\nStatistics 101;${code};Ada\nStatistics 101;${other};Eva`,
      [
        [code, 'Ada'],
        [other, 'Eva'],
      ],
    ],
    [
      'lines, some without a name, and one that is a formula',
      `Code;Candidate\n${code};Ada\n${other}\n=IF("a","b")`,
      [
        [code, 'Ada'],
        [other, null],
        ['=IF("a","b")', null],
      ],
    ],
    [
      'a list that begins with the address of another site',
      `https://www.credential.net/5a1b2c3d-aaaa-bbbb-cccc-0123456789ab\n${code}`,
      [
        ['https://www.credential.net/5a1b2c3d-aaaa-bbbb-cccc-0123456789ab', null],
        [code, null],
      ],
    ],
    [
      'a list that begins with an applicant who has no code yet',
      `Petra Voss,certificate to follow\r\nAda,${code}\r\nEva,${other}`,
      [
        ['certificate to follow', 'Petra Voss'],
        [code, 'Ada'],
        [other, 'Eva'],
      ],
    ],
    [
      'a list that begins with a name beside a word for codes',
      `Petra Voss,certificate\nAda,${code}`,
      [
        ['certificate', 'Petra Voss'],
        [code, 'Ada'],
      ],
    ],
    [
      'first and last names',
      `First name,Last name,Certificate code\nAda,Lovelace,${code}\nEva,,${other}`,
      [
        [code, 'Ada Lovelace'],
        [other, 'Eva'],
      ],
    ],
    [
      'last names, middle names and first names',
      `Surname;Middle name;Given name;Code\nLovelace;King;Ada;${code}`,
      [[code, 'Ada King Lovelace']],
    ],
    [
      'names as in Germany',
      `Name;Vorname;Zertifikatsnummer\nLovelace;Ada;${code}`,
      [[code, 'Ada Lovelace']],
    ],
    [
      'names as in France',
      `Nom\tPrénom\tLien du certificat\nLovelace\tAda\thttps://a.example/verify/${other}/`,
      [[`https://a.example/verify/${other}/`, 'Ada Lovelace']],
    ],
    [
      'names as in Spain',
      `Nombre,Apellidos,Código de verificación\nMarisol,Quintanilla Vega,${code}`,
      [[code, 'Marisol Quintanilla Vega']],
    ],
    [
      'whole names, with a column that repeats a part',
      `First name,Full name,Code\nAda,Ada Lovelace,${code}`,
      [[code, 'Ada Lovelace']],
    ],
    ['a heading that is not known', `Bewerbung von;Code\nAda;${code}`, [[code, 'Ada']]],
    ['headings without names', `Student ID,Course name,Code\n1,Logic,${code}`, [[code, null]]],
    [
      'titles and empty lines above the headings',
      `Applicants for vacancy 4411 – exported 28/11/2026,,,\r\n,,,\r\nRef,Candidate name,E-mail,Credential URL\r\n1,Ada,a@x.example,https://a.example/verify/${other}/?utm_source=x\r\n2,Eva,e@x.example,${code}`,
      [
        [`https://a.example/verify/${other}/?utm_source=x`, 'Ada'],
        [code, 'Eva'],
      ],
    ],
    [
      'text with codes in it',
      `Credential ID ${code}\nCode ${third}\n${other}.pdf`,
      [
        [`Credential ID ${code}`, null],
        [`Code ${third}`, null],
        [`${other}.pdf`, null],
      ],
    ],
    [
      'a table in Markdown',
      `| Name | Code |\n| --- | :---: |\n| Ada | ${code} |\n| Eva | ${other} |`,
      [
        [code, 'Ada'],
        [other, 'Eva'],
      ],
    ],
    [
      'names with commas between semicolons',
      `Name;Code\r\n"Lovelace, Ada";${code}\r\n`,
      [[code, 'Lovelace, Ada']],
    ],
    [
      'names with commas between semicolons, without quotation marks',
      `Lovelace, Ada;${code}`,
      [[code, 'Lovelace, Ada']],
    ],
    [
      'cells of a spreadsheet, with an empty row and a total',
      `Candidate\tCertificate no.\tGrade\nAda\t${code} \tB\nEva\tH0ST 11E0 0000 001S\tA\n\t\t\nTotal\t2\t\n`,
      [
        [code, 'Ada'],
        ['H0ST 11E0 0000 001S', 'Eva'],
        ['2', 'Total'],
      ],
    ],
    ['a delimiter that the list names', `sep=;\r\nName;Code\r\nAda;${code}`, [[code, 'Ada']]],
    [
      'a quotation mark that is never closed',
      `Name,Code\n"Ada,${code}\nEva,${other}`,
      [
        [code, '"Ada'],
        [other, 'Eva'],
      ],
    ],
    ['nothing', ' \n\n', 'empty'],
    ['headings alone', 'Code,Name\n', 'empty'],
    ['a table without codes', 'Fruit,Colour\nApple,red', 'no-codes'],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['none', `${code}\n${other}`, 0],
    ['one', `Code\n${code}`, 1],
    ['one in another language', `Prüfcode\n${code}`, 1],
    ['a title, an empty line and the headings', `Our people\n\nName,Code\nAda,${code}`, 2],
  ])('says how many lines were taken as headings: %s', (_, text, headingLines) => {
    expect(readList(text)).toMatchObject({ ok: true, headingLines });
  });

  it('has at most 5,000', () => {
    const lines = (count: number) => `${code}\n`.repeat(count);
    expect(read(lines(mostCodes))).toHaveLength(mostCodes);
    expect(read(lines(mostCodes + 1))).toBe('too-many');
    expect(read(`Code\n${lines(mostCodes)}`)).toHaveLength(mostCodes);
  });

  it('is never so odd that reading ends the program', () => {
    const parts = [code, other, 'Name', 'Code', 'Ada', '"', '""', ',', ';', '\t', '|', '---'];
    const tables = fc.array(fc.constantFrom(...parts, '\n', '\r\n', '\r', ' ', 'sep=,', '\ufeff'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          tables.map((each) => each.join('')),
        ),
        (text) => void read(text),
      ),
    );
  });

  it('loses no line that has a code, whatever the others say', () => {
    const cell = fc.stringMatching(/^[A-Za-zäß .-]{0,20}$/u);
    const line = fc.oneof(
      fc.tuple(cell, fc.constantFrom(code, other, third)),
      fc.tuple(cell, fc.constantFrom('pending', 'certificate to follow', '')),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const given = lines.flatMap(([, typed]) => (/\d/u.test(typed) ? [typed] : []));
        fc.pre(given.length > 0);
        const reading = readList(lines.map((cells) => cells.join(';')).join('\n'));
        const typed = reading.ok ? reading.entries.map((entry) => entry.typed) : [];
        expect(typed.filter((each) => /\d/u.test(each))).toEqual(given);
        const filled = lines.filter((cells) => cells.some((each) => each.trim() !== ''));
        expect(typed.length + (reading.ok ? reading.headingLines : 0)).toBe(
          filled.filter((cells) => !/^[\s:-]*--[\s:-]*$/u.test(cells.join(' '))).length,
        );
      }),
    );
  });
});
