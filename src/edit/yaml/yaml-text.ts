import { Document, isCollection, isScalar, Scalar, visit } from 'yaml';

/** A value to be written: plain data, or nodes of the yaml library where the style matters. */
export type YamlValue = unknown;

// Without a width nothing is folded: one value, one line.
const layout = {
  lineWidth: 0,
  indent: 2,
  blockQuote: false,
  singleQuote: true,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** The value as a program reads it back. */
export function plainValue(value: YamlValue): unknown {
  return new Document(value).toJS() as unknown;
}

/** A string that is written in quotes whatever it holds, as codes and ids are. */
export function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = isVisible(text) ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** `key: value` in the lines of a block map. */
export function blockPair(key: string, value: YamlValue): string[] {
  return linesOf({ [key]: value });
}

/** `key: value` on one line as it stands within braces. */
export function flowPair(key: string, value: YamlValue): string {
  const text = flowText({ [key]: value });
  return text.slice(1, -1).trim();
}

/** The value on one line as it stands within braces or brackets. */
export function flowText(value: YamlValue): string {
  const document = wellQuoted(value);
  visit(document, { Collection: (_key, node) => void (node.flow = true) });
  return document.toString(layout).replace(/\n$/u, '');
}

/** The items as the lines of a block sequence, each beginning with `- `. */
export function blockItems(items: readonly YamlValue[]): string[] {
  return linesOf(items);
}

/** Whether both kinds of style can hold the value: a scalar can stand in the place of any other. */
export function isPlainScalar(value: YamlValue): boolean {
  return isScalar(value) || typeof value !== 'object' || value === null;
}

export { isCollection };

function linesOf(value: YamlValue): string[] {
  return wellQuoted(value).toString(layout).replace(/\n$/u, '').split('\n');
}

function wellQuoted(value: YamlValue): Document {
  const document = new Document(value);
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string' && needsQuotes(node.value)) {
        node.type = quoted(node.value).type ?? Scalar.QUOTE_DOUBLE;
      }
    },
  });
  return document;
}

/**
 * The yaml library quotes what YAML 1.2 would misread. Beyond that: characters that cannot be seen, and words that editors and other
 * programs with YAML 1.1 take for a truth value or a number, such as the name No. Days stay bare, as in the rest of the content.
 */
function needsQuotes(text: string): boolean {
  if (!isVisible(text)) return true;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return readOtherwiseByYaml11.test(text);
}

const isVisible = (text: string) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/u.test(text);

const readOtherwiseByYaml11 =
  /^(?:y|yes|n|no|on|off|true|false|null|~|[-+]?[\d.][\d_.:,]*(?:e[-+]?\d+)?|0[xob][\da-f_]+|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?(?:[t\s].*)?|<<|=)$/i;
