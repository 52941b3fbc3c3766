import type { ErrorCode } from 'yaml';
import type { YamlFault } from './yaml-faults.ts';

/** The parser's name for a mistake. */
export interface SyntaxComplaint {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [number, number];
}

type Words = readonly [what: string, fix: string];

const indentation: Words = [
  'The indentation of this line does not fit the lines around it.',
  'Begin the lines of one list or group in the same column.',
];

const quoting: Words = [
  'This text cannot stand here as it is.',
  'Put quotes around the text, and see that the line before it is complete.',
];

const openQuote: Words = [
  'A quote is opened and not closed.',
  'Close it at the end of the text, or write it twice where the text itself has one.',
];

const openBracket: Words = [
  'A bracket is not closed before this line.',
  'Close every [ with ] and every { with }.',
];

const outOfList: Words = [
  'This line begins neither in the column of the list above it nor in that of the lines before.',
  'Mend its indentation: begin the lines of one list or group in the same column. A new entry of a list begins with a hyphen and a space.',
];

const noColon: Words = [
  'This line has no colon, or it is indented otherwise than the lines around it.',
  'Write a colon and a space after a key, and begin the lines of one group in the same column.',
];

const words: Partial<Record<ErrorCode, Words>> = {
  BAD_INDENT: indentation,
  TAB_AS_INDENT: ['This line is indented with a tab.', 'Indent with spaces.'],
  BAD_DQ_ESCAPE: [
    'A backslash in double quotes begins an escape that YAML does not know.',
    'Write \\\\ for a backslash, or use single quotes.',
  ],
  BAD_SCALAR_START: ['A text cannot begin with this character.', 'Put quotes around the text.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'There is a second colon where a value is expected.',
    'Put quotes around a text that has a colon and a space in it.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A key ends without a colon.',
    'Write a colon and a space after the key, or indent a text that continues the line before.',
  ],
  MISSING_CHAR: [
    'A closing quote or bracket, a comma or a space is missing here.',
    'Close every quote and bracket; write a space after a colon, comma or hyphen.',
  ],
  BLOCK_IN_FLOW: openBracket,
  KEY_OVER_1024_CHARS: ['A key is longer than 1,024 characters.', 'Put quotes around the text.'],
  UNEXPECTED_TOKEN: quoting,
};

/** A parser’s complaint in plain words. The parser’s own are not used: they may quote a private file. */
export function syntaxFault(text: string, error: SyntaxComplaint): YamlFault {
  const offset = error.pos[0];
  const quote = /^Missing closing (["'])/u.exec(error.message)?.[1];
  // The parser points at the end of the file; the opening quote is the last one before it.
  if (quote) return fault(openQuote, Math.max(0, text.lastIndexOf(quote, offset)));
  if (/^Flow (?:map|sequence)/u.test(error.message)) return fault(openBracket, offset);
  if (/^Sequence item without/u.test(error.message)) return fault(outOfList, offset);
  if (/^Implicit map key/u.test(error.message)) return fault(noColon, offset);
  const deeper = /^[^\n:#]*\n[ ]*(?=\S[^\n]*:)/u.exec(text.slice(offset, offset + 300))?.[0];
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && deeper) {
    return fault(indentation, offset + deeper.length);
  }
  return fault(words[error.code] ?? quoting, offset);
}

const fault = ([what, fix]: Words, offset: number): YamlFault => ({
  code: 'yaml-syntax',
  offset,
  what,
  fix,
});
