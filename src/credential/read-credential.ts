import type { Json, JsonObject } from './credential.ts';
import { repeatedKey } from './repeated-key.ts';

/** Limit of a credential, in bytes and in characters, since credentials are ASCII; ours are shorter. */
export const longestCredential = 262_144;
/** A credential of ours is 7 levels deep and has about 60 values. */
const modest = { depth: 16, count: 4000 };

export type JsonReading =
  | { readonly ok: true; readonly value: Json }
  /** `key`: the one that an object has twice. */
  | { readonly ok: false; readonly fault: 'not-json' }
  | { readonly ok: false; readonly fault: 'repeated-key'; readonly key: string };

/** JSON of modest size and depth, in which no object has a key twice. Never throws. */
export function readJson(text: string): JsonReading {
  if (text.length > longestCredential) return { ok: false, fault: 'not-json' };
  try {
    const value = JSON.parse(text) as Json;
    if (!partsWithin(value, modest)) return { ok: false, fault: 'not-json' };
    const key = repeatedKey(text);
    return key === null ? { ok: true, value } : { ok: false, fault: 'repeated-key', key };
  } catch {
    return { ok: false, fault: 'not-json' };
  }
}

/** A JSON object, read as `readJson` reads; null for anything else. Never throws. */
export function readJsonObject(text: string): JsonObject | null {
  const reading = readJson(text);
  return reading.ok && isObject(reading.value) ? reading.value : null;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value, or the only one of a list. */
export function only(value: Json | undefined): Json | undefined {
  if (!Array.isArray(value)) return value;
  const list = value as readonly Json[];
  return list.length === 1 ? list[0] : undefined;
}

/** An object, or the only one of a list; an empty one for anything else. */
export function objectIn(value: Json | undefined): JsonObject {
  const one = only(value);
  return isObject(one) ? one : {};
}

export const textIn = (value: Json | undefined): string | null =>
  typeof value === 'string' ? value : null;

/** The same with its value in place of each list of one, at any depth: JSON-LD reads both alike. */
export function unlisted(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries<Json>(object).map(([key, value]) => [key, alone(value)]),
  );
}

function alone(value: Json): Json {
  if (isObject(value)) return unlisted(value);
  if (!Array.isArray(value)) return value;
  const list = (value as readonly Json[]).map(alone);
  const [first] = list;
  return list.length === 1 && first !== undefined ? first : list;
}

/** The values of what may be one or several. */
export function all(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

/**
 * Whether all keys are plain words, so that the JSON can be read as it stands: no keyword of JSON-LD and no address can move what is
 * signed to another place, or give a word another meaning. `@context` is allowed at the top alone.
 */
export function hasPlainKeys({ '@context': _, ...rest }: JsonObject): boolean {
  const parts = partsWithin(rest, modest);
  const isPlain = (part: Json) =>
    !isObject(part) || Object.keys(part).every((key) => /^[a-z]+$/iu.test(key));
  return parts?.every(isPlain) ?? false;
}

/** A value and all that it is made of; null where that is too much. Goes level by level, so that depth costs no stack. */
function partsWithin(
  value: Json,
  { depth, count }: { depth: number; count: number },
): Json[] | null {
  const parts: Json[] = [value];
  let level: readonly Json[] = parts;
  for (let at = 0; level.length > 0; at++) {
    if (at > depth) return null;
    level = level.flatMap(childrenOf);
    if (parts.length + level.length > count) return null;
    parts.push(...level);
  }
  return parts;
}

function childrenOf(value: Json): readonly Json[] {
  return typeof value === 'object' && value !== null ? Object.values<Json>(value) : [];
}
