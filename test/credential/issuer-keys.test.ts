import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didFor } from '../../src/credential/did.ts';
import { issuerKeysFrom } from '../../src/credential/issuer-keys.ts';
import type { Institution } from '../../src/model/content.ts';
import type { SigningKeyEntry } from '../../src/schema/institution.ts';
import { specimenInstitution } from '../model/specimens.ts';
import { entryOf, keyNamed } from './issuing.ts';

const origin = 'https://certificates.example.org';
const did = 'did:web:certificates.example.org:institutions:northfold';
const first = keyNamed('first');
const second = keyNamed('second');

const institution = (id: string, ...keys: readonly SigningKeyEntry[]): Institution => ({
  ...specimenInstitution,
  id,
  credentials: { did: didFor(origin, id, false), keys: [...keys] },
});

const northfold = institution(
  'northfold',
  entryOf('first'),
  entryOf('old', { retired: '2026-02-01' }),
  entryOf('leaked', { withdrawn: '2026-03-01' }),
);
const entry = (word: string, of = did): string =>
  `${of}#${keyNamed(word).publicKey}=${keyNamed(word).secretKey}`;

const read = (text: string, institutions = [northfold], at = origin) =>
  issuerKeysFrom(text, { institutions, origin: at });
const codes = (text: string, institutions?: Institution[], at?: string) =>
  read(text, institutions, at).problems.map(({ code, entry: at }) => `${code} ${at ?? '–'}`);

describe('ISSUER_KEY', () => {
  it('holds the key with which an institution signs', () => {
    const { keys, problems } = read(`  ${entry('first')}\n`);
    expect(problems).toEqual([]);
    expect(keys.get('northfold')).toMatchObject({
      institutionId: 'northfold',
      did,
      verificationMethod: `${did}#${first.publicKey}`,
      isDevelopment: false,
    });
  });

  it('holds the keys of several institutions', () => {
    const miralba = institution('miralba', entryOf('second'));
    const text = `${entry('first')} ${entry('second', didFor(origin, 'miralba', false))}`;
    const { keys } = read(text, [northfold, miralba, { ...specimenInstitution, id: 'unsigned' }]);
    expect([...keys.keys()]).toEqual(['northfold', 'miralba']);
  });

  it('signs the same bytes always alike, as Ed25519 has it', () => {
    const key = read(entry('first')).keys.get('northfold');
    const bytes = new TextEncoder().encode('Ama Boateng');
    expect(key?.sign(bytes)).toEqual(key?.sign(bytes));
    expect(key?.sign(bytes)).toHaveLength(64);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['nothing', '', ['issuer-key-missing –']],
    ['a password', 'hunter2', ['issuer-key-malformed 1', 'issuer-key-missing –']],
    ['a secret key alone', first.secretKey, ['issuer-key-malformed 1', 'issuer-key-missing –']],
    [
      'an entry without its secret',
      `${did}#${first.publicKey}=`,
      ['issuer-key-malformed 1', 'issuer-key-missing –'],
    ],
    ['no public key', `${did}#first=${first.secretKey}`, ['issuer-key-malformed 1']],
    [
      'both keys in the wrong places',
      `${did}#${first.secretKey}=${first.publicKey}`,
      ['issuer-key-swapped 1'],
    ],
    [
      'the public key twice',
      `${did}#${first.publicKey}=${first.publicKey}`,
      ['issuer-key-not-secret 1'],
    ],
    [
      'a secret that is short by a character',
      entry('first').slice(0, -1),
      ['issuer-key-not-secret 1'],
    ],
    ['a secret with one character too many', `${entry('first')}1`, ['issuer-key-not-secret 1']],
    [
      'a secret with a character that keys do not have',
      `${entry('first').slice(0, -1)}0`,
      ['issuer-key-not-secret 1'],
    ],
    [
      'a very long secret',
      `${did}#${first.publicKey}=z${'1'.repeat(100_000)}`,
      ['issuer-key-not-secret 1'],
    ],
    [
      'the secret of another key',
      `${did}#${first.publicKey}=${second.secretKey}`,
      ['issuer-key-mismatch 1'],
    ],
    ['a key that the file does not list', entry('second'), ['issuer-key-unknown-key 1']],
    ['a retired key', entry('old'), ['issuer-key-retired 1']],
    ['a withdrawn key', entry('leaked'), ['issuer-key-withdrawn 1']],
    ['the same entry twice', `${entry('first')} ${entry('first')}`, ['issuer-key-duplicate 2']],
    [
      'two keys of an institution',
      `${entry('old')} ${entry('first')}`,
      ['issuer-key-retired 1', 'issuer-key-duplicate 2'],
    ],
    [
      'a development key',
      entry('first', 'did:web:localhost%3A4321:institutions:northfold'),
      ['issuer-key-localhost 1', 'issuer-key-missing –'],
    ],
    [
      'a development key of an address',
      entry('first', 'did:web:127.0.0.1'),
      ['issuer-key-localhost 1', 'issuer-key-missing –'],
    ],
    [
      'a key of another site',
      entry('first', 'did:web:elsewhere.example:institutions:northfold'),
      ['issuer-key-other-host 1', 'issuer-key-missing –'],
    ],
    [
      'a key of the site at another port',
      entry('first', didFor(`${origin}:8443`, 'northfold', false)),
      ['issuer-key-other-host 1', 'issuer-key-missing –'],
    ],
    [
      'a key of an institution that is not there',
      entry('first', didFor(origin, 'miralba', false)),
      ['issuer-key-unknown-issuer 1', 'issuer-key-missing –'],
    ],
    [
      'several mistakes',
      `x ${entry('leaked')} ${did}#${first.publicKey}=y`,
      [
        'issuer-key-malformed 1',
        'issuer-key-withdrawn 2',
        'issuer-key-not-secret 3',
        'issuer-key-duplicate 3',
      ],
    ],
  ])('refuses %s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(read(text).keys.size).toBe(0);
  });

  it('asks for a new key where all are retired', () => {
    const retired = institution('northfold', entryOf('first', { retired: '2026-06-01' }));
    expect(read('', [retired]).problems[0]?.fix).toContain(
      'npm run key -- new --institution northfold',
    );
  });

  it('takes a development key on one’s own machine, and says so', () => {
    const local = 'http://localhost:4321';
    const at = didFor(local, 'northfold', false);
    const dev = { ...northfold, credentials: { did: at, keys: [entryOf('first')] } };
    expect(read(entry('first', at), [dev], local).keys.get('northfold')?.isDevelopment).toBe(true);
  });

  it('is never quoted', () => {
    const piece = fc.oneof(
      fc.constantFrom(did, '#', '=', ' ', 'did:web:', first.publicKey, second.publicKey),
      fc.constant(first.secretKey),
      fc.constant(second.secretKey),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const report = JSON.stringify(read(pieces.join('')).problems);
        expect(report).not.toContain(first.secretKey);
        expect(report).not.toContain(second.secretKey);
      }),
    );
  });
});
