import { isPrivate, type ContentKind, type ContentOfKind } from './content-kind.ts';
import { limits } from './limits.ts';
import { locatedFile, problemOfFile, type LocatedFile } from './located.ts';
import type { Path } from './positions.ts';
import type { ContentProblem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { schemaProblems } from './schema-problems.ts';
import { sourceText } from './source-text.ts';
import { validatorOf } from './validators.ts';
import { counted } from './wording.ts';

/** One content file after its schema, before it is compared with any other. */
export interface ContentDocument<K extends ContentKind = ContentKind> {
  readonly kind: K;
  readonly file: LocatedFile;
  /** Absent where the text is no YAML. Only what `faulty` does not cover has the shape of its type. */
  readonly value: ContentOfKind[K] | undefined;
  /** The values that the schema refuses. Empty in a good file. */
  readonly faulty: readonly Path[];
  readonly problems: readonly ContentProblem[];
}

/**
 * Reads the text of one content file and checks it against the schema of its kind. Never throws for what is in the text.
 * @param file the name to be used in problems, relative to the content folder
 */
export function readDocument<K extends ContentKind>(
  kind: K,
  file: string,
  text: string,
): ContentDocument<K> {
  const hidden = isPrivate(kind);
  const source = sourceText(file, text, { isPrivate: hidden });
  const located = locatedFile(source);
  const reading = readYaml(text);
  if (!reading.ok) {
    const problems = reading.faults.map((fault) => {
      const at = source.placeOf(fault.offset);
      const { offset: _, ...words } = fault;
      const excerpt = source.excerptAt(at);
      return { ...problemOfFile(file, words, at), ...(excerpt === undefined ? {} : { excerpt }) };
    });
    return {
      kind,
      file: located,
      value: undefined,
      faulty: [[]],
      problems: bounded(problems, file),
    };
  }

  const validate = validatorOf(kind);
  const value = reading.value as ContentOfKind[K];
  if (validate(reading.value)) return { kind, file: located, value, faulty: [], problems: [] };
  const found = schemaProblems(located, validate.errors ?? [], { hidden });
  return {
    kind,
    file: located,
    value,
    faulty: found.map(({ path }) => path),
    problems: bounded(
      found.map(({ problem }) => problem),
      file,
    ),
  };
}

/** Whether the schema accepted everything at and below a path. */
export function isSound(document: ContentDocument, path: Path): boolean {
  return !document.faulty.some((fault) =>
    path.every((step, at) => at >= fault.length || fault[at] === step),
  );
}

/** The first problems of a file, and how many more there are. */
function bounded(problems: readonly ContentProblem[], file: string): readonly ContentProblem[] {
  const most = limits.problemsOfFile;
  if (problems.length <= most) return problems;
  const omitted = problemOfFile(file, {
    code: 'problems-omitted',
    severity: 'warning',
    what: `This file has ${counted(problems.length - most, 'more problem')} of this kind.`,
    fix: 'Mend those that are shown, then check again.',
  });
  return [...problems.slice(0, most), omitted];
}
