import type { Path } from '../yaml/positions.ts';

/** A text of a file, and where it is in it. */
export interface TextAt {
  readonly path: Path;
  readonly text: string;
}

/** Every text of a value, in order. */
export function* textsIn(value: unknown, path: Path = []): Generator<TextAt> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) yield* textsIn(each, [...path, at]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) yield* textsIn(each, [...path, key]);
  }
}
