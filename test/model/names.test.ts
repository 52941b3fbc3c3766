import { expect, it } from 'vitest';
import { hasPassed } from '../../src/model/expiry.ts';
import { inLanguage, isolated, languageName } from '../../src/model/names.ts';
import { printedAddresses } from '../../src/model/printed-addresses.ts';
import { paragraphs, unitLabel } from '../../src/model/syllabus.ts';
import { specimenCourse, specimenSite } from './specimens.ts';

it.each([
  ['Ama Boateng', 'Ama Boateng'],
  ['Łukasz Żółć', 'Łukasz Żółć'],
  ['שרה Levi', '\u2068שרה Levi\u2069'],
])('%s in plain text', (name, text) => expect(isolated(name)).toBe(text));

it.each([
  ['en', { lang: 'en' }],
  ['ar', { lang: 'ar', dir: 'rtl' }],
  ['az-Arab', { lang: 'az-Arab', dir: 'rtl' }],
  ['az', { lang: 'az' }],
])('a text in %s', (tag, attributes) => expect(inLanguage(tag)).toEqual(attributes));

it.each([
  ['pt-BR', 'Brazilian Portuguese'],
  ['ar', 'Arabic'],
  ['qaa', 'qaa'],
])('%s is called %s', (tag, name) => expect(languageName(tag)).toBe(name));

it.each([
  ['2026-11-21', true],
  ['2026-11-22', false],
  ['2026-11-23', false],
])(
  'the last day %s has passed on 22 November, by the visitor’s own calendar: %s',
  (day, passed) => {
    expect(hasPassed(day, new Date(2026, 10, 22, 0, 5))).toBe(passed);
    expect(hasPassed(day, new Date(2026, 10, 22, 23, 55))).toBe(passed);
  },
);

it('units are numbered by week where there is one for each', () => {
  expect(unitLabel(specimenCourse, 1)).toBe('Week 2');
  expect(unitLabel({ ...specimenCourse, syllabus: [] }, 1)).toBe('Unit 2');
});

it('paragraphs are separated by blank lines', () => {
  expect(paragraphs('One\nmore.\n \n\nTwo.\n')).toEqual(['One\nmore.', 'Two.']);
});

it('printed addresses name the host', () => {
  expect(printedAddresses(specimenSite)).toContain('(certificates.example.org"');
});
