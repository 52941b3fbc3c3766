import { describe, expect, it } from 'vitest';
import { read } from './read-csv.ts';

describe('a name that someone should look at', () => {
  it.each<[string, string, string | undefined]>([
    ['ordinary', 'Ada,Lovelace', undefined],
    ['in a script without capitals', '山田,太郎', undefined],
    ['with a capital within', 'Ludwig,van der Rohe', undefined],
    ['without a last name', 'Ada,', 'has no last name'],
    ['without a first name', ',Lovelace', 'has no first name'],
    [
      'in the wrong encoding',
      'JÃ¼rgen,Lang',
      'holds letters that were read with the wrong encoding',
    ],
    [
      'an apostrophe in the wrong encoding',
      'Ann,Oâ€™Neil',
      'holds letters that were read with the wrong encoding',
    ],
    ['in capitals', 'ADA,LOVELACE', 'is written in capitals'],
    ['without capitals', 'ada,lovelace', 'is written without capitals'],
    ['of a test account', 'Test,Student', 'seems to be a test account'],
    ['turned around', '"Lovelace, Ada",Byron', 'is written with a comma'],
    ['with a code of HTML', 'Siobhan,O&#x27;Dwyer', 'holds “&#x27;”, which is HTML'],
    ['with a named code of HTML', 'Ren&eacute;e,Roy', 'holds “&eacute;”, which is HTML'],
    ['with a code that is not ended', 'Siobhan,O&#39Dwyer', 'holds “&#39”, which is HTML'],
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
    ['Megawati', undefined],
    ['Learner 2650282', undefined],
    ['J. R. R. Hartley', undefined],
    ['Anna - Maria Voss', undefined],
    ['Megawati .', 'has “.” for a last name'],
    ['_ Megawati', 'has “_” for a first name'],
    ['Megawati LNU', 'has “LNU” for a last name'],
    ['Megawati (no last name)', 'has “(no last name)” for a last name'],
    ['Megawati Megawati', 'has the same first and last name'],
    ['Megawati Megawati Putri', undefined],
    ['Brian O&apos;Dwyer', 'holds “&apos;”, which is HTML'],
  ])('%s', (name, oddity) => {
    const { learners } = read(`ID,Name,Quiz 1,Final essay\n7,${name},2,2\n`);
    expect(learners.map(({ nameOddity }) => nameOddity)).toEqual([oddity]);
  });
});

it('a name without a comma is odd among names that are turned around', () => {
  const source = 'ID,Name,Quiz 1,Final essay\n7,"Lin, Mei",2,2\n8,Bo Lee,2,2\n';
  const { learners } = read(source, { nameOrder: 'last-first' });
  expect(learners.map(({ nameOddity }) => nameOddity)).toEqual([
    undefined,
    'is written without a comma',
  ]);
});
