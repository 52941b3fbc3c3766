import { afterEach, describe, expect, it, vi } from 'vitest';
import { statusListPath } from '../../src/credential/addresses.ts';
import {
  credentialText,
  type Credential,
  type JsonObject,
  type SignedCredential,
} from '../../src/credential/credential.ts';
import { didDocument, didFor } from '../../src/credential/did.ts';
import { recordCredential } from '../../src/credential/record-credential.ts';
import { signWithLibrary } from '../../src/credential/sign-with-library.ts';
import { statusListCredential } from '../../src/credential/status-list.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { SigningKeyEntry } from '../../src/schema/institution.ts';
import { specimenCertificate, specimenRecord } from '../model/specimens.ts';
import { credentialOf, entryOf, keyFor, signing, specimenContext } from './issuing.ts';
import { judged, type World } from './published-world.ts';

afterEach(() => vi.useRealTimers());

// The verifier keeps what it has once learnt of a DID: every test has a host of its own.
let hosts = 0;
const nextOrigin = (): string => `https://certificates-${++hosts}.example.org`;

interface Scene {
  readonly certificate?: Partial<Certificate>;
  /** Later changes of the certificate, before its status list is published. */
  readonly later?: Partial<Certificate>;
  readonly keys?: readonly SigningKeyEntry[];
  readonly keysLater?: readonly SigningKeyEntry[];
}

/** A certificate's credential and its published documents at the time of a check. */
async function published({ certificate = {}, later = {}, ...scene }: Scene = {}) {
  const { keys = [entryOf('first')], keysLater = keys } = scene;
  const origin = nextOrigin();
  const did = didFor(origin, '', true);
  const issuingContext = specimenContext({
    site: { url: origin },
    institution: signing(keys, origin),
  });
  const key = keyFor('first', did);
  const issued = { ...specimenCertificate, ...certificate };
  const list = statusListCredential(issuingContext, [{ ...issued, ...later }]);
  if (!list) throw new Error('No list.');
  const listAddress = `${origin}${statusListPath(issued.courseId, issued.sessionId)}`;
  const world: World = {
    [`${origin}/.well-known/did.json`]: didDocument(did, keysLater),
    [listAddress]: await signWithLibrary(list, key),
  };
  return {
    issuingContext,
    key,
    list,
    listAddress,
    world,
    credential: await signWithLibrary(credentialOf(certificate, issuingContext), key),
  };
}

const accepted = {
  stopped: null,
  steps: { valid_signature: true, expiration: true, revocation_status: true },
  schema: true,
};

describe('a third-party verifier accepts', () => {
  it.each<readonly [string, Scene]>([
    ['a certificate', {}],
    ['one with distinction', { certificate: { distinction: true } }],
    ['one that expires one day', { certificate: { expires: '2999-12-31' } }],
    [
      'one signed with a key that has since been retired',
      { keysLater: [entryOf('second'), entryOf('first', { retired: '2026-06-01' })] },
    ],
    [
      'one whose name was corrected before',
      { certificate: { corrected: '2026-06-01', statusIndexes: [7, 8] } },
    ],
    [
      'one whose identity was checked',
      {
        certificate: {
          identity: {
            method: 'signature-track',
            checked: '2026-03-02',
            linkedWork: { linked: 2, total: 3, from: '2026-03-02', to: '2026-03-20' },
          },
        },
      },
    ],
  ])('%s', async (_, scene) => {
    const { credential, world, listAddress } = await published(scene);
    const judgement = await judged(credential, world);
    expect(judgement).toMatchObject(accepted);
    expect(judgement.asked).toContain(listAddress);
  });

  it('a course record with results', async () => {
    const { issuingContext, key, world } = await published();
    const record = recordCredential(
      issuingContext,
      specimenRecord,
      specimenCertificate,
      '2026-06-20',
    );
    const signed = await signWithLibrary(record as Credential, key);
    expect(await judged(signed, world)).toMatchObject(accepted);
  });

  it.each([
    ['Arabic', 'فاطمة الزهراء'],
    ['Hebrew beside Latin', 'שרה Levi'],
    ['Devanagari', 'प्रिया शर्मा'],
    ['Chinese beyond the first plane', '𠮷野家'],
    ['Armenian', 'Արամ Խաչատրյան'],
    ['Burmese', 'အောင်ဆန်း'],
    ['Ethiopic', 'ሰላም ተስፋዬ'],
    ['Vietnamese', 'Nguyễn Thị Ánh'],
    ['quotes and a backslash', 'O’Brien "Bob" \\ d\'Arc'],
    ['markup', '<b>Ama</b> & <script>'],
    ['line separators', 'Ama\u2028Boateng\u0085'],
  ])('a name in %s, read back from what is published', async (_, name) => {
    const { credential, world } = await published({ certificate: { name } });
    const text = credentialText(credential);
    expect(text).toMatch(/^[\x20-\x7e]+$/u);
    const read = JSON.parse(text) as JsonObject;
    expect(read).toEqual(credential);
    expect(await judged(read, world)).toMatchObject(accepted);
  });
});

describe('it does not accept', () => {
  const changed = (credential: SignedCredential, change: (text: string) => string): JsonObject =>
    JSON.parse(change(JSON.stringify(credential))) as JsonObject;

  it.each<readonly [string, (text: string) => string]>([
    ['another name', (text) => text.replace('Ama Boateng', 'Ama Boatenq')],
    ['another course', (text) => text.replaceAll('Statistics: Reasoning', 'Astronomy: Reasoning')],
    ['another day', (text) => text.replaceAll('2026-04-30', '2025-04-30')],
    ['another place in the list', (text) => text.replaceAll('#0"', '#1"').replace('"0"', '"1"')],
    ['another signature', (text) => text.replace(/("proofValue":"z.{9})./u, '$11')],
  ])('one that was altered: %s', async (_, change) => {
    const { credential, world } = await published();
    expect(await judged(changed(credential, change), world)).toMatchObject({
      stopped: 'invalid_signature',
      steps: {},
    });
  });

  it.each<readonly [string, Scene]>([
    ['revoked', { later: { revoked: { date: '2026-06-01', reason: 'Copied work' } } }],
    ['under review', { later: { suspended: '2026-06-01' } }],
    ['erased', { later: { erased: '2026-06-01', name: null } }],
    [
      'replaced',
      {
        later: {
          supersededBy: {
            code: specimenCertificate.code,
            reason: 'details-corrected',
            date: '2026-06-01',
          },
        },
      },
    ],
    [
      'a copy from before its name was corrected',
      { later: { corrected: '2026-06-01', statusIndexes: [0, 8] } },
    ],
  ])('one that is %s', async (_, scene) => {
    const { credential, world } = await published(scene);
    const { stopped, steps } = await judged(credential, world);
    expect(stopped).toBeNull();
    expect(steps).toEqual({ valid_signature: true, expiration: true, revocation_status: false });
  });

  it('one that has expired', async () => {
    const { credential, world } = await published({ certificate: { expires: '2026-05-31' } });
    expect((await judged(credential, world)).steps).toMatchObject({ expiration: false });
  });

  it('one by a clock before the issue date', async () => {
    const { credential, world } = await published();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-04-30T22:59:00Z') });
    const judgement = await judged(credential, world);
    expect(judgement.steps).toEqual({});
    expect(judgement.stopped).toMatch(/is before "validFrom"/u);
  });

  it('one of an institution that another has signed', async () => {
    const { credential, world } = await published();
    const other = didFor(nextOrigin(), '', true);
    const { proof: _, ...unsigned } = credential;
    const forged = await signWithLibrary(unsigned, keyFor('second', other));
    const both = {
      ...world,
      [`https://${other.slice('did:web:'.length)}/.well-known/did.json`]: didDocument(other, [
        entryOf('second'),
      ]),
    };
    expect(await judged(forged, both)).toMatchObject({ stopped: 'invalid_signature', steps: {} });
  });

  it('one signed with a key that was withdrawn', async () => {
    const { credential, world } = await published({
      keysLater: [entryOf('second'), entryOf('first', { withdrawn: '2026-06-01' })],
    });
    expect(await judged(credential, world)).toMatchObject({
      stopped: 'invalid_signature',
      steps: {},
    });
  });

  it('one signed with an unknown key', async () => {
    const { credential, world } = await published({ keys: [entryOf('second')] });
    expect((await judged(credential, world)).stopped).toBe('invalid_signature');
  });
});

describe('it cannot detect', () => {
  it('where the keys are not to be had', async () => {
    const { credential } = await published();
    expect((await judged(credential, {})).stopped).toBe('did_web_unresolved');
  });

  it('where the list is not to be had', async () => {
    const { credential, world, listAddress } = await published();
    const { steps } = await judged(credential, { ...world, [listAddress]: undefined });
    expect(steps).toMatchObject({ revocation_status: 'status_list_not_found' });
  });

  it('where the list was altered', async () => {
    const { credential, world, listAddress } = await published();
    const altered = { ...world[listAddress], validFrom: '2026-04-29T23:00:00Z' };
    const { steps } = await judged(credential, { ...world, [listAddress]: altered });
    expect(steps).toMatchObject({ revocation_status: 'status_list_signature_error' });
  });
});
