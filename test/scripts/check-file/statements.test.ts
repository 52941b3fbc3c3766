import { describe, expect, it } from 'vitest';
import type { Credential, Json, JsonObject } from '../../../src/credential/credential.ts';
import type { PublishedWorld } from '../../../src/scripts/check-file/file-report.ts';
import {
  credential,
  did,
  key,
  origin,
  signedList,
  signedText,
} from '../../credential/verify/signed.ts';
import {
  world,
  bytesOf,
  check,
  checkText,
  neighbour,
  neighboursKey,
  recordParts,
} from './checked.ts';

describe('a credential of another institution on the same site', () => {
  /** Keeps its own list, in which nothing is set. */
  const shared = (changes: Partial<PublishedWorld> = {}) =>
    world({
      keysOf: (asked) => (asked === neighbour ? [neighboursKey.published] : [key.published]),
      statusList: () => signedList({ by: neighboursKey }),
      ...changes,
    });
  const imitation = credential({
    issuer: { id: neighbour, type: ['Profile'], name: 'Quill & Sons’ “Open” Institute' },
  });

  it('is not genuine for a certificate that is not its own, whatever it calls itself', async () => {
    const report = await check(await bytesOf(imitation, neighboursKey), await shared());
    expect(report).toMatchObject({ verdict: 'differs', institution: 'Anvil' });
    expect(report.fields.find(({ field }) => field === 'institution')).toEqual({
      field: 'institution',
      held: 'Anvil',
      published: 'Quill & Sons',
      isEqual: false,
    });
  });

  it('is not genuine for one that was revoked or is not published', async () => {
    const credential_ = () => Promise.resolve(null);
    const report = await check(
      await bytesOf(imitation, neighboursKey),
      await shared({ credential: credential_ }),
    );
    expect(report.verdict).toBe('differs');
  });

  it('states no results of a course that is not its own', async () => {
    const record = { ...imitation, ...recordParts, issuer: imitation.issuer } as Credential;
    const report = await check(await bytesOf(record, neighboursKey), await shared());
    expect(report).toMatchObject({ verdict: 'differs', results: [] });
  });
});

describe('a statement that is not the published one', () => {
  const status = credential()['credentialStatus'] as JsonObject;
  const subject = credential().credentialSubject;
  const achievement = subject['achievement'] as JsonObject;

  it.each<[string, JsonObject, string]>([
    [
      'a description',
      {
        credentialSubject: { ...subject, achievement: { ...achievement, description: 'Riding.' } },
      },
      'credentialSubject.achievement.description',
    ],
    ['the evidence', { evidence: [] }, 'evidence'],
    [
      'one more type',
      { type: ['VerifiableCredential', 'OpenBadgeCredential', 'AchievementCredential'] },
      'type',
    ],
    ['a last day', { validUntil: '2030-03-31T22:00:00Z' }, 'validUntil'],
    [
      'the institution’s address',
      {
        issuer: {
          id: did,
          type: ['Profile'],
          name: 'Quill & Sons’ “Open” Institute',
          url: 'https://quill.example',
        },
      },
      'issuer.url',
    ],
  ])('makes it an earlier edition, and is named: %s', async (_, change, path) => {
    const report = await check(await bytesOf(credential(change)), await world());
    expect(report).toMatchObject({ verdict: 'earlier-edition', steps: { published: 'fails' } });
    expect(report.named[0]).toContain(path);
  });

  it.each<[string, JsonObject]>([
    [
      'another place in the list',
      { ...status, id: `${status['id'] as string}8`, statusListIndex: '778' },
    ],
    [
      'another list',
      { ...status, statusListCredential: `${origin}/status/other.spring-2026.json` },
    ],
  ])('makes it no certificate of this site where it is %s', async (_, credentialStatus) => {
    const address = credentialStatus['statusListCredential'] as string;
    const statusList = () => signedList({ changes: { id: address } });
    const report = await check(
      await bytesOf(credential({ credentialStatus })),
      await world({ statusList }),
    );
    expect(report.verdict).toBe('differs');
  });

  it('may be written as JSON-LD has it: a list of one or the value, in any order', async () => {
    const { type, ...rest } = JSON.parse(await signedText()) as JsonObject;
    const [proof] = rest['proof'] as JsonObject[];
    const other = { ...rest, evidence: (rest['evidence'] as JsonObject[])[0], proof, type };
    expect((await checkText(JSON.stringify(other, null, 2))).verdict).toBe('genuine');
    expect((await checkText(`\ufeff${JSON.stringify(other)}\r\n`)).verdict).toBe('genuine');
  });

  it('may have its issuer’s logo at another address, as credentials had that were signed earlier', async () => {
    const image = { id: `${origin}/institutions/quill/logo.svg`, type: 'Image' };
    const issuer = { id: did, type: ['Profile'], name: 'Quill & Sons’ “Open” Institute', image };
    const report = await check(await bytesOf(credential({ issuer })), await world());
    expect(report.verdict).toBe('genuine');
  });

  it('may have a list of one around every value', async () => {
    const report = await checkText(JSON.stringify(listed(JSON.parse(await signedText()) as Json)));
    expect(report).toMatchObject({ verdict: 'genuine', institution: 'Quill & Sons' });
    expect(report.fields.filter(({ isEqual }) => !isEqual)).toEqual([]);
  });
});

const listed = (value: Json): Json => {
  if (Array.isArray(value)) return value as readonly Json[];
  return [typeof value === 'object' && value !== null ? listedIn(value as JsonObject) : value];
};
const listedIn = (object: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries<Json>(object).map(([key, part]) => [key, key === 'id' ? part : listed(part)]),
  );

describe('a copy from before a correction', () => {
  const corrected = credential({
    credentialSubject: {
      ...credential().credentialSubject,
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: 'Eva', identityType: 'name' },
      ],
    },
    credentialStatus: {
      ...(credential()['credentialStatus'] as JsonObject),
      statusListIndex: '78',
    },
  });
  const present = async () => signedText(corrected);

  it('is an earlier edition of a certificate that counts, and says what was corrected', async () => {
    const statusList = () => signedList({ set: [77] });
    const report = await check(await bytesOf(), await world({ statusList, credential: present }));
    expect(report.verdict).toBe('earlier-edition');
    expect(report.fields.filter(({ isEqual }) => !isEqual)).toMatchObject([
      { field: 'name', held: 'Ada Łukasz 李', published: 'Eva' },
    ]);
  });

  it.each<[string, Partial<PublishedWorld>]>([
    ['the present edition was revoked, too', { statusList: () => signedList({ set: [77, 78] }) }],
    ['nothing is published any more', { credential: () => Promise.resolve(null) }],
    [
      'the present edition cannot be had',
      { credential: () => Promise.reject(new Error('offline')) },
    ],
    [
      'the present edition is not signed',
      {
        credential: async () =>
          JSON.stringify({ ...(JSON.parse(await present()) as JsonObject), proof: [] }),
      },
    ],
  ])('stays revoked where %s', async (_, change) => {
    const statusList = () => signedList({ set: [77] });
    const report = await check(
      await bytesOf(),
      await world({ statusList, credential: present, ...change }),
    );
    expect(report.verdict).toBe('revoked');
  });
});
