import type { Json, JsonObject } from '../credential.ts';

/**
 * The common part of documents whose canonical forms differ only in some texts and addresses. Everything that decides the form
 * otherwise is in the key: properties and their order, types, numbers, how long lists are, and which texts are addresses. Whether two
 * texts are the same is not: statements are a set, and a set of filled templates is one, too.
 */
export interface Shape {
  readonly key: string;
  /** The texts and addresses of a document by their slots: each has one of its own, in the order of the document. */
  readonly texts: readonly string[];
}

/** Throws `TypeError` for half a character (a lone surrogate): no UTF-8 can hold it, so nothing could be signed. */
export function shapeOf(document: JsonObject): Shape {
  const texts: string[] = [];
  const open = (text: string): string => {
    if (!text.isWellFormed())
      throw new TypeError('A text has half a character (a lone surrogate).');
    texts.push(text);
    return isAddress(text) ? 'a' : 't';
  };
  return { key: keyOf(document, open), texts };
}

/** The same document with the marker of its slot in place of each text: what becomes of the marker becomes of every text in its place. */
export function marked(document: JsonObject): JsonObject {
  let slots = 0;
  const mark = (value: Json): Json => {
    if (typeof value === 'string') return marker(value, slots++);
    if (value === null || typeof value !== 'object') return value;
    return isList(value) ? value.map(mark) : markObject(value);
  };
  const markObject = (object: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(object).map(([key, value]) => [key, isVocabulary(key) ? value : mark(value)]),
    );
  return markObject(document);
}

/** Stands for a text where it is one, and is an address where that is one. */
export function marker(text: string, slot: number): string {
  return isAddress(text) ? `https://slot-${slot}.invalid/` : `slot ${slot}`;
}

/** An address that stays what it is wherever JSON-LD expects one: absolute, sound, and without a character that is escaped. */
function isAddress(text: string): boolean {
  return address.test(text) && URL.canParse(text);
}

const address = /^(?:https?:\/\/|did:web:)[!#-;=?-[\]_a-z~]+$/u;

/** Properties whose value is a word of the context, not a text: another word is another shape. */
function isVocabulary(key: string): boolean {
  return key === 'type' || key === 'proofPurpose' || key.startsWith('@');
}

function keyOf(value: Json, open: (text: string) => string): string {
  if (typeof value === 'string') return open(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map((item) => keyOf(item, open)).join()}]`;
  let text = '{';
  for (const key in value) {
    const own = value[key] as Json;
    text += `${key.length} ${key}:${isVocabulary(key) ? JSON.stringify(own) : keyOf(own, open)},`;
  }
  return `${text}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
