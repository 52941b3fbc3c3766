import type { Json, JsonObject } from '../../credential/credential.ts';
import { isObject, objectIn, only, textIn } from '../../credential/read-credential.ts';
import { presentTitle } from '../../model/identity-statement.ts';
import { issuerOf } from '../../credential/verify-credential.ts';

/** The comparison of a credential's statements with those published under its code. */
export type StatementComparison =
  | { readonly kind: 'same' }
  /** The same issuer's, for the same certificate, with other statements; paths of those: `credentialSubject.achievement.name`. */
  | { readonly kind: 'earlier'; readonly paths: readonly string[] }
  /** The same, but its status was kept in another place of the list, as that of each edition is. */
  | { readonly kind: 'moved'; readonly paths: readonly string[] }
  /** Of another issuer, or with its status kept in another list. */
  | { readonly kind: 'other'; readonly paths: readonly string[] };

/**
 * Compares every statement but the proof, of credentials without lists of one.
 * @param held a certificate's credential, or that of its course record: of this, what the certificate states as well
 */
export function compareStatements(
  held: JsonObject,
  published: JsonObject,
  isRecord: boolean,
): StatementComparison {
  const [one, other] = [held, published].map((each) => statementsOf(each, isRecord));
  const paths = differences(one ?? {}, other ?? {}).filter((path) => !addressOfLogo.test(path));
  if (issuerOf(held) !== issuerOf(published)) return { kind: 'other', paths };
  if (paths.length === 0) return { kind: 'same' };
  if (!paths.some((path) => path.startsWith('credentialStatus'))) return { kind: 'earlier', paths };
  return { kind: listOf(held) === listOf(published) ? 'moved' : 'other', paths };
}

/** Where the issuer’s logo is, and in which format, states nothing about a certificate. */
const addressOfLogo = /^(?:issuer|credentialSubject\.achievement)\.image(?:\.|$)/u;

const listOf = ({ credentialStatus }: JsonObject): string | null =>
  textIn(objectIn(credentialStatus)['statusListCredential']);

/** With evidence in present words. For a course record, removes from both what a certificate does not have. */
function statementsOf({ proof: _, ...stated }: JsonObject, isRecord: boolean): JsonObject {
  const credential = { ...stated, ...presentEvidence(stated) };
  if (!isRecord) return credential;
  const { id: _id, name: _name, description: _text, image: _image, ...shared } = credential;
  const { validFrom: _from, credentialSubject, ...rest } = shared;
  const subject = only(credentialSubject);
  if (!isObject(subject)) return shared;
  const { result: _result, achievement, ...about } = subject;
  if (!isObject(achievement)) return shared;
  const { resultDescription: _results, ...achieved } = achievement;
  return { ...rest, credentialSubject: { ...about, achievement: achieved } };
}

function presentEvidence({ evidence }: JsonObject): JsonObject {
  if (!isObject(evidence)) return {};
  const title = textIn(evidence['description']);
  return title === null ? {} : { evidence: { ...evidence, description: presentTitle(title) } };
}

const mostPaths = 20;

/** The paths of all values that differ. Keys come in any order. */
function differences(first: Json | undefined, second: Json | undefined, path = ''): string[] {
  if (typeof first !== 'object' || typeof second !== 'object' || !first || !second) {
    return first === second ? [] : [path];
  }
  if (Array.isArray(first) !== Array.isArray(second)) return [path];
  const [a, b] = [first, second] as [JsonObject, JsonObject];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .flatMap((key) => {
      const below = Array.isArray(first) ? path : `${path}${path && '.'}${key}`;
      return differences(own(a, key), own(b, key), below);
    })
    .slice(0, mostPaths);
}

const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;
