import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { base58 } from '@scure/base';
import type { Credential, JsonObject } from '../../src/credential/credential.ts';
import type { IssuerKey } from '../../src/credential/issuer-key.ts';

const did = 'did:web:example.org:institutions:harbour';

/** What a test wants to be otherwise in the sample. */
export interface SampleParts {
  readonly name?: string;
  readonly code?: string;
  readonly achievement?: JsonObject;
  readonly more?: JsonObject;
}

/** A credential of the shape that certificates have. */
export function sampleCredential({ name, code, achievement, more }: SampleParts = {}): Credential {
  const address = `https://example.org/verify/${code ?? '0123456789ABCDEF'}/credential.json`;
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: address,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Certificate of completion: Tides and Charts',
    issuer: {
      id: did,
      type: ['Profile'],
      name: 'Harbour School',
      url: 'https://harbour.example/',
    },
    validFrom: '2026-03-31T22:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: name ?? 'Ada Lovelace',
          identityType: 'name',
        },
      ],
      achievement: {
        id: 'https://example.org/courses/tides/achievement.json',
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: 'Tides and Charts',
        description: 'Reading charts, and “knowing” the tide: \\ a course of six weeks.',
        criteria: { narrative: 'Passed every assignment.\nSix weeks of 3–5 hours.\n\n1. Charts' },
        image: { id: 'https://example.org/courses/tides/achievement.png', type: 'Image' },
        ...achievement,
      },
    },
    credentialStatus: {
      id: 'https://example.org/status/tides.2026-01.json#4711',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '4711',
      statusListCredential: 'https://example.org/status/tides.2026-01.json',
    },
    ...more,
  };
}

/** A key that is in every test the same. */
export function sampleKey(): IssuerKey {
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = Buffer.concat([prefix, Buffer.alloc(32, 7)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  const multibase = `z${base58.encode(Buffer.concat([Buffer.from([0xed, 1]), publicKey]))}`;
  return {
    institutionId: 'harbour',
    did,
    verificationMethod: `${did}#${multibase}`,
    isDevelopment: false,
    sign: (bytes) => sign(null, bytes, secret),
  };
}
