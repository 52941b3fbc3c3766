import type { Institution } from '../model/content.ts';
import { signs } from '../model/signing-key.ts';
import type { SigningKeyEntry } from '../schema/institution.ts';
import type { Did } from './credential.ts';
import { didHost, isDevelopment, isLocal } from './did.ts';
import type { IssuerKey } from './issuer-key.ts';
import { keyProblem, missingKey, type KeyProblem } from './key-problem.ts';
import { isPublicKey, readSecretKey, type SecretKey } from './multikey.ts';

export interface IssuerKeys {
  /** By the institution's id. Empty where there are problems. */
  readonly keys: ReadonlyMap<string, IssuerKey>;
  readonly problems: readonly KeyProblem[];
}

export interface KeyedSite {
  readonly institutions: readonly Pick<Institution, 'id' | 'credentials'>[];
  readonly origin: string;
}

type Problem = Parameters<typeof keyProblem>[0];

/** An institution that signs. */
interface Issuer {
  readonly id: string;
  readonly did: Did;
  readonly keys: readonly SigningKeyEntry[];
}

/** One entry of `ISSUER_KEY` as far as it makes sense. */
interface Entry {
  readonly did: string | null;
  readonly publicKey: string;
  readonly secret: SecretKey | null;
  readonly problems: readonly Problem[];
}

/**
 * The keys in `ISSUER_KEY`: entries separated by white space, one for each institution that has `credentials`,
 * `<did>#<public key>=<secret key>`. All problems together; none of them quotes what may be secret.
 */
export function issuerKeysFrom(text: string, { institutions, origin }: KeyedSite): IssuerKeys {
  const issuers = institutions.flatMap(issuerOf);
  const entries = text
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map(readEntry);
  const problems = [
    ...entries.flatMap((entry, index) =>
      [...entry.problems, ...placeProblems(entry, entries.slice(0, index), issuers, origin)].map(
        (code) => keyProblem(code, index + 1),
      ),
    ),
    ...issuers
      .filter(({ did }) => !entries.some((entry) => entry.did === did))
      .map(({ id, did, keys }) => missingKey(id, did, keys.some(signs))),
  ];
  return { keys: problems.length > 0 ? new Map() : keysOf(entries, issuers), problems };
}

function issuerOf({ id, credentials }: KeyedSite['institutions'][number]): readonly Issuer[] {
  return credentials ? [{ id, did: credentials.did as Did, keys: credentials.keys }] : [];
}

function readEntry(text: string): Entry {
  const [, did = null, publicKey = '', secretKey = ''] =
    /^(did:web:[^#=]+)#([^#=]+)=([^#=]+)$/u.exec(text) ?? [];
  if (did === null) return { did, publicKey, secret: null, problems: ['issuer-key-malformed'] };
  const secret = readSecretKey(secretKey);
  return { did, publicKey, secret, problems: pairProblems(publicKey, secret) };
}

function pairProblems(publicKey: string, secret: SecretKey | null): readonly Problem[] {
  if (readSecretKey(publicKey)) return ['issuer-key-swapped'];
  if (!isPublicKey(publicKey)) return ['issuer-key-malformed'];
  if (!secret) return ['issuer-key-not-secret'];
  return secret.publicKey === publicKey ? [] : ['issuer-key-mismatch'];
}

/** The fault of an entry on this site, whatever its secret key. */
function placeProblems(
  { did, publicKey }: Entry,
  before: readonly Entry[],
  issuers: readonly Issuer[],
  origin: string,
): readonly Problem[] {
  if (did === null) return [];
  const host = didHost(did as Did);
  if (isLocal(host) && !isLocal(new URL(origin).host)) return ['issuer-key-localhost'];
  if (host !== new URL(origin).host) return ['issuer-key-other-host'];
  const issuer = issuers.find((candidate) => candidate.did === did);
  if (!issuer) return ['issuer-key-unknown-issuer'];
  const repeated = before.some((other) => other.did === did);
  return [
    ...(repeated ? (['issuer-key-duplicate'] as const) : []),
    ...keyProblems(issuer, publicKey),
  ];
}

function keyProblems({ keys }: Issuer, publicKey: string): readonly Problem[] {
  if (!isPublicKey(publicKey)) return [];
  const listed = keys.find(({ key }) => key === publicKey);
  if (!listed) return ['issuer-key-unknown-key'];
  if (listed.withdrawn !== undefined) return ['issuer-key-withdrawn'];
  return listed.retired === undefined ? [] : ['issuer-key-retired'];
}

function keysOf(
  entries: readonly Entry[],
  issuers: readonly Issuer[],
): ReadonlyMap<string, IssuerKey> {
  const keys = issuers.flatMap(({ id, did }) => {
    const entry = entries.find((candidate) => candidate.did === did);
    return entry?.secret ? [issuerKey(id, did, entry.secret)] : [];
  });
  return new Map(keys.map((key) => [key.institutionId, key]));
}

/** The key of an institution from its secret key. */
export function issuerKey(
  institutionId: string,
  did: Did,
  { publicKey, sign }: SecretKey,
): IssuerKey {
  return {
    institutionId,
    did,
    verificationMethod: `${did}#${publicKey}`,
    isDevelopment: isDevelopment(did),
    sign,
  };
}
