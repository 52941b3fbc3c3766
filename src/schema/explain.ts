import type { TArray, TObject, TProperties, TSchema } from 'typebox';

/** Where a key is seen, and an example of its value. */
type Note = readonly [seen: string, example: unknown];

/** A note for each key; for the keys of a group, and of a list of groups, one for each of theirs. */
export type Notes<Properties extends TProperties> = {
  readonly [Key in keyof Properties]-?: Properties[Key] extends TObject<infer Inner>
    ? Notes<Inner> | typeof explained
    : Properties[Key] extends TArray<TObject<infer Inner>>
      ? Notes<Inner> | typeof explained
      : Note;
};

/** In place of the notes of a group that has its own already. */
export const explained = 'explained';

/** The keyword of a schema that says where a key is seen. */
export const seenKeyword = 'x-seen';

/** Adds to each key of an object where it is seen (`x-seen`), and an example of its value (`examples`). The compiler asks for all keys. */
export function explain<Properties extends TProperties>(
  schema: TObject<Properties>,
  notes: Notes<Properties>,
): void {
  const properties: Record<string, TSchema> = schema.properties;
  for (const [key, note] of Object.entries<unknown>(notes)) {
    const property = properties[key];
    if (property === undefined || note === explained) continue;
    if (isNote(note)) properties[key] = noted(property, note);
    else explain<TProperties>(groupIn(property), note as Notes<TProperties>);
  }
}

const isNote = (note: unknown): note is Note => Array.isArray(note);

const groupIn = (property: TSchema): TObject =>
  ('items' in property ? property.items : property) as TObject;

/** A copy: fields such as an https address are shared by several keys. TypeBox keeps what it knows of a type in hidden properties. */
function noted(property: TSchema, [seen, example]: Note): TSchema {
  const copy = Object.defineProperties<TSchema>({}, Object.getOwnPropertyDescriptors(property));
  return Object.assign(copy, { examples: [example], [seenKeyword]: seen });
}
