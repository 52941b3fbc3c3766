import type { Json, JsonObject } from './credential.ts';
import { otherForm, tokenForm, type ForeignDocument } from './other-form.ts';
import { all, isObject, longestCredential, readJson, unlisted } from './read-credential.ts';
import { isCredential } from './verify-credential.ts';

/** The content of a text. */
export type DocumentReading =
  | {
      readonly kind: 'credential';
      /** Without lists of one. */
      readonly credential: JsonObject;
      /** Keys of what is around it that could say something of their own. */
      readonly carried: readonly string[];
    }
  | { readonly kind: 'several' }
  | { readonly kind: 'repeated-key'; readonly key: string }
  | ({ readonly kind: 'other-form' } & ForeignDocument)
  | { readonly kind: 'unreadable' };

/**
 * The one Open Badges 3.0 credential in a text: by itself, in a list, in a wallet's presentation, or in an object that only hands it on.
 * Never throws. Says nothing of whether it is genuine.
 */
export function readDocument(text: string): DocumentReading {
  const token = text.length <= longestCredential ? tokenForm(text) : null;
  if (token) return { kind: 'other-form', ...token };
  const reading = readJson(text.replace(/^\ufeff/u, ''));
  if (!reading.ok) {
    return reading.fault === 'repeated-key'
      ? { kind: 'repeated-key', key: reading.key }
      : { kind: 'unreadable' };
  }
  const { value } = reading;
  const found = unwrapped(value);
  const [only] = found.credentials;
  if (only === undefined) {
    const foreign = found.token ?? otherForm(value);
    return foreign ? { kind: 'other-form', ...foreign } : { kind: 'unreadable' };
  }
  if (found.credentials.length > 1 || found.token) return { kind: 'several' };
  return {
    kind: 'credential',
    credential: unlisted(only),
    carried: [...new Set(found.carried)],
  };
}

interface Found {
  readonly credentials: readonly JsonObject[];
  readonly carried: readonly string[];
  /** A credential that is handed on as a token. */
  readonly token: ForeignDocument | null;
}

const nothing: Found = { credentials: [], carried: [], token: null };

/** Under which a credential or a presentation is handed on. */
const wrapping: ReadonlySet<string> = new Set([
  'credential',
  'credentials',
  'verifiableCredential',
  'verifiableCredentials',
  'vc',
  'vp',
  'presentation',
  'verifiablePresentation',
]);
const deepest = 4;

/** @param name of the place where the value stands */
function unwrapped(value: Json, name = 'list', depth = 0): Found {
  if (typeof value === 'string') {
    const token = tokenForm(value);
    if (token) return { ...nothing, token };
  }
  if (depth > deepest || typeof value !== 'object' || value === null) return carrying(name);
  if (Array.isArray(value)) {
    return joined(all(value).map((each) => unwrapped(each, name, depth + 1)));
  }
  const object = value as JsonObject;
  if (isCredential(object)) return { ...nothing, credentials: [object] };
  // The credentials in one of another kind are a part of what it says itself.
  if (all(object['type']).includes('VerifiableCredential')) return carrying(name);
  return joined(
    Object.entries<Json>(object).map(([key, part]) => {
      if (wrapping.has(key)) return unwrapped(part, key, depth + 1);
      return describing.get(key)?.(part) ? nothing : carrying(key);
    }),
  );
}

const carrying = (name: string): Found => ({ ...nothing, carried: [name] });

function joined(parts: readonly Found[]): Found {
  return {
    credentials: parts.flatMap(({ credentials }) => credentials),
    carried: parts.flatMap(({ carried }) => carried),
    token: parts.find(({ token }) => token)?.token ?? null,
  };
}

/** Keys of a presentation whose values have a form that holds no text for people. */
const describing: ReadonlyMap<string, (value: Json) => boolean> = new Map([
  ['@context', (value) => all(value).every(isIdentifier)],
  ['type', (value) => all(value).every((each) => each === 'VerifiablePresentation')],
  ['id', isIdentifier],
  ['holder', (value) => isIdentifier(value) || (isObject(value) && hasOnly(value, ['id']))],
  ['proof', (value) => all(value).every((each) => isObject(each) && hasOnly(each, proofKeys))],
]);

const proofKeys = [
  ...['type', 'id', 'created', 'expires', 'verificationMethod', 'proofPurpose', 'proofValue'],
  ...['jws', 'cryptosuite', 'challenge', 'domain', 'nonce'],
];

/** Whether it has no other keys, with words without spaces as their values: names of types, addresses, signatures, days. */
const hasOnly = (object: JsonObject, keys: readonly string[]): boolean =>
  Object.entries<Json>(object).every(
    ([key, value]) => keys.includes(key) && all(value).every(isBare),
  );

const isBare = (value: Json): value is string =>
  typeof value === 'string' && value.length <= 512 && /^[\w.:/#?=&%+~@-]*$/u.test(value);

function isIdentifier(value: Json): boolean {
  return isBare(value) && /^(?:did|urn|https?):/u.test(value);
}
