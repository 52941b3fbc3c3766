import { describe, expect, it } from 'vitest';
import {
  comparedName,
  isPartOf,
  sharesWord,
} from '../../../src/gradebook/learners/compared-names.ts';

describe('two spellings of a name are equal', () => {
  it.each([
    ['Ada Lovelace', 'LOVELACE, ada'],
    ['Ilka Sørbye', 'Ilka Sorbye'],
    ['Jörg Groß', 'Joerg Gross'],
    ['Jörg Groß', 'Jorg Gross'],
    ['Łukasz Żak', 'Lukasz Zak'],
    ['Zoë Krüger', 'Zoe Krueger'],
    ["Brian O'Dwyer", 'Brian O’Dwyer'],
    ['Brian O’Dwyer', 'Brian ODwyer'],
    ['Anna-Lena Roy', 'Anna Lena Roy'],
  ])('%s, %s', (one, other) => {
    expect(comparedName(one)).toBe(comparedName(other));
  });

  it.each([
    ['Ada Lovelace', 'Ada Byron'],
    ['कमल शर्मा', 'कमला शर्मा'],
    ['Ilka Sørbye', 'Nils Sørbye'],
  ])('but not %s, %s', (one, other) => {
    expect(comparedName(one)).not.toBe(comparedName(other));
  });
});

it.each([
  ['Ada Lovelace', 'Ada King Lovelace', true],
  ['Ada Lovelace', 'Ada Byron', false],
  ['', 'Ada', false],
])('“%s” and “%s” are one with words more: %s', (one, other, expected) => {
  expect(isPartOf(one, other)).toBe(expected);
  expect(isPartOf(other, one)).toBe(expected);
});

it.each([
  ['Ada Byron', 'Augusta Byron', true],
  ['Jan de Vries', 'Piet de Boer', false],
  ['Ada Byron', 'Tom Ray', false],
])('“%s” and “%s” share a word that is not a particle: %s', (one, other, expected) => {
  expect(sharesWord(one, other)).toBe(expected);
});
