import { hash } from 'node:crypto';
import { base58 } from '@scure/base';
import { LRUCache } from 'lru-cache';
import { shapeOf, type Shape } from './canonical/shape.ts';
import { canonicalForm, type Template } from './canonical/template.ts';
import { templateOf } from './canonical/template-of.ts';
import type { Credential, SignedCredential } from './credential.ts';
import type { IssuerKey } from './issuer-key.ts';
import { signWithLibrary } from './sign-with-library.ts';
import { proofOptions, unsignedProof, type UnsignedProof } from './unsigned-proof.ts';

export interface CredentialSigner {
  /** Rejects what the library rejects, and a text with half a character. */
  readonly sign: (credential: Credential) => Promise<SignedCredential>;
}

/** Both parts of what is signed: the credential, and the proof but for its signature. */
interface SigningTemplate {
  readonly document: Template;
  readonly options: Template;
  /** Of the latter by its day: the certificates of a session share theirs. */
  readonly optionsHashes: Map<string, Uint8Array>;
}

/** More than the certificates of a site need; a limit for callers that sign many shapes. */
const mostTemplates = 500;

/**
 * Signs many credentials: the same bytes as the library (`signWithLibrary`), some thirty times as fast. The library spends its time on
 * finding out what the JSON means, which is the same for all credentials of a shape. So it is asked once for each shape, and its
 * answer is a template, in which only texts change. A template is used after it has given the library's own signature for the
 * credential that it was made from; without a template, the library signs.
 */
export function credentialSigner(
  key: IssuerKey,
  library: typeof signWithLibrary = signWithLibrary,
): CredentialSigner {
  const templates = new LRUCache<string, Promise<SigningTemplate | null>>({
    max: mostTemplates,
  });

  function templateFor(credential: Credential, shape: Shape): Promise<SigningTemplate | null> {
    const known = templates.get(shape.key);
    if (known) return known;
    const learnt = provenTemplate({ credential, shape, key }, library);
    templates.set(shape.key, learnt);
    // The next credential of this shape may not have the fault that this one is refused for.
    learnt.catch(() => templates.delete(shape.key));
    return learnt;
  }

  return {
    async sign(credential) {
      const shape = shapeOf(credential);
      const template = await templateFor(credential, shape);
      const signed = template && signFrom(template, { credential, shape, key });
      return signed ?? library(credential, key);
    },
  };
}

interface Signing {
  readonly credential: Credential;
  readonly shape: Shape;
  readonly key: IssuerKey;
}

/** Null where the library must sign. Rejects where the library refuses the credential. */
async function provenTemplate(
  signing: Signing,
  library: typeof signWithLibrary,
): Promise<SigningTemplate | null> {
  const { credential, shape, key } = signing;
  const [reference] = (await library(credential, key)).proof;
  const proof = proofOptions(credential, unsignedProof(reference.created, key));
  const document = await templateOf(credential, shape);
  const options = await templateOf(proof, shapeOf(proof));
  if (!document || !options) return null;
  const template = { document, options, optionsHashes: new Map<string, Uint8Array>() };
  const signed = signFrom(template, signing);
  return signed?.proof[0].proofValue === reference.proofValue ? template : null;
}

/** Null for what the template does not decide: two blank nodes that look alike, days that only the library can judge. */
function signFrom(template: SigningTemplate, signing: Signing): SignedCredential | null {
  const { credential, shape, key } = signing;
  const { validFrom, validUntil } = credential;
  if (!isInstant(validFrom) || !(validUntil === undefined || isInstant(validUntil))) return null;
  const proof = unsignedProof(validFrom, key);
  const document = canonicalForm(template.document, shape);
  const options = optionsHash(template, credential, proof);
  if (document === null || options === null) return null;
  const signature = key.sign(Buffer.concat([options, sha256(document)]));
  return { ...credential, proof: [{ ...proof, proofValue: `z${base58.encode(signature)}` }] };
}

function optionsHash(
  { options, optionsHashes }: SigningTemplate,
  credential: Credential,
  proof: UnsignedProof,
): Uint8Array | null {
  const known = optionsHashes.get(proof.created);
  if (known) return known;
  const form = canonicalForm(options, shapeOf(proofOptions(credential, proof)));
  if (form === null) return null;
  const hashed = sha256(form);
  optionsHashes.set(proof.created, hashed);
  return hashed;
}

/** Written in the one way that needs no rewriting: `2026-03-31T22:00:00Z`. */
function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !instant.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === `${value.slice(0, -1)}.000Z`;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u;

const sha256 = (text: string) => hash('sha256', text, 'buffer');
