import { expect, it } from 'vitest';
import { slugOf } from '../../src/values/slug.ts';

it.each([
  ['Bookkeeping I: debit & credit', 'bookkeeping-i-debit-credit', undefined],
  ['Introducción a la Óptica', 'introduccion-a-la-optica', 'es'],
  ['Große Übung', 'grosse-uebung', 'de'],
  ['Große Übung', 'grosse-uebung', 'de-CH'],
  ['Üniversite', 'universite', 'tr'],
  ['Smørrebrød og æbler', 'smorrebrod-og-aebler', 'da'],
  ['Łódź', 'lodz', 'pl'],
  ['２０２６', '2026', undefined],
  ['簿記', '', 'ja'],
  ['a'.repeat(81), '', undefined],
])('%s is %j', (text, id, language) => {
  expect(slugOf(text, language)).toBe(id);
});
