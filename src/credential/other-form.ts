import type { Json, JsonObject } from './credential.ts';
import { all, isObject, readJson } from './read-credential.ts';

/** Forms of credentials that are not checked here: none from here has them. */
export type OtherForm = 'open-badge-2' | 'blockcerts' | 'clr' | 'token' | 'presentation' | 'other';

export interface ForeignDocument {
  readonly form: OtherForm;
  /** A DID, an address or a name, as the document gives it; null where it names none. Written by a stranger. */
  readonly issuer: string | null;
}

/** The form of a JSON document without a credential that could be from here; null if it is not a credential at all. */
export function otherForm(document: Json): ForeignDocument | null {
  const [object] = all(document).filter(isObject);
  if (!object) return null;
  const form = forms.find(([, isOf]) => isOf(object))?.[0];
  return form ? { form, issuer: issuerNamedIn(object) } : null;
}

/** The first that fits. */
const forms: readonly (readonly [OtherForm, (object: JsonObject) => boolean])[] = [
  [
    'blockcerts',
    (object) =>
      mentions(object['@context'], /blockcerts/iu) ||
      [object['proof'], object['signature']].some((part) => mentions(part, /MerkleProof20\d\d/u)),
  ],
  ['clr', ({ type }) => hasType(type, 'ClrCredential') || hasType(type, 'CLR')],
  ['token', ({ type }) => hasType(type, 'EnvelopedVerifiableCredential')],
  ['presentation', ({ type }) => hasType(type, 'VerifiablePresentation')],
  [
    'open-badge-2',
    (object) =>
      mentions(object['@context'], /openbadges?(?:pec\.org|\/)v?[12]?/iu) ||
      ('badge' in object && ('recipient' in object || 'verify' in object)),
  ],
  ['other', ({ type }) => hasType(type, 'VerifiableCredential')],
];

const hasType = (type: Json | undefined, name: string): boolean => all(type).includes(name);
const mentions = (part: Json | undefined, words: RegExp): boolean =>
  part !== undefined && words.test(JSON.stringify(part));

/** Wherever one of these forms has it. An Open Badge of version 1 or 2 may name it by nothing but its own addresses. */
function issuerNamedIn(object: JsonObject): string | null {
  const { issuer, iss, badge, id, vc, verifiableCredential } = object;
  const inner = [vc, badge, ...all(verifiableCredential)].find(isObject)?.['issuer'];
  const addresses = badge === undefined ? [] : [badge, id];
  const named = [issuer, iss, inner, ...addresses].map((part) =>
    isObject(part) ? (part['id'] ?? part['url'] ?? part['name']) : part,
  );
  return named.find((part) => typeof part === 'string') ?? null;
}

/** A credential as a signed token (JWT, also with disclosures: SD-JWT); null for any other text. */
export function tokenForm(text: string): ForeignDocument | null {
  const [, head = '', body = ''] = token.exec(text.trim()) ?? [];
  const header = partOfToken(head);
  if (!header || typeof header['alg'] !== 'string') return null;
  const payload = partOfToken(body);
  return { form: 'token', issuer: payload && issuerNamedIn(payload) };
}

const token = /^(?:data:[\w.+/-]+,)?([\w-]+)\.([\w-]*)\.[\w-]*(?:~[\w.~-]*)?$/u;

function partOfToken(part: string): JsonObject | null {
  try {
    const bytes = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder().decode(Uint8Array.from(bytes, (each) => each.charCodeAt(0)));
    const reading = readJson(text);
    return reading.ok && isObject(reading.value) ? reading.value : null;
  } catch {
    return null;
  }
}

/** An Open Badge of version 1 or 2: an assertion, a token of one, or the address at which it is. */
export function olderBadge(text: string): ForeignDocument {
  const trimmed = text.trim();
  const reading = readJson(trimmed);
  const issuer =
    reading.ok && isObject(reading.value)
      ? issuerNamedIn(reading.value)
      : (tokenForm(trimmed)?.issuer ?? (URL.canParse(trimmed) ? trimmed : null));
  return { form: 'open-badge-2', issuer };
}
