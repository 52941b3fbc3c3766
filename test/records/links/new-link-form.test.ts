import { describe, expect, it } from 'vitest';
import { readNewLinkForm } from '../../../src/records/links/new-link-form.ts';

const now = new Date('2026-06-01T12:00:00Z');

type Fields = Record<string, string | readonly string[]>;

/** A form that is good, with some fields changed. */
function read(fields: Fields, moment = now, timeZone = 'UTC') {
  const all: Fields = {
    label: 'For a job',
    expires: '',
    passcode: '',
    section: 'score',
    ...fields,
  };
  return readNewLinkForm(
    new Map(Object.entries(all).map(([name, value]) => [name, [value].flat()])),
    moment,
    timeZone,
  );
}

it('reads a form with everything in it', () => {
  const form = {
    label: ' For Northfold Hospital ',
    expires: '2026-12-31',
    passcode: 'open sesame',
    section: ['certificate', 'score'],
    record: 'something of no concern here',
  };
  expect(read(form)).toEqual({
    ok: true,
    newLink: {
      label: 'For Northfold Hospital',
      expiresAt: '2026-12-31',
      timeZone: 'UTC',
      passcode: 'open sesame',
      sections: ['score', 'certificate'],
    },
  });
});

it('needs no expiry and no passcode', () => {
  expect(read({})).toMatchObject({ ok: true, newLink: { expiresAt: null, passcode: null } });
});

it('says what is missing of an empty form', () => {
  expect(readNewLinkForm(new Map(), now, 'UTC')).toEqual({ ok: false, problem: 'label-missing' });
});

describe('a label', () => {
  it.each([
    ['in the learner’s letters', 'لمستشفى نورثفولد', true],
    ['with a mark for direction, as keyboards write them', 'عمل\u200f (2026)', true],
    ['with an emoji of several code points', '👩🏽‍⚕️ Hospital', true],
    ['with markup, which is text', '<b onclick="x()">&amp; \'"</b>', true],
    ['of 80 characters', 'é'.repeat(80), true],
    ['of 80 characters that were typed as two each', 'e\u0301'.repeat(80), true],
    ['of 81 characters', 'x'.repeat(81), 'label-too-long'],
    ['of 16 KB', 'x'.repeat(16_384), 'label-too-long'],
    ['of spaces', ' \u00a0\u3000 ', 'label-missing'],
    ['of nothing that can be seen', '\u200b\u2060', 'label-missing'],
    ['on two lines', 'one\r\ntwo', 'label-odd'],
    ['on two lines, as Unicode has it', 'one\u2028two', 'label-odd'],
    ['with a null byte', 'one\0two', 'label-odd'],
    ['with an escape sequence', '\u001b[31mred', 'label-odd'],
    ['that turns around what follows it', 'exam\u202egpj', 'label-odd'],
    ['with half a character', 'one \ud83d two', 'label-odd'],
  ])('%s', (_what, label, expected) => {
    const answer = read({ label });
    expect(answer.ok || answer.problem).toBe(expected);
  });
});

describe('an expiry', () => {
  it.each([
    ['today', '2026-06-01', true],
    ['in five years', '2031-06-01', true],
    ['yesterday', '2026-05-31', 'expiry-past'],
    ['long ago', '0001-01-01', 'expiry-past'],
    ['in five years and a day', '2031-06-02', 'expiry-too-far'],
    ['at the end of time', '9999-12-31', 'expiry-too-far'],
    ['a day that there is not', '2027-02-29', 'expiry-malformed'],
    ['in words', 'next Friday', 'expiry-malformed'],
    ['with a time', '2026-12-31T00:00', 'expiry-malformed'],
    ['in another notation', '31/12/2026', 'expiry-malformed'],
    ['in other digits', '٢٠٢٦-١٢-٣١', 'expiry-malformed'],
    ['beyond four digits', '+12026-12-31', 'expiry-malformed'],
  ])('%s: %s', (_what, expires, expected) => {
    const answer = read({ expires });
    expect(answer.ok || answer.problem).toBe(expected);
  });

  it('counts five years from a 29 February to the end of that month', () => {
    const leapDay = new Date('2028-02-29T12:00:00Z');
    const asked = (expires: string) =>
      readNewLinkForm(
        new Map([
          ['label', ['x']],
          ['expires', [expires]],
          ['section', ['score']],
        ]),
        leapDay,
        'UTC',
      );
    expect(asked('2033-02-28')).toMatchObject({ ok: true });
    expect(asked('2033-03-01')).toEqual({ ok: false, problem: 'expiry-too-far' });
  });
});

it.each([
  ['2026-06-01T12:30:00Z', 'Pacific/Auckland', '2026-06-01', 'expiry-past'],
  ['2026-06-01T12:30:00Z', 'Pacific/Auckland', '2026-06-02', true],
  ['2026-06-02T06:30:00Z', 'America/Los_Angeles', '2026-06-01', true],
])('at %s in %s a link may end on %s: %s', (moment, timeZone, expires, expected) => {
  const answer = read({ expires }, new Date(moment), timeZone);
  expect(answer.ok || answer.problem).toBe(expected);
});

describe('a passcode', () => {
  it.each([
    ['of 6 characters', '123456', true],
    ['of 64', 'x'.repeat(64), true],
    ['of 5', '12345', 'passcode-short'],
    ['of 5 that were typed as ten', 'e\u0301'.repeat(5), 'passcode-short'],
    ['of 5 and spaces', ' 12345  ', 'passcode-short'],
    ['of 65', 'x'.repeat(65), 'passcode-long'],
    ['of 16 KB', 'x'.repeat(16_384), 'passcode-long'],
    ['with a line break', 'abc\ndef', 'passcode-odd'],
  ])('%s', (_what, passcode, expected) => {
    const answer = read({ passcode });
    expect(answer.ok || answer.problem).toBe(expected);
  });
});

describe('sections', () => {
  it.each<[string, readonly string[], true | string]>([
    ['all', ['score', 'assignments', 'format', 'certificate'], true],
    ['the same twice', ['score', 'score'], true],
    ['none', [], 'no-section'],
    ['one that there is not', ['score', 'address'], 'section-unknown'],
    ['a name that every object has', ['constructor'], 'section-unknown'],
  ])('%s', (_what, section, expected) => {
    const answer = read({ section });
    expect(answer.ok || answer.problem).toBe(expected);
  });
});

it.each(['label', 'expires', 'passcode'])('refuses a form that says %s twice', (field) => {
  expect(read({ [field]: ['', ''] })).toEqual({ ok: false, problem: 'field-repeated' });
});
