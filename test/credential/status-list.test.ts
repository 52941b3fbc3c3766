import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/credential/credential.ts';
import { readStatusList } from '../../src/credential/read-status-list.ts';
import { setIndexes, statusListCredential } from '../../src/credential/status-list.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import { specimenCertificate } from '../model/specimens.ts';
import { specimenContext } from './issuing.ts';

const certificate = (change: Partial<Certificate>): Certificate => ({
  ...specimenCertificate,
  ...change,
});
const revoked = { date: '2026-06-01', reason: 'Copied work' };
const listOf = (...certificates: readonly Certificate[]) =>
  statusListCredential(specimenContext(), certificates);
const encoded = (...certificates: readonly Certificate[]): string =>
  listOf(...certificates)?.credentialSubject['encodedList'] as string;

/** Which of these places are set, as the list is read here and by the usual library. */
async function setAmong(text: string, indexes: readonly number[]) {
  const reading = await readStatusList(text);
  if (!reading.ok) throw new Error(reading.fault);
  const theirs = await decodeList({ encodedList: text });
  const set = indexes.filter((index) => reading.isSet(index));
  expect(indexes.filter((index) => theirs.getStatus(index))).toEqual(set);
  return set;
}

describe('a place in the list is set', () => {
  it.each<readonly [string, Partial<Certificate>, readonly number[]]>([
    ['not of a genuine certificate', {}, []],
    ['not of an expired one', { expires: '2026-05-02' }, []],
    ['of a revoked one', { revoked }, [5]],
    ['of one under review', { suspended: '2026-06-01' }, [5]],
    ['of an erased one', { erased: '2026-06-01', name: null }, [5]],
    [
      'of a replaced one',
      { supersededBy: { code: specimenCertificate.code, reason: 'renewed', date: '2026-06-01' } },
      [5],
    ],
    ['of versions with a wrong name', { statusIndexes: [5, 6, 7] }, [5, 6]],
    ['of all versions of a revoked one', { statusIndexes: [5, 6, 7], revoked }, [5, 6, 7]],
  ])('%s', async (_, change, expected) => {
    const one = certificate({ statusIndexes: [5], ...change });
    expect(setIndexes(one)).toEqual(expected);
    expect(await setAmong(encoded(one), [4, 5, 6, 7, 8])).toEqual(expected);
  });

  it('wherever it is', async () => {
    const last = 2 ** 20 - 1;
    const places = fc.uniqueArray(fc.integer({ min: 0, max: last }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(places, async (indexes) => {
        const text = encoded(certificate({ statusIndexes: [0, ...indexes], revoked }));
        const around = indexes.flatMap((index) => [index - 1, index, index + 1]);
        const asked = [...new Set([0, ...around, last])].filter((i) => i >= 0 && i <= last);
        const set = await setAmong(text, asked);
        expect(new Set(set)).toEqual(new Set([0, ...indexes]));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a list', () => {
  it('has the same bytes always, whatever the machine and the order of the certificates', () => {
    const one = certificate({ statusIndexes: [3], revoked });
    const other = certificate({ statusIndexes: [900_000], revoked });
    expect(encoded(one, other)).toBe(encoded(other, one));
    expect(encoded(one, other)).toMatchInlineSnapshot(
      `"uH4sIAAAAAAAC_-3BMQEAAAgDoEUwstF3GkJgAgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAHA2AAAAAAAAAAAAAAAAAAAAAADAZwX2SFOTAAACAA"`,
    );
  });

  it('is small when little is set', () => {
    expect(encoded(certificate({}))).toMatch(/^u[A-Za-z0-9_-]{200,300}$/u);
  });

  it('counts from the day of its first certificate, and names who signs it', () => {
    expect(listOf(certificate({ issued: '2026-06-01' }), certificate({}))).toMatchObject({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: 'https://certificates.example.org/status/statistics.spring-2026.json',
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: { id: 'did:web:certificates.example.org' },
      validFrom: '2026-04-30T23:00:00Z',
      credentialSubject: {
        id: 'https://certificates.example.org/status/statistics.spring-2026.json#list',
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
      },
    });
  });

  it('says nothing of anyone', () => {
    expect(JSON.stringify(listOf(certificate({ revoked })))).not.toMatch(/Ama|7K3F|Copied/u);
  });

  it('is not there without certificates, or where nobody signs', () => {
    expect(listOf()).toBeNull();
    expect(
      statusListCredential({ ...specimenContext(), institutions: new Map() }, [certificate({})]),
    ).toBeNull();
  });
});

describe('reading refuses', () => {
  const whole = Buffer.from(encoded(certificate({ revoked })).slice(1), 'base64url');
  const text = (bytes: Uint8Array): string => `u${Buffer.from(bytes).toString('base64url')}`;
  const ofLength = (length: number): string => text(gzipSync(new Uint8Array(length)));

  it.each<readonly [string, Json | undefined, string]>([
    ['nothing', undefined, 'not-a-list'],
    ['a number', 3, 'not-a-list'],
    ['an empty text', '', 'not-a-list'],
    ['another encoding', `z${text(whole).slice(1)}`, 'not-a-list'],
    ['characters that are not of its alphabet', `${text(whole)}==`, 'not-a-list'],
    ['an impossible length of text', 'uAAAAA', 'not-a-list'],
    [
      'something after the list',
      text(Buffer.concat([whole, whole.subarray(0, 9)])),
      'not-decodable',
    ],
    ['a very long text', `u${'A'.repeat(1_000_000)}`, 'not-a-list'],
    ['what is not compressed', text(gunzipSync(whole).subarray(0, 1000)), 'not-decodable'],
    ['a list that was cut off', text(whole.subarray(0, -9)), 'not-decodable'],
    [
      'one with a wrong check sum',
      text(whole.map((byte, i) => (i === whole.length - 6 ? byte ^ 1 : byte))),
      'not-decodable',
    ],
    ['a short list', ofLength(2 ** 14), 'wrong-length'],
    ['a list that is one byte short', ofLength(2 ** 17 - 1), 'wrong-length'],
    ['a list that is one byte long', ofLength(2 ** 17 + 1), 'wrong-length'],
    ['a bomb', ofLength(2 ** 27), 'wrong-length'],
  ])('%s', async (_, given, fault) => {
    expect(await readStatusList(given)).toEqual({ ok: false, fault });
  });

  it('a place that the list does not have', async () => {
    const reading = await readStatusList(text(whole));
    for (const index of [-1, 2 ** 20, 0.5, Number.NaN]) {
      expect(() => reading.ok && reading.isSet(index)).toThrow(RangeError);
    }
  });
});
