import type { KnownValues } from '../known-values.ts';
import type { ContentDocument } from '../files/read-document.ts';
import type { ContentProblem } from '../problem.ts';

/** A check of documents, and everything that decides what it finds. */
export interface CheckedBefore {
  /** Of the check. */
  readonly name: string;
  /** Everything that it reads beside the documents: the texts of other files, and what else decides. Fonts and code are always counted. */
  readonly reads: readonly string[];
  readonly check: () => readonly ContentProblem[];
}

/**
 * The problems that a check finds in documents of one kind. It does not run where it found none before in all that it reads: that they were
 * sound is known as a value is. A problem is never kept.
 */
export async function unlessSound(
  documents: readonly ContentDocument[],
  { name, reads, check }: CheckedBefore,
  known: KnownValues | undefined,
): Promise<readonly ContentProblem[]> {
  const [first] = documents;
  if (!known || !first || documents.some(({ faulty }) => faulty.length > 0)) return check();
  const { kind } = first;
  const texts = documents.flatMap(({ file: { source } }) => [source.file, source.text]);
  // No content has a NUL: this is the text of no file, and what is read cannot run together.
  const fact = ['', name, ...texts, ...reads].join('\0');
  if ((await known.find(kind, fact)) === true) return [];
  const problems = check();
  if (problems.length === 0) await known.keep(kind, fact, true);
  return problems;
}
