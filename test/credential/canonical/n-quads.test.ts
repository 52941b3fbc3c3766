import { expect, test } from 'vitest';
import { escapedText } from '../../../src/credential/canonical/n-quads.ts';

test.each([
  ['Ada Lovelace', 'Ada Lovelace'],
  ['', ''],
  ['say “hello”', 'say “hello”'],
  ['say "hello"', String.raw`say \"hello\"`],
  [String.raw`a\nb`, String.raw`a\\nb`],
  ['a\nb\r\tc\b\f', String.raw`a\nb\r\tc\b\f`],
  ['\u0000\u0001\u001f\u007f', String.raw`\u0000\u0001\u001F\u007F`],
  // Nothing beyond ASCII is escaped, not even what no one sees.
  ['\u0080\u00a0\u2028\u202e\ufeff😀', '\u0080\u00a0\u2028\u202e\ufeff😀'],
])('%j is written %j', (text, written) => {
  expect(escapedText(text)).toBe(written);
});
