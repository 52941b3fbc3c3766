import type { Codec } from './codec.ts';
import type { PersonKey, RecordKey } from './keys.ts';
import type { Service } from './service.ts';

/** The key of one value, which is a `T`. */
export type StoredKey<T> = string & { readonly __holds: T };
/** The beginning of keys that all hold a `T`; ends with a slash. */
export type StoredPlace<T> = string & { readonly __holdsBelow: T };

/** When something may no longer be kept: a time after a moment. */
export interface Term<Since extends string = string> {
  readonly since: Since;
  /** In milliseconds; 0 for at once. */
  readonly lasts: number;
}

/** Says of the keys of a kind, listed before it was asked for, whether they have served their time. */
export type PastKeys = (service: Service) => IsPast | Promise<IsPast>;
type IsPast = (key: string) => Promise<boolean> | boolean;

interface Described<Since extends string> {
  /** As a table names it. */
  readonly what: string;
  /** The form of its keys, with a name for each part that differs: `sessions/<person>/<session>`. */
  readonly keys: string;
  /** The first that is over ends it; where there are none, it is kept until it is deleted. */
  readonly terms: readonly Term<Since>[];
  /** The function that deletes what is over. */
  readonly deletedBy: string;
  /** For kinds that `tidy` deletes. Rejects with CouldNotCheck where it cannot be known. */
  readonly past?: PastKeys;
}

interface Description<T, Since extends string> extends Described<Since> {
  /** Regular expressions of the parts of a key; one that is not named here is anything without a slash. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly codec: Codec<T>;
}

/** One kind of entry of the store: how its keys are spelled, what they hold, and for how long. */
export interface StoredKind<T = unknown, Since extends string = string>
  extends Described<Since>, Codec<T> {
  /** @param parts of the key, in turn and all of them */
  key(...parts: readonly string[]): StoredKey<T>;
  /** @param parts the first ones: as many as it takes for no other kind to begin so */
  place(...parts: readonly string[]): StoredPlace<T>;
  holds(key: string): key is StoredKey<T>;
  /** The parts of a key by their names; null for a key of another kind. */
  partsOf(key: string): Readonly<Record<string, string>> | null;
}

const commonParts = { person: '[0-9a-f]{32}', record: '[0-9a-f]{18}' };

export function storedKind<T, Since extends string>({
  parts = {},
  codec,
  ...described
}: Description<T, Since>): StoredKind<T, Since> {
  const pieces = piecesOf(described.keys);
  const patterns: Readonly<Record<string, string>> = { ...commonParts, ...parts };
  const patternOf = (name: string) => `(?<${name}>${patterns[name] ?? '[^/]+'})`;
  const whole = pieces.map((piece, at) => (isName(at) ? patternOf(piece) : piece)).join('');
  const form = new RegExp(`^${whole}$`, 'u');
  return {
    ...described,
    ...codec,
    key: (...given) => filled(pieces, given) as StoredKey<T>,
    place: (...given) => filled(pieces, given) as StoredPlace<T>,
    holds: (key): key is StoredKey<T> => form.test(key),
    partsOf: (key) => form.exec(key)?.groups ?? null,
  };
}

/** Texts, and between them the names of what differs. */
const piecesOf = (keys: string): readonly string[] => keys.split(/[<>]/u);
const isName = (at: number): boolean => at % 2 === 1;

/** Up to the first part that is not given. */
const filled = (pieces: readonly string[], given: readonly string[]): string =>
  pieces
    .slice(0, 2 * given.length + 1)
    .map((piece, at) => (isName(at) ? given[(at - 1) / 2] : piece))
    .join('');

/** The kind of a key; undefined for one that none of them holds. */
export const kindOf = <Kind extends StoredKind>(
  kinds: readonly Kind[],
  key: string,
): Kind | undefined => kinds.find((kind) => kind.holds(key));

/** Someone of whom entries are kept. */
export interface Owner {
  readonly person: PersonKey;
  readonly records: readonly RecordKey[];
}

/** Everything of these kinds that is kept of a person or of their records begins with one of these: each ends with a slash. */
export function placesOf(
  kinds: readonly Pick<StoredKind, 'keys'>[],
  { person, records }: Owner,
): readonly string[] {
  const owners: Readonly<Record<string, readonly string[]>> = { person: [person], record: records };
  const places = kinds.flatMap(({ keys }) => {
    const [beginning = '', name = ''] = piecesOf(keys);
    return (owners[name] ?? []).map((owner) => `${beginning}${owner}/`);
  });
  return [...new Set(places)];
}
