import { Type, type Static, type TProperties, type TSchema } from 'typebox';
import { Compile } from 'typebox/schema';
import { isTimeZone } from '../values/time-zone.ts';
import { CouldNotCheck } from './key-store.ts';

/** How one kind of value is kept: as it is, with the version of its form beside it. */
export interface Codec<T> {
  /** The value; null for one that is damaged or that a later version wrote. */
  find(kept: unknown): T | null;
  /** Like `find`, where null means that nothing is kept. Throws CouldNotCheck for a value that `find` does not find. */
  decode(kept: unknown): T | null;
  /** The value as it is to be kept. Throws a TypeError for one that could not be decoded. */
  encode(value: T): object;
}

/** The type that a schema describes; nothing that was read is ever changed. */
export type Stored<S extends TSchema> = Frozen<Static<S>>;

type Frozen<T> = T extends string | number | boolean | null
  ? T
  : { readonly [K in keyof T]: Frozen<T[K]> };

/** Of all forms today. A form that changes gets the next number, and its codec reads both. */
const version = 1;

/**
 * The codec of an object. What was written without a version is of version 1. A field that the schema does not name may be a rule of a
 * later version, so a value that has one is not decoded.
 * @param schema made with `stored`
 */
export function codecOf<S extends TSchema>(schema: S): Codec<Stored<S>> {
  // Compiled, a check takes a tenth of the time; compiling takes milliseconds, and a function reads few of the kinds.
  let validator: ReturnType<typeof Compile<S>> | undefined;
  const isOne = (value: unknown): value is Stored<S> =>
    (validator ??= Compile(schema)).Check(value);

  function find(kept: unknown): Stored<S> | null {
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
    const { v = version, ...value } = kept as { readonly v?: unknown };
    return v === version && isOne(value) ? value : null;
  }

  return {
    find,
    decode(kept) {
      if (kept === null) return null;
      const value = find(kept);
      if (value === null)
        throw new CouldNotCheck('What is stored does not have the form it needs.');
      return value;
    },
    encode(value) {
      if (!isOne(value)) throw new TypeError('A value that could not be read again is not stored.');
      return { v: version, ...value };
    },
  };
}

/** An object with exactly these fields. */
export const stored = <P extends TProperties>(fields: P) =>
  Type.Object(fields, { additionalProperties: false });

export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** ISO 8601 in UTC, with milliseconds, as `toISOString` writes it. */
export const Moment = Type.String({
  format: 'date-time',
  pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$`,
});

export const Day = Type.String({ format: 'date', pattern: String.raw`^\d{4}-\d\d-\d\d$` });

/** A time zone by its IANA name, of which this machine knows the days. */
export const Zone = Type.Refine(Type.String(), isTimeZone);

/** A text of its own type, by its form. */
export const named = <T extends string>(pattern: string) =>
  Type.Unsafe<T>(Type.String({ pattern: `^(?:${pattern})$` }));
