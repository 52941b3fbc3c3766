import { describe, expect, it } from 'vitest';
import {
  credentialsContext,
  openBadgesContext,
} from '../../../src/credential/context-addresses.ts';
import type { Did, JsonObject } from '../../../src/credential/credential.ts';
import { verifyCredential } from '../../../src/credential/verify-credential.ts';
import { credential, key, keyOf, signedList, signedText, sources } from './signed.ts';

const verdict = async (text: string, changes = {}) =>
  (await verifyCredential(text, sources(changes))).verdict;

/** The signed credential, and afterwards another value at one place, by its keys; undefined takes it away. */
async function tampered(place: string, value: unknown): Promise<string> {
  const signed = JSON.parse(await signedText()) as Record<string, unknown>;
  const path = place.split(' ');
  const last = path.pop() ?? '';
  const parent = path.reduce((at, step) => at[step] as Record<string, unknown>, signed);
  parent[last] = value;
  return JSON.stringify(signed);
}

describe('a credential as it was signed', () => {
  it('is genuine, and every step says so', async () => {
    const report = await verifyCredential(await signedText(), sources());
    expect(report.verdict).toBe('genuine');
    expect(new Set(Object.values(report.steps))).toEqual(new Set(['holds']));
  });

  it('may be indented, in another order, and written without escapes', async () => {
    const signed = JSON.parse(await signedText()) as JsonObject;
    const turned = Object.fromEntries(Object.entries(signed).toReversed());
    expect(await verdict(JSON.stringify(turned, null, 2))).toBe('genuine');
  });

  it('is judged by the moment and the list', async () => {
    const text = await signedText(credential({ validUntil: '2026-06-30T21:59:59Z' }));
    const at = (now: string) => verdict(text, { now: new Date(now) });
    expect(await at('2026-03-31T21:59:59Z')).toBe('not-yet-valid');
    expect(await at('2026-03-31T22:00:00Z')).toBe('genuine');
    expect(await at('2026-06-30T21:59:59.999Z')).toBe('genuine');
    expect(await at('2026-06-30T22:00:00Z')).toBe('expired');
  });

  it('is revoked where its place is set, and only there', async () => {
    const text = await signedText();
    const with_ = (set: number[]) => verdict(text, { statusList: () => signedList({ set }) });
    expect(await with_([77])).toBe('revoked');
    expect(await with_([76, 78, 0])).toBe('genuine');
  });

  it('stays revoked when it has expired, too', async () => {
    const text = await signedText(credential({ validUntil: '2026-06-30T21:59:59Z' }));
    const statusList = () => signedList({ set: [77] });
    expect(await verdict(text, { statusList })).toBe('revoked');
  });
});

describe('what has been altered', () => {
  it.each<[string, string, unknown]>([
    ['the name', 'credentialSubject identifier 0 identityHash', 'Someone Else'],
    ['the course', 'credentialSubject achievement name', 'Another course'],
    ['the date', 'validFrom', '2025-03-31T22:00:00Z'],
    ['the institution’s name', 'issuer name', 'Another institute'],
    ['its place in the list', 'credentialStatus statusListIndex', '78'],
    ['a status that was taken away', 'credentialStatus', undefined],
    ['a date that was added', 'validUntil', '2099-01-01T00:00:00Z'],
    ['a word that no context knows', 'headline', 'First class'],
    ['a name written as an address', 'https://schema.org/name', 'x'],
    ['parts that are included', '@included', [{ id: 'https://a.example/' }]],
    ['a context written into it', 'issuer @context', { name: null }],
    ['a foreign context', '@context 2', 'https://evil.example/context.json'],
    ['a context of its own', '@context 2', { name: 'https://evil.example/name' }],
    ['its contexts in another order', '@context', [openBadgesContext, credentialsContext]],
    [
      'a context named twice',
      '@context',
      [credentialsContext, openBadgesContext, openBadgesContext],
    ],
    ['one of its contexts alone', '@context', openBadgesContext],
    ['the date of its proof', 'proof 0 created', '2020-01-01T00:00:00Z'],
    ['the purpose of its proof', 'proof 0 proofPurpose', 'authentication'],
    ['the suite of its proof', 'proof 0 cryptosuite', 'eddsa-jcs-2022'],
    ['more in its proof', 'proof 0 domain', 'evil.example'],
    ['a second proof', 'proof 1', { type: 'DataIntegrityProof' }],
    ['another signature', 'proof 0 proofValue', `z${'2'.repeat(87)}`],
    ['a shortened signature', 'proof 0 proofValue', 'z3hT9'],
    ['no signature', 'proof 0 proofValue', undefined],
    ['a key of another DID', 'proof 0 verificationMethod', 'did:web:evil.example#z6Mk'],
  ])('%s', async (_, place, value) => {
    expect(await verdict(await tampered(place, value))).toBe('altered');
  });
});

describe('who has signed', () => {
  it('is foreign where this place cannot speak for it, even when it uses our name', async () => {
    const other: Did = 'did:web:elsewhere.example';
    const unsigned = credential({ issuer: { id: other, type: ['Profile'], name: 'Quill' } });
    expect(await verdict(await signedText(unsigned, keyOf(3, other)))).toBe('foreign');
  });

  it.each([
    ['withdrawn', keyOf(4)],
    ['made up', keyOf(5)],
  ])('is not upheld with a key that was %s', async (_, by) => {
    expect(await verdict(await signedText(credential(), by))).toBe('key-not-upheld');
  });

  it('is still upheld with a retired key', async () => {
    const earlier = keyOf(6);
    const keysOf = () => [key.published, earlier.published];
    expect(await verdict(await signedText(credential(), earlier), { keysOf })).toBe('genuine');
  });

  it('is nobody of weight where the key is one of a machine', async () => {
    const local: Did = 'did:web:localhost%3A4321:institutions:quill';
    const by = keyOf(7, local);
    const text = await signedText(
      credential({ issuer: { id: local, type: ['Profile'], name: 'Quill' } }),
      by,
    );
    const statusList = () => signedList({ by });
    expect(await verdict(text)).toBe('development');
    const here = { keysOf: () => [by.published], statusList };
    expect(await verdict(text, here)).toBe('development');
    const revoked = () => signedList({ by, set: [77] });
    expect(await verdict(text, { ...here, isDevelopment: true })).toBe('genuine');
    expect(await verdict(text, { ...here, isDevelopment: true, statusList: revoked })).toBe(
      'revoked',
    );
    expect(await verdict(text, { isDevelopment: true })).toBe('development');
  });

  it('is nobody without a proof', async () => {
    expect(await verdict(JSON.stringify(credential()))).toBe('unsigned');
    expect(await verdict(JSON.stringify({ ...credential(), proof: [] }))).toBe('unsigned');
  });
});

describe('a status that could not be checked is never taken for a good one', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the list cannot be had', () => Promise.reject(new Error('offline'))],
    ['something else is answered', () => Promise.resolve('<!doctype html>')],
    [
      'the list is another institution’s',
      () => signedList({ by: keyOf(8, 'did:web:evil.example') }),
    ],
    ['the list is signed with a key that is not upheld', () => signedList({ by: keyOf(9) })],
    [
      'the list was altered',
      async () => ({ ...(await signedList()), validFrom: '2020-01-01T00:00:00Z' }),
    ],
    ['the list is not signed', async () => ({ ...(await signedList()), proof: [] })],
    [
      'the list is another session’s',
      () => signedList({ changes: { id: 'https://certificates.example.org/status/other.json' } }),
    ],
    ['the list is too short', () => signedList({ bytes: 131_071 })],
    ['the list is too long', () => signedList({ bytes: 40_000_000 })],
    ['the list is cut off', async () => cutOff(await signedList())],
  ])('%s', async (_, statusList) => {
    expect(await verdict(await signedText(), { statusList })).toBe('could-not-check');
  });

  it.each<[string, JsonObject]>([
    ['names none', { credentialStatus: [] }],
    ['names another purpose', { credentialStatus: { ...status(), statusPurpose: 'suspension' } }],
    [
      'names a place beyond the list',
      { credentialStatus: { ...status(), statusListIndex: '1048576' } },
    ],
    [
      'names a place in another notation',
      { credentialStatus: { ...status(), statusListIndex: '077' } },
    ],
  ])('the credential %s', async (_, changes) => {
    expect(await verdict(await signedText(credential(changes)))).toBe('could-not-check');
  });
});

describe('a text that is not a credential', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['a token', 'eyJhbGciOiJFZERTQSJ9.e30.AAAA'],
    [
      'an assertion of Open Badges 2',
      '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion"}',
    ],
    ['something deep', `{"a":`.repeat(5000) + '1' + '}'.repeat(5000)],
    ['something deep in lists', `{"type":${'['.repeat(200_000)}`],
    [
      'something wide',
      `{"type":["VerifiableCredential","OpenBadgeCredential"],"a":[${'0,'.repeat(5000)}0]}`,
    ],
    [
      'something long',
      `{"type":["VerifiableCredential","OpenBadgeCredential"],"a":"${'x'.repeat(300_000)}"}`,
    ],
  ])('%s', async (_, text) => {
    const report = await verifyCredential(text, sources());
    expect(report).toMatchObject({ verdict: 'unreadable', credential: null });
  });
});

function status(): JsonObject {
  return credential()['credentialStatus'] as JsonObject;
}

/** Signed unchanged, as by a faulty build. */
async function cutOff(list: JsonObject): Promise<JsonObject> {
  const subject = list['credentialSubject'] as JsonObject;
  const encodedList = (subject['encodedList'] as string).slice(0, 60);
  return signedList({ changes: { credentialSubject: { ...subject, encodedList } } });
}
