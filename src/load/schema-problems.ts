import type { DefinedError, ErrorObject } from 'ajv';
import type { Format } from '../schema/formats.ts';
import { codeFaultWords, noCodeWords, unquotedCodeWords } from './code-words.ts';
import { expectation, finding, type SchemaNode } from './expectation.ts';
import { formatWords } from './format-words.ts';
import { problemAt, type LocatedFile, type ProblemWords } from './located.ts';
import { didYouMean, nearest } from './nearest.ts';
import { label } from './label.ts';
import { limits } from './limits.ts';
import type { Path } from './positions.ts';
import type { ContentProblem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { listed, quoted } from './wording.ts';

interface Complaint {
  readonly error: DefinedError;
  readonly schema: SchemaNode;
  readonly path: Path;
  readonly hidden: boolean;
}

export interface SchemaFindings {
  /** The first problems. */
  readonly shown: readonly ContentProblem[];
  readonly omitted: number;
  /** Everything that is wrong or missing; the whole file where not all of it is known. */
  readonly faulty: readonly Path[];
}

/** What a schema’s validator found, in people’s words and with the places where it is. */
export function schemaProblems(
  file: LocatedFile,
  errors: readonly ErrorObject[],
  { hidden }: { hidden: boolean },
): SchemaFindings {
  // A hostile file can have a million: only so many are looked at in earnest.
  const looked = errors.slice(0, limits.problemsOfFile * 4);
  const misspelt = misspeltKeys(looked);
  const told = looked.filter(
    (error) => !isWithinAlternative(error) && !misspelt.has(missingKey(error)),
  );
  const shown = told.slice(0, limits.problemsOfFile).map((error) => {
    const path = pathOf(error.instancePath);
    const schema = error.parentSchema as SchemaNode;
    return problemOf(file, { error: error as DefinedError, schema, path, hidden });
  });
  const unseen = errors.length - looked.length;
  return {
    shown,
    omitted: told.length - shown.length + unseen,
    faulty: unseen > 0 ? [[]] : looked.map(faultyPath),
  };
}

function faultyPath(error: ErrorObject): Path {
  const key: unknown = error.params['missingProperty'] ?? error.params['additionalProperty'];
  const path = pathOf(error.instancePath);
  return typeof key === 'string' ? [...path, key] : path;
}

/** `anyOf` itself is told; not what each alternative has to say. */
const isWithinAlternative = (error: ErrorObject) => error.schemaPath.includes('/anyOf/');

const missingKey = (error: ErrorObject) =>
  error.keyword === 'required'
    ? `${error.instancePath}/${String(error.params['missingProperty'])}`
    : '';

/** Missing keys that an unknown key beside them was meant to be: one mistake is told once. */
function misspeltKeys(errors: readonly ErrorObject[]): ReadonlySet<string> {
  const unknown = errors.filter((error) => error.keyword === 'additionalProperties');
  const meant = unknown.map((error) => {
    const typed = String(error.params['additionalProperty']);
    return `${error.instancePath}/${nearest(typed, knownKeys(error.parentSchema as SchemaNode))}`;
  });
  return new Set(meant);
}

function problemOf(file: LocatedFile, complaint: Complaint): ContentProblem {
  const { error, path, hidden } = complaint;
  if (error.keyword === 'additionalProperties') {
    const key = error.params.additionalProperty;
    return problemAt({ file, path: [...path, key], part: 'key' }, unknownKey(key, complaint));
  }
  if (error.keyword === 'required') {
    const words = missing(error.params.missingProperty, complaint);
    return problemAt({ file, path, part: missingPart(path) }, words);
  }
  const written = hidden ? undefined : file.positions.sourceOf(path);
  return problemAt({ file, path }, wrongValue(complaint, written));
}

/** A list's entry has no key of its own; its first line is shown. */
const missingPart = (path: Path) => (typeof path.at(-1) === 'string' ? 'key' : 'value');

function unknownKey(key: string, { schema, path, hidden }: Complaint): ProblemWords {
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

function missing(key: string, { schema, path }: Complaint): ProblemWords {
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

function wrongValue(complaint: Complaint, written: string | undefined): ProblemWords {
  const { error, schema, path, hidden } = complaint;
  const data: unknown = error.data;
  if (isCode(schema)) return wrongCode(data, written, hidden);
  if (error.keyword === 'format' && typeof data === 'string') {
    return formatWords(error.params.format as Format, subject(path), hidden ? '…' : data);
  }
  if (schema.type === 'string' && error.keyword === 'type' && isUnquoted(data)) {
    return unquoted(path, written, hidden);
  }
  const expected = expectation(schema);
  if (error.keyword === 'enum') return wrongChoice(complaint, expected);
  const there = foundIn(error, data, written, hidden);
  return {
    code: codes[error.keyword] ?? 'value-type',
    what: `${subject(path)} should be ${expected}, but it ${there}.`,
    fix: `Write ${expected}.${schema.type === 'array' ? ` ${howToList}` : ''}`,
  };
}

const howToList = 'Each entry is a line that begins with a hyphen and a space.';

function wrongChoice({ error, path, schema, hidden }: Complaint, expected: string): ProblemWords {
  const data: unknown = error.data;
  const choices = (schema.enum ?? []).map(String);
  // A suggestion for a private value would tell what it is.
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
  if (typeof data === 'string' && data !== '' && data.trim() === '') return 'is blank';
  if (error.keyword === 'pattern' && typeof data === 'string' && /[\r\n]/u.test(data)) {
    return 'has more than one line';
  }
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

const isCode = (schema: SchemaNode) =>
  schema.description?.startsWith('The verification code') ?? false;

function wrongCode(data: unknown, written: string | undefined, hidden: boolean): ProblemWords {
  if (typeof data === 'number') return unquotedCodeWords(written);
  return (typeof data === 'string' && codeFaultWords(data, hidden)) || noCodeWords;
}

const knownKeys = (schema: SchemaNode) => Object.keys(schema.properties ?? {});

/** Where a key is: `in this file`, `in \`grading\``, `in entry 3 of \`syllabus\``. */
const within = (path: Path) => (path.length === 0 ? 'in this file' : `in ${label(path)}`);

const subject = (path: Path) => {
  const text = path.length === 0 ? 'this file' : label(path);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** The steps of a JSON pointer. A step of digits is a place in a list: no key of the content shapes is a number. */
function pathOf(pointer: string): Path {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) =>
    /^\d+$/u.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~'),
  );
}
