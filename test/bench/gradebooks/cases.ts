import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

/** One gradebook, or several one after another, with what is expected of them in words. */
export interface GradebookCase {
  readonly id: string;
  readonly platform: string;
  readonly kind: string;
  readonly expected: string;
  /** The course’s id: `courses/<id>.yaml` in the folder. */
  readonly course: string;
  readonly steps: readonly CaseStep[];
}

export interface CaseStep {
  /** Below the folder, or its last part in the folder itself. */
  readonly file: string;
  /** The options of the command. `--REAL` marks a step that writes. */
  readonly options: readonly string[];
}

/** The cases of a folder, in the order of its `cases.json`. Throws if there are none, with a readable message. */
export async function readCases(dir: string): Promise<readonly GradebookCase[]> {
  const file = path.join(dir, 'cases.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`There is no file ${file}.`);
  const cases = parsed(text);
  if (!Array.isArray(cases) || !cases.every(isCase))
    throw new Error(
      `${file} is not a list of cases, each with id, platform, kind, expected, course and steps.`,
    );
  return cases;
}

/** Undefined for a text that is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCase(value: unknown): value is GradebookCase {
  if (typeof value !== 'object' || value === null) return false;
  const { steps, ...rest } = value as Record<string, unknown>;
  return (
    ['id', 'platform', 'kind', 'expected', 'course'].every(
      (key) => typeof rest[key] === 'string',
    ) &&
    Array.isArray(steps) &&
    steps.every(isStep)
  );
}

function isStep(value: unknown): value is CaseStep {
  if (typeof value !== 'object' || value === null) return false;
  const { file, options } = value as Record<string, unknown>;
  return (
    typeof file === 'string' &&
    Array.isArray(options) &&
    options.every((option) => typeof option === 'string')
  );
}

/** The path of a step’s file; in the folder itself where it is in none below. */
export async function fileOf(dir: string, file: string): Promise<string> {
  const below = path.join(dir, file);
  const isThere = await stat(below).then(
    () => true,
    () => false,
  );
  return isThere ? below : path.join(dir, path.basename(file));
}

/** The id of the only session of a course. */
export async function onlySession(dir: string, course: string): Promise<string> {
  const file = path.join(dir, 'courses', `${course}.yaml`);
  const { sessions = [] } = parse(await readFile(file, 'utf8')) as {
    readonly sessions?: readonly { readonly id: string }[];
  };
  const [session, another] = sessions;
  if (!session || another) throw new Error(`${file} has not one session, but ${sessions.length}.`);
  return session.id;
}
