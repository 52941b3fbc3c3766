import type { DefinedError, ErrorObject } from 'ajv';
import { nearest } from '../../wording/nearest.ts';
import type { SchemaNode } from './expectation.ts';
import { limits } from '../limits.ts';
import { problemAt, type LocatedFile } from '../yaml/located.ts';
import type { Path } from '../yaml/positions.ts';
import type { ContentProblem } from '../problem.ts';
import { knownKeys, missing, unknownKey, wrongValue, type Complaint } from './schema-words.ts';

export interface SchemaFindings {
  /** The first problems. */
  readonly shown: readonly ContentProblem[];
  readonly omitted: number;
  /** Everything that is wrong or missing; the whole file where not all of it is known. */
  readonly faulty: readonly Path[];
}

/** The findings of a schema’s validator, in plain words and with their places. */
export function schemaProblems(
  file: LocatedFile,
  errors: readonly ErrorObject[],
  { hidden }: { hidden: boolean },
): SchemaFindings {
  // A hostile file can have a million: only the first are examined.
  const looked = errors.slice(0, limits.problemsOfFile * 4);
  const misspelt = misspeltKeys(looked);
  const reported = looked.filter(
    (error) => !isWithinAlternative(error) && !misspelt.has(missingKey(error)),
  );
  const shown = reported.slice(0, limits.problemsOfFile).map((error) => {
    const path = pathOf(error.instancePath);
    const schema = error.parentSchema as SchemaNode;
    const isHidden = hidden || isOfReviewer(path);
    return problemOf(file, { error: error as DefinedError, schema, path, hidden: isHidden });
  });
  const unseen = errors.length - looked.length;
  return {
    shown,
    omitted: reported.length - shown.length + unseen,
    faulty: unseen > 0 ? [[]] : looked.map(faultyPath),
  };
}

function faultyPath(error: ErrorObject): Path {
  const key: unknown = error.params['missingProperty'] ?? error.params['additionalProperty'];
  const path = pathOf(error.instancePath);
  return typeof key === 'string' ? [...path, key] : path;
}

/** `anyOf` itself is reported; the faults of each alternative are not. */
const isWithinAlternative = (error: ErrorObject) => error.schemaPath.includes('/anyOf/');

const missingKey = (error: ErrorObject) =>
  error.keyword === 'required'
    ? `${error.instancePath}/${String(error.params['missingProperty'])}`
    : '';

/** Missing keys that an unknown key beside them was meant to be: each mistake is reported once. */
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
  const source = hidden ? undefined : file.positions.sourceOf(path);
  return problemAt(
    { file, path },
    wrongValue(complaint, { source, comment: commentAt(file, path) }),
  );
}

/** Their addresses are private. */
const isOfReviewer = ([first]: Path): boolean => first === 'reviewers';

const longestLine = 300;

/** A comment in the place of a value on its key's line that has the look of one: without a space after #. */
function commentAt(file: LocatedFile, path: Path): string | undefined {
  const { text } = file.source;
  const start = file.positions.offsetOf(path, 'key');
  const line = text.slice(start, start + longestLine).split(/[\r\n]/u)[0] ?? '';
  return /^[^#:]*:\s+(#[^\s#]+)\s*$/u.exec(line)?.[1];
}

/** A list's entry has no key; its first line is shown. */
const missingPart = (path: Path) => (typeof path.at(-1) === 'string' ? 'key' : 'value');

/** The steps of a JSON pointer. A step of digits is a place in a list: no key of the content shapes is a number. */
function pathOf(pointer: string): Path {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) =>
    /^\d+$/u.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~'),
  );
}
