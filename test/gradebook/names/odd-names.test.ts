import { describe, expect, it } from 'vitest';
import { read } from '../read-csv.ts';

describe('a name that someone should look at', () => {
  it.each<[string, string, string | undefined]>([
    ['ordinary', 'Ada,Lovelace', undefined],
    ['in a script without capitals', '山田,太郎', undefined],
    ['with a capital within', 'Ludwig,van der Rohe', undefined],
    ['without a last name', 'Ada,', 'has no last name'],
    ['without a first name', ',Lovelace', 'has no first name'],
    [
      'with half of a letter in the wrong encoding',
      'NicolÃ,Lang',
      'holds letters that were read with the wrong encoding',
    ],
    ['in capitals', 'ADA,LOVELACE', 'is written in capitals'],
    ['in Georgian, which has no capitals', 'ანა,ბერიძე', undefined],
    ['without capitals', 'ada,lovelace', 'is written without capitals'],
    ['turned around', '"Lovelace, Ada",Byron', 'is written with a comma'],
    [
      'with a code of HTML for no letter',
      'Ann &quot;Bo&quot;,Lee',
      'holds “&quot;”, which is HTML',
    ],
    ['with a code that may end in two places', 'Ann,O&#x27Dwyer', 'holds “&#x27D”, which is HTML'],
    ['with a tag', '<b>Ada</b>,Lovelace', 'holds “<b>”, which is HTML'],
    ['with an ampersand', 'Ada & Bo,Lovelace', undefined],
    [
      'with an escape of JSON',
      'Siobhan,O\\u0027Dwyer',
      'holds “\\u0027”, which a program has put for a character',
    ],
    [
      'with an escape of SQL',
      "Siobhan,O''Dwyer",
      "holds “''”, which a program has put for a character",
    ],
    [
      'with an escape of addresses',
      'Ada%20Maria,Lovelace',
      'holds “%20”, which a program has put for a character',
    ],
    ['with a full stop for a last name', 'Megawati,.', 'has “.” for a last name'],
    ['with a dash for a first name', '–,Megawati', 'has “–” for a first name'],
    [
      'with a word for a name that is not known',
      'Megawati,(unknown)',
      'has “(unknown)” for a last name',
    ],
    ['with an abbreviation for it', 'fnu,Megawati', 'has “fnu” for a first name'],
    ['with what a program writes for nothing', 'Megawati,NaN', 'has “NaN” for a last name'],
    ['with a number for a last name', 'Megawati,0', 'has “0” for a last name'],
    ['that a program’s word resembles', 'Nan,Na', undefined],
    ['of one letter', 'Ramesh,K', undefined],
    ['twice the same', 'Megawati,MEGAWATI', 'has the same first and last name'],
    [
      'with a remark about the account',
      'Ada,Lovelace - suspended',
      'holds “suspended”, which may be a remark about the account',
    ],
    ['with a formula for a last name', 'Megawati,=A2', 'has “=A2” for a last name'],
    ['with a formula that failed', 'Megawati,#REF!', 'has “#REF!” for a last name'],
    ['with nothing but a question mark', 'Megawati,?', 'has “?” for a last name'],
    [
      'with another language’s word for it',
      'Megawati,Sin Apellido',
      'has “Sin Apellido” for a last name',
    ],
    [
      'with the last name in both cells',
      'Ada Lovelace,Lovelace',
      'has its last name in its first name, too',
    ],
    [
      'with the first name in both cells',
      'Ada,Ada Lovelace',
      'has its first name in its last name, too',
    ],
    ['with a family name twice, as is common in Spain', 'José,García García', undefined],
    ['with initials without full stops', 'AJ,Lovelace', undefined],
    [
      'with a short last name in capitals',
      'Wei,NG',
      'has “NG” in capitals, which may be the family name',
    ],
    [
      'with a role after a dash',
      'Ada,Lovelace - Student',
      'holds “- Student”, which may be a role',
    ],
    ['with something in brackets', 'Ada,Lovelace (Group 2)', 'holds brackets'],
  ])('%s', (_what, cells, oddity) => {
    const source = `ID,First name,Last name,Quiz 1,Final essay\n7,${cells},2,2\n8,Bo,Lee,2,2\n`;
    const { learners, rowProblems } = read(source);
    expect(rowProblems).toEqual([]);
    expect(learners.map(({ nameOddity }) => nameOddity)).toEqual([oddity, undefined]);
  });
});

describe('in a column of whole names, someone should look at', () => {
  it.each<[string, string | undefined]>([
    ['Ada Lovelace', undefined],
    ['Megawati', 'is one word, so its first or last name may be missing'],
    ['Anna-Maria', 'is one word, so its first or last name may be missing'],
    ['MEGAWATI', 'is written in capitals'],
    ['J. R. R. Hartley', undefined],
    ['Anna - Maria Voss', undefined],
    ['Megawati .', 'has “.” for a last name'],
    ['_ Megawati', 'has “_” for a first name'],
    ['Megawati LNU', 'has “LNU” for a last name'],
    ['Megawati (no last name)', 'has “(no last name)” for a last name'],
    ['Megawati Megawati', 'has the same first and last name'],
    ['Megawati Megawati Putri', undefined],
    ['unknown', 'stands in for a name that is not known'],
    ['#N/A', 'stands in for a name that is not known'],
    ['Learner 2650282', undefined],
    ['Bo Lee 2650282', 'holds “2650282”, which may be a user name or a number'],
    ['bo_lee', 'holds “bo_lee”, which may be a user name or a number'],
    ['Bo Lee #1234', 'holds “#1234”, which may be a user name or a number'],
    ['Bo’s iPhone', 'holds “iPhone”, which may be a device'],
    ['Galaxy S21', 'holds “Galaxy S”, which may be a device'],
    ['Bo Lee / Ada Byron', 'holds “/”, which names are not written with'],
    ['Bo Lee; Ada Byron', 'holds “;”, which names are not written with'],
    ['Bo Lee and Ada Byron', 'holds “and”, which may join the names of several people'],
    ['Bo Lee und Ada Byron', 'holds “und”, which may join the names of several people'],
    ['John Doe', 'stands in for a name that is not known'],
    ['Bo @ Lee', 'holds “@”, which names are not written with'],
    ['Bo (Ella) Lee', 'holds brackets'],
    ['Wei (He)', 'holds brackets'],
    ['Kim (Ja)', 'holds brackets'],
    ['Zo? Müller', 'holds “?”, which may replace a letter that was lost'],
    ['Zo\ufffd Müller', 'holds “\ufffd”, which may replace a letter that was lost'],
    ['M¯ller Zoe', 'holds “¯”, which names are not written with'],
    ['RenÈ Roy', 'holds “nÈ”, which may be a letter that was read with the wrong encoding'],
    ['Mu–oz Inés', 'holds “u–o”, which may be a letter that was read with the wrong encoding'],
    ['M·laga Inés', 'holds “M·l”, which may be a letter that was read with the wrong encoding'],
    ['ĂśnlĂĽ Can', 'holds “ĂśnlĂĽ”, which may be “Ünlü” that was read with the wrong encoding'],
    ['ROY Odile', 'has “ROY” in capitals, which may be the family name'],
    ['Odile ROY-LEMAIRE', 'has “ROY-LEMAIRE” in capitals, which may be the family name'],
    ['DE LA RUE Odile', 'has “DE LA RUE” in capitals, which may be the family name'],
    ['McDONALD Una', 'has “McDONALD” in capitals, which may be the family name'],
    ['ანა ᲑᲔᲠᲘᲫᲔ', 'has “ᲑᲔᲠᲘᲫᲔ” in capitals, which may be the family name'],
    ['ᲐᲜᲐ ᲑᲔᲠᲘᲫᲔ', 'is written in capitals'],
    ['ana ბერიძე', 'is written without capitals'],
    ['ნინო', 'is one word, so its first or last name may be missing'],
    ['XI Na', 'has “XI” in capitals, which may be the family name'],
  ])('%s', (name, oddity) => {
    const { learners } = read(`ID,Name,Quiz 1,Final essay\n7,${name},2,2\n`);
    expect(learners.map(({ nameOddity }) => nameOddity)).toEqual([oddity]);
  });
});

it.each([
  ...['O’Dwyer Brian', "Renata D'Amico", 'Anne-Lise Roy', 'Lotte van den Berg', 'Una McDonald'],
  ...[
    'Una McD',
    'Iain MacArthur',
    'DeAndre Reed',
    'Séamus Mac Éinrí',
    'Ann McÉvoy',
    'Trần Thị Mỹ Linh',
  ],
  ...[
    'فاطمة الزهراء',
    '王小明',
    '이서연',
    'アンナ・ベッカー',
    'ジャン＝リュック',
    'רות כ״ץ',
    'रवि कुमार',
    'Ng Li',
    'Xu Na',
  ],
  ...[
    'Inés de la Rosa y Vega',
    'Alfonso XIII',
    'Carlos II',
    'Bo Lee Jr.',
    'Bo Lee JR',
    'Bo Lee 3rd',
  ],
  ...[
    'J.-P. Roy',
    'J-P Roy',
    'J.R. Lee',
    'MD Rahman',
    'Ann Lee MBA',
    'Dr. Ann Lee',
    'Ahmad al-Farsi',
  ],
  ...[
    'Jan ’t Hart',
    'Johanna Groß',
    'Mª Pilar Ruiz',
    'Núria Gal·la',
    'Tomáš Kříž',
    'Şule Işık',
    'Олена Їжак',
  ],
  ...['ანა ბერიძე', 'Ana ბერიძე', 'ნინო ჭავჭავაძე-ორბელიანი', '김민준', 'မြင့်မြင့်ခင်', 'བཀྲ་ཤིས།'],
  ...['Keʻala Kaleo', 'N’Golo Ba', 'Anna–Maria Voss', 'Łucja Żak', 'Þóra Ægisdóttir'],
])('an ordinary name is not odd: %s', (name) => {
  const { learners } = read(`ID,Name,Quiz 1,Final essay\n7,${name},2,2\n`);
  expect(learners.map((learner) => [learner.name, learner.nameOddity])).toEqual([
    [name, undefined],
  ]);
});

describe('among names that are turned around', () => {
  it.each<[string, string, string | undefined]>([
    ['Lin, Mei', 'Mei Lin', undefined],
    ['Lin，Mei', 'Mei Lin', undefined],
    ['Bo Lee', 'Bo Lee', 'is written without a comma'],
    ['Reed, Jr., Bo', 'Bo Reed Jr.', undefined],
    ['Reed, Bo, III', 'Bo Reed III', undefined],
    ['Reed Jr., Bo', 'Bo Reed Jr.', undefined],
    ['Rahman, Md', 'Md Rahman', undefined],
    ['Bo Reed, Jr.', 'Bo Reed, Jr.', 'has “Jr.” after its comma instead of a first name'],
    ['Lin, Mei (2)', 'Mei Lin', 'was written “Lin, Mei (2)”'],
  ])('%s', (written, name, oddity) => {
    const source = `ID,Name,Quiz 1,Final essay\n7,"${written}",2,2\n`;
    const { learners } = read(source, { nameOrder: 'last-first' });
    expect(learners.map((learner) => [learner.name, learner.nameOddity])).toEqual([[name, oddity]]);
  });
});

it('nothing is turned around where first and last name stand apart', () => {
  const source =
    'ID,First name,Last name,Quiz 1,Final essay\n7,Bo,"Reed, Jr.",2,2\n8,Mei,Lin,2,2\n';
  const { learners } = read(source, { nameOrder: 'last-first' });
  expect(learners.map((learner) => [learner.name, learner.nameOddity])).toEqual([
    ['Bo Reed, Jr.', 'is written with a comma'],
    ['Mei Lin', undefined],
  ]);
});

it.each([
  ['bo.lee@example.org', 'holds an e-mail address'],
  ['Bo Lee <bo.lee@example.org>', 'holds an e-mail address'],
  ['(Guest)', 'is nothing but a remark'],
])('%s is not a name', (name, what) => {
  const { rowProblems } = read(`ID,Name,Quiz 1,Final essay\n7,${name},2,2\n`);
  expect(rowProblems.map((problem) => problem.what)).toEqual([`The learner’s name ${what}.`]);
});
