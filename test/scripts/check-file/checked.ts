import type { Credential, Did, JsonObject } from '../../../src/credential/credential.ts';
import { checkFile } from '../../../src/scripts/check-file/check-file.ts';
import type { PublishedWorld } from '../../../src/scripts/check-file/file-report.ts';
import {
  credential,
  did,
  key,
  keyOf,
  origin,
  signedText,
  sources,
} from '../../credential/verify/signed.ts';

/** Another institution of the same site. */
export const neighbour: Did = 'did:web:certificates.example.org:institutions:anvil';
export const neighboursKey = keyOf(3, neighbour);
const names: Readonly<Record<string, string>> = { [did]: 'Quill & Sons', [neighbour]: 'Anvil' };

/** A site that publishes the credential as it was signed. */
export async function world(changes: Partial<PublishedWorld> = {}): Promise<PublishedWorld> {
  const text = await signedText();
  return {
    ...sources(),
    origins: [origin],
    institutionOf: (asked) => names[asked] ?? null,
    credential: () => Promise.resolve(text),
    file: () => Promise.reject(new Error('offline')),
    verdict: () => Promise.resolve(null),
    comparePixels: () => Promise.resolve({ kind: 'equal' }),
    ...changes,
  };
}

export const bytesOf = async (unsigned?: Credential, by = key) =>
  new TextEncoder().encode(await signedText(unsigned, by));
export const check = (bytes: Uint8Array, inWorld: PublishedWorld, name = 'credential.json') =>
  checkFile({ bytes, name }, inWorld);
export const checkText = async (text: string, changes: Partial<PublishedWorld> = {}) =>
  check(new TextEncoder().encode(text), await world(changes));

/** The statements of a course record, beside those of its certificate. */
const achieved = credential().credentialSubject['achievement'] as JsonObject;
export const finalScore = `${achieved['id'] as string}#final-score`;
export const recordParts = {
  id: `${origin}/verify/H0ST11E00000001S/#course-record`,
  name: 'Course record: Letters & Limits',
  validFrom: '2026-06-01T22:00:00Z',
  credentialSubject: {
    ...credential().credentialSubject,
    achievement: {
      ...achieved,
      resultDescription: [
        {
          id: finalScore,
          type: ['ResultDescription'],
          name: 'Final score',
          resultType: 'Percent',
          valueMax: '100',
        },
      ],
    },
    result: [{ type: ['Result'], resultDescription: finalScore, value: '91.35' }],
  },
};
