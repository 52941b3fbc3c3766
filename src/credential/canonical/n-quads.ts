/** A text between the quotation marks of a canonical N-Quads literal: escaped exactly as RDFC-1.0 requires. */
export function escapedText(text: string): string {
  return mustBeEscaped.test(text) ? text.replaceAll(everyEscaped, escapeOf) : text;
}

/** The control characters of ASCII, the quotation mark and the backslash. Those of Latin-1 stay as they are. */
const mustBeEscaped = /[[\p{Cc}--[\u0080-\u009f]]"\\]/v;
const everyEscaped = new RegExp(mustBeEscaped, 'gv');

const short: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

function escapeOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return short[character] ?? `\\u${code.padStart(4, '0')}`;
}
