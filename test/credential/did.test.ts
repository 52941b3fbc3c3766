import { describe, expect, it } from 'vitest';
import type { Did } from '../../src/credential/credential.ts';
import {
  didDocument,
  didFor,
  didHost,
  didPath,
  isLocal,
  siteDidDocument,
} from '../../src/credential/did.ts';
import { entryOf, signing } from './issuing.ts';

const site = 'https://certificates.example.org';

it.each<readonly [string, boolean, Did, string, string]>([
  [
    site,
    true,
    'did:web:certificates.example.org',
    '/.well-known/did.json',
    'certificates.example.org',
  ],
  [
    site,
    false,
    'did:web:certificates.example.org:institutions:northfold',
    '/institutions/northfold/did.json',
    'certificates.example.org',
  ],
  [
    'http://localhost:4321',
    false,
    'did:web:localhost%3A4321:institutions:northfold',
    '/institutions/northfold/did.json',
    'localhost:4321',
  ],
])('on %s, alone: %s', (origin, isAlone, did, path, host) => {
  expect(didFor(origin, 'northfold', isAlone)).toBe(did);
  expect(didPath(did)).toBe(path);
  expect(didHost(did)).toBe(host);
});

it.each([
  ['localhost', true],
  ['localhost:4321', true],
  ['laurel.localhost', true],
  ['127.0.0.1:8080', true],
  ['[::1]', true],
  ['localhost.example.org', false],
  ['notlocalhost', false],
  ['127.example.org', false],
])('%s is this machine: %s', (host, expected) => expect(isLocal(host)).toBe(expected));

describe('a DID’s document', () => {
  const did: Did = 'did:web:certificates.example.org';

  it('keeps a retired key, both among the keys and among those that sign', () => {
    const keys = [entryOf('second'), entryOf('first', { retired: '2026-06-01' })];
    const ids = keys.map(({ key }) => `${did}#${key}`);
    const document = didDocument(did, keys);
    expect(document).toMatchObject({ id: did, assertionMethod: ids });
    expect(document['verificationMethod']).toEqual(
      keys.map(({ key }) => ({
        id: `${did}#${key}`,
        type: 'Multikey',
        controller: did,
        publicKeyMultibase: key,
      })),
    );
  });

  it('says nothing of a withdrawn key', () => {
    const leaked = entryOf('first', { retired: '2026-06-01', withdrawn: '2026-06-02' });
    expect(JSON.stringify(didDocument(did, [leaked]))).not.toContain(leaked.key);
  });
});

describe('the document of the host’s own DID', () => {
  it('is that of an institution which has it', () => {
    expect(siteDidDocument(site, [signing([entryOf('first')])])).toBeNull();
  });

  it('otherwise names those who sign, and holds no key', () => {
    const of = (id: string) => ({
      id,
      credentials: { did: didFor(site, id, false), keys: [entryOf(id)] },
    });
    const document = siteDidDocument(site, [of('northfold'), of('miralba'), { id: 'unsigned' }]);
    expect(document).toMatchObject({
      id: 'did:web:certificates.example.org',
      service: [
        { serviceEndpoint: 'did:web:certificates.example.org:institutions:northfold' },
        { serviceEndpoint: 'did:web:certificates.example.org:institutions:miralba' },
      ],
    });
    expect(JSON.stringify(document)).not.toContain('z6Mk');
  });
});
