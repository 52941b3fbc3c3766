import { gzipSync } from 'node:zlib';
import {
  credentialsContext,
  openBadgesContext,
} from '../../../src/credential/context-addresses.ts';
import {
  credentialText,
  type Credential,
  type Did,
  type JsonObject,
} from '../../../src/credential/credential.ts';
import type { IssuerKey } from '../../../src/credential/issuer-key.ts';
import { newKey, readSecretKey } from '../../../src/credential/multikey.ts';
import { signWithLibrary } from '../../../src/credential/sign-with-library.ts';
import type { CheckSources, PublicKey } from '../../../src/credential/verify-credential.ts';

export const origin = 'https://certificates.example.org';
export const did: Did = 'did:web:certificates.example.org:institutions:quill';
const listAddress = `${origin}/status/letters.spring-2026.json`;

/** A pair of keys that is the same in every run. */
export function keyOf(seed: number, of: Did = did): IssuerKey & { readonly published: PublicKey } {
  const { publicKey, secretKey } = newKey((length) => new Uint8Array(length).fill(seed));
  const secret = readSecretKey(secretKey);
  if (!secret) throw new Error('no key');
  const verificationMethod = `${of}#${publicKey}`;
  return {
    institutionId: 'quill',
    did: of,
    verificationMethod,
    isDevelopment: false,
    sign: secret.sign,
    published: { id: verificationMethod, publicKeyMultibase: publicKey },
  };
}

export const key = keyOf(1);

/** A certificate’s credential, not signed yet. */
export function credential(changes: JsonObject = {}): Credential {
  return {
    '@context': [credentialsContext, openBadgesContext],
    id: `${origin}/verify/H0ST11E00000001S/credential.json`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Certificate: Letters & Limits',
    issuer: { id: did, type: ['Profile'], name: 'Quill & Sons’ “Open” Institute' },
    validFrom: '2026-03-31T22:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: 'Ada Łukasz 李',
          identityType: 'name',
        },
      ],
      achievement: {
        id: `${origin}/courses/letters/achievement.json`,
        type: ['Achievement'],
        name: 'Letters & Limits',
        description: 'Reading and writing.',
        criteria: { narrative: 'Everything was handed in.' },
      },
    },
    evidence: [{ type: ['Evidence'], name: 'Identity', description: 'Not checked' }],
    credentialStatus: {
      id: `${listAddress}#77`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '77',
      statusListCredential: listAddress,
    },
    ...changes,
  };
}

/** As it is published. */
export async function signedText(unsigned: Credential = credential(), by = key): Promise<string> {
  return credentialText(await signWithLibrary(unsigned, by));
}

export interface ListOptions {
  readonly set?: readonly number[];
  readonly bytes?: number;
  readonly by?: IssuerKey;
  readonly changes?: JsonObject;
}

export async function signedList({
  set = [],
  bytes = 131_072,
  by = key,
  changes = {},
}: ListOptions = {}): Promise<JsonObject> {
  const bits = Buffer.alloc(bytes);
  for (const index of set) bits[index >> 3]! |= 0x80 >> (index & 7);
  const list = {
    '@context': [credentialsContext],
    id: listAddress,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: by.did },
    validFrom: '2026-03-31T22:00:00Z',
    credentialSubject: {
      id: `${listAddress}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
    ...changes,
  };
  return signWithLibrary(list, by);
}

/** A site that publishes the key and an empty list. */
export function sources(changes: Partial<CheckSources> = {}): CheckSources {
  return {
    keysOf: (asked) => (asked === did ? [key.published] : null),
    statusList: () => signedList(),
    now: new Date('2026-11-20T12:00:00Z'),
    ...changes,
  };
}
