import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { seenKeyword } from '../../schema/explain.ts';
import { formats } from '../../schema/formats.ts';
import { boundProblems, omission } from '../bound-problems.ts';
import { contentSchemas, isPrivate, type ContentKind, type ContentOfKind } from './content-kind.ts';
import { frontMatterOf, noFrontMatter } from './front-matter.ts';
import { locatedFile, problemOfFile, type LocatedFile } from '../yaml/located.ts';
import type { Path } from '../yaml/positions.ts';
import type { ContentProblem } from '../problem.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { YamlFault } from '../yaml/yaml-faults.ts';
import { schemaProblems } from '../schema-words/schema-problems.ts';
import { sourceText, type SourceText } from '../yaml/source-text.ts';

/** One content file after its schema, before it is compared with any other. */
export interface ContentDocument<K extends ContentKind = ContentKind> {
  readonly kind: K;
  readonly file: LocatedFile;
  /** Absent if the text is not YAML. Only what `faulty` does not cover has the shape of its type. */
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
  const yaml = kind === 'page' ? frontMatterOf(text) : text;
  if (yaml === null) {
    const problems = [problemOfFile(file, noFrontMatter)];
    return { kind, file: locatedFile(source), value: undefined, faulty: [[]], problems };
  }
  const reading = readYaml(yaml);
  if (!reading.ok) {
    const problems = boundProblems(reading.faults.map((fault) => yamlProblem(source, fault)));
    return { kind, file: locatedFile(source), value: undefined, faulty: [[]], problems };
  }

  const validate = validatorOf(kind);
  const value = reading.value as ContentOfKind[K];
  if (validate(value)) return soundDocument(kind, file, text, value);
  const located = locatedFile(source, reading.root);
  const { shown, omitted, faulty } = schemaProblems(located, validate.errors ?? [], { hidden });
  const problems = omitted > 0 ? [...shown, omission(file, omitted)] : shown;
  return { kind, file: located, value, faulty, problems };
}

/** The document of a text of which it is known that it is sound. */
export const soundDocument = <K extends ContentKind>(
  kind: K,
  file: string,
  text: string,
  value: ContentOfKind[K],
): ContentDocument<K> => ({
  kind,
  file: locatedFile(sourceText(file, text, { isPrivate: isPrivate(kind) })),
  value,
  faulty: [],
  problems: [],
});

/** Whether the schema accepted everything at and below a path. */
export function isSound(document: ContentDocument, path: Path): boolean {
  return !document.faulty.some((fault) =>
    path.every((step, at) => at >= fault.length || fault[at] === step),
  );
}

function yamlProblem(source: SourceText, fault: YamlFault): ContentProblem {
  const { offset, related, ...words } = fault;
  const at = source.placeOf(offset);
  const excerpt = source.excerptAt(at);
  return {
    ...problemOfFile(source.file, words, at),
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(related ? { related: { ...source.placeOf(related.offset), what: related.what } } : {}),
  };
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, formats });
ajv.addKeyword(seenKeyword);
const compiled = new Map<ContentKind, ValidateFunction>();

/** The compiled schema of a kind of content file. */
function validatorOf(kind: ContentKind): ValidateFunction {
  const known = compiled.get(kind);
  if (known) return known;
  const validate = ajv.compile(contentSchemas[kind]);
  compiled.set(kind, validate);
  return validate;
}
