import type { ParsedNode } from 'yaml';
import type { ContentProblem, Place } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { positionsIn, type Part, type Path, type Positions } from './positions.ts';
import type { SourceText } from './source-text.ts';

/** A content file that problems can point into. */
export interface LocatedFile {
  readonly source: SourceText;
  readonly positions: Positions;
}

/** @param root what was read from the text, where it is still at hand */
export const locatedFile = (source: SourceText, root?: ParsedNode): LocatedFile => ({
  source,
  positions: positionsIn(source.text, root),
});

/** A value of a content file. */
export interface Spot {
  readonly file: LocatedFile;
  readonly path: Path;
  readonly part?: Part;
  /** Index of a character in the text at `path`. */
  readonly character?: number;
}

export interface ProblemWords {
  readonly code: ProblemCode;
  readonly severity?: 'error' | 'warning';
  readonly what: string;
  readonly why?: string;
  readonly fix: string;
  readonly related?: { readonly spot: Spot; readonly what: string };
  /** Set where the line itself must not be repeated. */
  readonly withoutExcerpt?: boolean;
}

/** The place of a value, or of a character in it. */
export function placeOf({ file, path, part, character }: Spot): Place {
  const offset =
    character === undefined
      ? file.positions.offsetOf(path, part)
      : file.positions.offsetOfCharacter(path, character);
  return file.source.placeOf(offset);
}

/** A problem with a value of a content file. */
export function problemAt(spot: Spot, words: ProblemWords): ContentProblem {
  const at = placeOf(spot);
  const related = words.related && {
    ...placeOf(words.related.spot),
    what: words.related.what,
  };
  const excerpt = words.withoutExcerpt ? undefined : spot.file.source.excerptAt(at);
  return {
    code: words.code,
    severity: words.severity ?? 'error',
    at,
    what: words.what,
    ...(words.why === undefined ? {} : { why: words.why }),
    fix: words.fix,
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(related === undefined ? {} : { related }),
  };
}

/** A problem with a file as a whole, or with one that cannot be read. */
export function problemOfFile(
  file: string,
  words: Omit<ProblemWords, 'related' | 'withoutExcerpt'>,
  place: { line: number; column: number } = { line: 1, column: 1 },
): ContentProblem {
  const { severity = 'error', ...rest } = words;
  return { severity, at: { file, ...place }, ...rest };
}
