import { describe, expect, it } from 'vitest';
import { withoutOuterMarks } from '../../src/model/outer-marks.ts';

describe('invisible marks are removed from the ends of a text', () => {
  it.each([
    ['a right-to-left mark', 'יעל\u200f', 'יעל', '\u200f'],
    ['a left-to-right mark and a space', ' \u200eAnn', 'Ann', '\u200e'],
    ['a byte order mark', '\ufeffAnn', 'Ann', '\ufeff'],
    ['a zero-width space before a space', 'Ann\u200b ', 'Ann', '\u200b'],
    ['an embedding and its end', '\u202aAnn\u202c', 'Ann', '\u202a\u202c'],
    ['an isolate and its end', '\u2068Ann\u2069', 'Ann', '\u2068\u2069'],
    ['a soft hyphen', 'Ann\u00ad', 'Ann', '\u00ad'],
    ['nothing but marks', '\u200b\ufeff', '', '\u200b\ufeff'],
    ['only spaces', '\u00a0Ann\u3000', 'Ann', ''],
    ['nothing', 'Ann', 'Ann', ''],
  ])('%s', (_what, text, inner, marks) => {
    expect(withoutOuterMarks(text)).toEqual({ text: inner, marks });
  });

  it.each([
    ['within a text', 'An\u200bn'],
    ['a joiner that shapes the last letter', 'അവന്\u200d'],
    ['an override, which turns letters around', '\u202eAnn'],
    ['a selector of a form', '渚\ufe00'],
    ['one that makes a picture of a letter', 'Ann\ufe0f'],
  ])('but not %s', (_what, text) => {
    expect(withoutOuterMarks(text)).toEqual({ text, marks: '' });
  });

  it('in no time, however many there are', () => {
    const inner = `a${'\u200b'.repeat(500_000)}b`;
    expect(withoutOuterMarks(inner).text).toBe(inner);
  });
});
