import { expect, it } from 'vitest';
import { isNameOfDocument } from '../../../src/identity/export/printed-name.ts';

it.each([
  ['the same', 'Ada King', 'Ada King', true],
  ['capitals, as documents have them', 'Ada King', 'KING ADA', true],
  ['accents', 'Zoë Ó Briain', 'ZOE O BRIAIN', true],
  ['a name that the certificate leaves out', 'Ada King', 'Augusta Ada King', true],
  ['hyphens', 'Thandeka Mkhwanazi-Botha', 'MKHWANAZI BOTHA, THANDEKA', true],
  ['a script without spaces', '李雨桐', '李雨桐', true],
  ['decomposed letters', 'Zoe\u0308 King', 'Zoë King', true],
  ['a name that the document does not have', 'Ada Byron King', 'Ada King', false],
  ['one word of two', 'King', 'Ada King', false],
  ['one word twice', 'Ada Ada', 'Ada King', false],
  ['another person', 'Eve King', 'Ada King', false],
  ['another script', '李雨桐', 'LI YUTONG', false],
  ['nothing', '', 'Ada King', false],
  ['nothing on either', '', '', false],
])('a printed name and a document: %s', (_, printed, document, expected) =>
  expect(isNameOfDocument(printed, document)).toBe(expected),
);
