import { expect, test } from 'vitest';
import { marked, shapeOf } from '../../../src/credential/canonical/shape.ts';
import type { JsonObject } from '../../../src/credential/credential.ts';

const document: JsonObject = {
  type: ['Profile'],
  name: 'Ada',
  url: 'https://ada.example/',
  known: ['first', 'second'],
  hashed: false,
};

test.each<[string, JsonObject]>([
  ['a name', { ...document, name: 'Émilie "du" Châtelet' }],
  ['an address', { ...document, url: 'did:web:ada.example' }],
  ['texts of a list', { ...document, known: ['primero', 'segundo'] }],
  ['a text like a piece of a key', { ...document, name: '"t,t}' }],
  ['the same text twice', { ...document, known: ['first', 'first'] }],
  ['the same text in two places', { ...document, known: ['first', 'Ada'] }],
])('%s does not change the shape', (_what, other) => {
  expect(shapeOf(other).key).toBe(shapeOf(document).key);
});

test.each<[string, JsonObject]>([
  ['a type', { ...document, type: ['Achievement'] }],
  ['a word of the context', { ...document, '@language': 'en' }],
  ['a property more', { ...document, email: 'Eve' }],
  ['a list that is longer', { ...document, known: ['first', 'second', 'third'] }],
  ['a list of one', { ...document, name: ['Ada'] }],
  ['an empty list', { ...document, known: [] }],
  ['another order', { name: 'Ada', ...document }],
  ['yes instead of no', { ...document, hashed: true }],
  ['a number instead of a text', { ...document, name: 4 }],
  ['nothing', { ...document, name: null }],
  ['an address instead of a text', { ...document, name: 'https://ada.example/ada' }],
  ['a text instead of an address', { ...document, url: 'ada.example' }],
  ['an invalid address', { ...document, url: 'https://[ada/' }],
  ['an address that N-Quads would escape', { ...document, url: 'https://ada.example/{ada}' }],
])('%s changes the shape', (_what, other) => {
  expect(shapeOf(other).key).not.toBe(shapeOf(document).key);
});

test('markers stand in place of texts and addresses, one for each place', () => {
  const twice = { ...document, known: ['Ada', 'https://ada.example/'] };
  expect(marked(twice)).toEqual({
    type: ['Profile'],
    name: 'slot 0',
    url: 'https://slot-1.invalid/',
    known: ['slot 2', 'https://slot-3.invalid/'],
    hashed: false,
  });
});

test('half a character is refused, and not quoted', () => {
  const broken = () => shapeOf({ ...document, name: 'Ada \ud83d' });
  expect(broken).toThrow(/half a character/);
  expect(broken).not.toThrow(/Ada/);
});
