import { describe, expect, it } from 'vitest';
import {
  marked,
  MissingMark,
  requiredValueOf,
  rewritten,
  selectorOf,
  valueOf,
} from '../../src/model/page-marks.ts';

describe('a marked element', () => {
  it('carries the marks that it is given, and none that is undefined', () => {
    expect(marked({ verdict: 'valid', after: undefined })).toEqual({ 'data-verdict': 'valid' });
    expect(selectorOf('verdict')).toBe('[data-verdict]');
  });

  it.each<[string, string, string | null]>([
    ['by itself', '<p data-verdict="revoked">x</p>', 'revoked'],
    [
      'the first of several',
      '<p data-verdict="expired"></p><p data-verdict="valid"></p>',
      'expired',
    ],
    ['among other attributes', '<p class="a > b" hidden data-verdict="valid" id="v">', 'valid'],
    ['not in a text', '<p> data-verdict=&quot;valid&quot;</p>', null],
    ['not in a script', '<script>{"name":" data-verdict="}</script><p>x</p>', null],
    ['not in a text that looks like the mark', '<p>x data-verdict="valid" y</p>', null],
    ['not with another name', '<p data-verdict-of="valid">', null],
    ['not where there is nothing', '', null],
  ])('is found %s', (_where, html, value) => {
    expect(valueOf(html, 'verdict')).toBe(value);
  });

  it('that must be there and is not is an error that names the mark', () => {
    expect(() => requiredValueOf('<p>x</p>', 'asOf')).toThrow(MissingMark);
    expect(() => requiredValueOf('<p>x</p>', 'asOf')).toThrow('data-as-of');
    expect(() => rewritten('<p>x</p>', 'archive', 'notice', () => '')).toThrow(
      'data-archive="notice"',
    );
    expect(() => rewritten('<p data-archive="lede">x</p>', 'archive', 'notice', () => '')).toThrow(
      MissingMark,
    );
  });
});

describe('a page that is rewritten', () => {
  it.each([
    ['one element', '<b><i data-archive="lede">x</i></b>', '<b>[x]</b>'],
    ['every one', '<i data-archive="lede">1</i>-<i data-archive="lede">2</i>', '[1]-[2]'],
    [
      'only those with the value',
      '<i data-archive="notice">1</i><i data-archive="lede">2</i>',
      '<i data-archive="notice">1</i>[2]',
    ],
    [
      'with others of its name within',
      '<p><i data-archive="lede">a<i>b</i>c<img></i>d</p>',
      '<p>[a<i>b</i>c<img>]d</p>',
    ],
    [
      'with another name that begins alike',
      '<a data-archive="lede">x<abbr>y</abbr></a>',
      '[x<abbr>y</abbr>]',
    ],
  ])('has %s changed', (_what, html, expected) => {
    expect(rewritten(html, 'archive', 'lede', ({ inner }) => `[${inner}]`)).toBe(expected);
  });

  it('keeps what its words would mean to a replacement', () => {
    const html = '<i data-archive="lede">$& $1 $\'</i>';
    expect(
      rewritten(html, 'archive', 'lede', ({ open, inner, close }) => open + inner + close),
    ).toBe(html);
  });

  it('must be whole', () => {
    expect(() => rewritten('<i data-archive="lede">x', 'archive', 'lede', () => '')).toThrow(
      'no end tag',
    );
  });
});
