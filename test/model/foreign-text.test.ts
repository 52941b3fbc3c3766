import { describe, expect, it } from 'vitest';
import { foreignHost, quotedForeign } from '../../src/model/foreign-text.ts';

describe('text of a stranger is quoted, isolated and limited', () => {
  it.each([
    ['as it is', 'Université de Nord', 'Université de Nord'],
    ['invisible letters are spelt out', 'ver\u200bified', 'ver[U+200B]ified'],
    ['marks of direction are spelt out', '\u202egro.live', '[U+202E]gro.live'],
    ['line ends are spelt out', 'one\ntwo\u2028three', 'one[U+000A]two[U+2028]three'],
    ['half a character is spelt out', 'x\ud800y', 'x[U+D800]y'],
    ['tags of a flag are spelt out', 'a\u{e0061}', 'a[U+E0061]'],
    ['cut off', 'x'.repeat(81), `${'x'.repeat(80)}…`],
    ['cut between code points', '𠮷'.repeat(90), `${'𠮷'.repeat(80)}…`],
  ])('%s', (_, text, shown) => {
    expect(quotedForeign(text)).toBe(`“\u2068${shown}\u2069”`);
  });
});

describe('a host of a stranger', () => {
  it.each([
    ['www.famous-university.example', 'www.famous-university.example'],
    ['https://Certs.Example:8443/verify/X', 'certs.example:8443'],
    ['аlderbrook.example', 'xn--lderbrook-zyh.example'],
    ['alder\u200bbrook.example', 'alderbrook.example'],
    ['\u202egro.example', '“\u2068[U+202E]gro.example\u2069”'],
    ['no host at all', '“\u2068no host at all\u2069”'],
    ['javascript:alert(1)', '“\u2068javascript:alert(1)\u2069”'],
  ])('%j', (text, shown) => {
    expect(foreignHost(text)).toBe(shown);
  });
});
