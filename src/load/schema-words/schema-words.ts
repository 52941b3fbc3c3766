import type { DefinedError } from 'ajv';
import type { Format } from '../../schema/formats.ts';
import { listed } from '../../wording/listed.ts';
import { didYouMean } from '../../wording/nearest.ts';
import { quoted } from '../../wording/quoted.ts';
import { codeFaultWords, noCodeWords, unquotedCodeWords } from './code-words.ts';
import { expectation, finding, type SchemaNode } from './expectation.ts';
import { formWords } from './form-words.ts';
import { formatWords, type RefusingFormat } from './format-words.ts';
import { label } from '../yaml/label.ts';
import type { ProblemWords } from '../yaml/located.ts';
import type { Path } from '../yaml/positions.ts';
import type { ProblemCode } from '../problem-codes.ts';

/** A finding of a schema’s validator, with everything needed to explain it in plain words. */
export interface Complaint {
  readonly error: DefinedError;
  readonly schema: SchemaNode;
  readonly path: Path;
  readonly hidden: boolean;
}

/** A key that no schema knows here. */
export function unknownKey(key: string, { schema, path, hidden }: Complaint): ProblemWords {
  const known = knownKeys(schema);
  const named = hidden ? 'This key is' : `The key ${quoted(key, 40)} is`;
  const meant = didYouMean(key, known).trim();
  const allowed =
    known.length > 0 ? `The keys here are ${listed(known.map((each) => `\`${each}\``))}.` : '';
  return {
    code: 'key-unknown',
    what: `${named} not known ${within(path)}.`,
    why: 'What it says would be lost.',
    fix: meant || allowed || 'Write lower-case letters, digits and single hyphens.',
  };
}

/** A key that must be there and is not. */
export function missing(key: string, { schema, path }: Complaint): ProblemWords {
  const wanted = schema.properties?.[key];
  return {
    code: 'key-missing',
    what: `The key \`${key}\` is missing ${within(path)}.`,
    fix: `Add \`${key}:\` and ${wanted ? expectation(wanted) : 'its value'}.`,
  };
}

const codes: Partial<Record<DefinedError['keyword'], ProblemCode>> = {
  pattern: 'value-form',
  minimum: 'value-range',
  maximum: 'value-range',
  exclusiveMinimum: 'value-range',
  minLength: 'text-length',
  maxLength: 'text-length',
  minItems: 'list-length',
  maxItems: 'list-length',
};

/** How a value is written in the file. */
export interface Written {
  /** Undefined where it may not be repeated. */
  readonly source: string | undefined;
  /** The comment after an empty value on its line. */
  readonly comment: string | undefined;
}

/** A value that is there and not as it must be. */
export function wrongValue(complaint: Complaint, written: Written): ProblemWords {
  const { error, schema, path, hidden } = complaint;
  const data: unknown = error.data;
  const { source, comment } = written;
  if (data === null && comment !== undefined) return madeComment(path, comment, hidden);
  if (isCode(schema)) return wrongCode(data, source, hidden);
  if (error.keyword === 'format' && typeof data === 'string') {
    return formatWords(error.params.format as RefusingFormat, subject(path), hidden ? '…' : data);
  }
  if (schema.type === 'string' && error.keyword === 'type' && isUnquoted(data)) {
    return unquoted(path, source, hidden);
  }
  const expected = expectation(schema);
  if (error.keyword === 'enum') return wrongChoice(complaint, expected);
  if (error.keyword === 'pattern' && typeof data === 'string') {
    return formWords({ schema, name: subject(path), text: data, hidden });
  }
  const there = foundIn(error, data, source, hidden);
  return {
    code: codes[error.keyword] ?? 'value-type',
    what: `${subject(path)} should be ${expected}, but it ${there}.`,
    fix: `Write ${expected}.${schema.type === 'array' ? ` ${howToList}` : ''}`,
  };
}

const howToList = 'Each entry is a line that begins with a hyphen and a space.';

/** `accent: #1d3f72`: YAML sees a key without a value. */
function madeComment(path: Path, comment: string, hidden: boolean): ProblemWords {
  return {
    code: 'value-type',
    what: `${subject(path)} is empty, because # after a space begins a comment in YAML.`,
    fix: hidden ? 'Put quotes around the text.' : `Put quotes around the text: '${comment}'.`,
  };
}

function wrongChoice({ error, path, schema, hidden }: Complaint, expected: string): ProblemWords {
  const data: unknown = error.data;
  const choices = (schema.enum ?? []).map(String);
  // A suggestion for a private value would reveal it.
  const meant = typeof data === 'string' && !hidden ? didYouMean(data, choices) : '';
  return {
    code: 'value-choice',
    what: `${subject(path)} is ${finding(data, { hidden })}, which is not among its values.`,
    fix: `Write ${expected}.${meant}`,
  };
}

function foundIn(
  error: DefinedError,
  data: unknown,
  written: string | undefined,
  hidden: boolean,
): string {
  if (error.keyword === 'maxLength' && typeof data === 'string')
    return `has ${Array.from(data).length}`;
  if (error.keyword === 'maxItems' && Array.isArray(data)) return `has ${data.length}`;
  if (typeof data === 'number' && written && !hidden) return `is the number ${written}`;
  return `is ${finding(data, { hidden })}`;
}

const isUnquoted = (data: unknown) =>
  typeof data === 'number' || typeof data === 'boolean' || data === null;

function unquoted(path: Path, written: string | undefined, hidden: boolean): ProblemWords {
  const blank = written === undefined || written === '';
  if (blank && !hidden) {
    return {
      code: 'value-type',
      what: `${subject(path)} should be text, but it is empty.`,
      fix: 'Write the text after the colon, or remove the line.',
    };
  }
  const value = hidden || blank ? 'it' : `\`${written}\``;
  return {
    code: 'value-unquoted',
    what: `${subject(path)} should be text, but YAML reads ${value} as something else.`,
    fix: hidden || blank ? 'Put quotes around it.' : `Put quotes around it: '${written}'.`,
  };
}

const isCode = ({ format }: SchemaNode) => format === ('verification-code' satisfies Format);

function wrongCode(data: unknown, written: string | undefined, hidden: boolean): ProblemWords {
  if (typeof data === 'number') return unquotedCodeWords(written);
  return (typeof data === 'string' && codeFaultWords(data, hidden)) || noCodeWords;
}

export const knownKeys = (schema: SchemaNode) => Object.keys(schema.properties ?? {});

/** Where a key is: `in this file`, `in \`grading\``, `in entry 3 of \`syllabus\``. */
const within = (path: Path) => (path.length === 0 ? 'in this file' : `in ${label(path)}`);

const subject = (path: Path) => {
  const text = path.length === 0 ? 'this file' : label(path);
  return text.charAt(0).toUpperCase() + text.slice(1);
};
