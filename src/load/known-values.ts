import type { ContentKind } from './files/content-kind.ts';

/**
 * Values of the texts of sound files that were read before: parsing and checking them takes most of the time of reading content. A value is
 * taken as it is, and nobody may change it.
 */
export interface KnownValues {
  /** The value of a text in a file of that kind; undefined where it is not known. */
  readonly find: (kind: ContentKind, text: string) => Promise<unknown>;
  /** Remembers the value of a text that the schema accepts. */
  readonly keep: (kind: ContentKind, text: string, value: unknown) => Promise<void>;
}
