import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { credentialInPdf } from '../../src/credential/pdf-credential.ts';
import { credentialInPng } from '../../src/credential/png-credential.ts';
import { verifyCredential, type PublicKey } from '../../src/credential/verify-credential.ts';
import { mediaTypeOf } from '../../src/publish/credentials/credentials-on-demand.ts';
import { testKey } from '../setup/signed-content.ts';
import { buildMoment } from '../setup/site-contents.ts';
import { builtPage, distOf, filesIn } from './harness/built-pages.ts';
import { onTheWire } from './harness/wire.ts';

const dist = distOf();
const textOf = (address: string) => readFileSync(path.join(dist, address), 'utf8');
const jsonOf = (address: string) => JSON.parse(textOf(address)) as Record<string, unknown>;
const addresses = filesIn(dist)
  .map((file) => `/${file}`)
  .filter((address) => mediaTypeOf(address) !== null);
const codes = filesIn(dist).flatMap(
  (file) => /^verify\/([A-Z0-9-]+)\/index\.html$/u.exec(file)?.[1] ?? [],
);
const signed = addresses.flatMap(
  (address) => /^\/verify\/([^/]+)\/credential\.json$/u.exec(address)?.[1] ?? [],
);
const kindOf = (code: string) =>
  /verdict-([a-z]+)/u.exec(
    builtPage(`/verify/${code}/`, dist)('#verdict').attr('class') ?? '',
  )?.[1];

/** The keys of a DID as the site publishes them. */
function keysOf(did: string): readonly PublicKey[] {
  const [, , , ...folders] = did.split(':');
  return jsonOf(`/${folders.join('/')}/did.json`)['verificationMethod'] as PublicKey[];
}

const verdictOn = async (text: string) =>
  (
    await verifyCredential(text, {
      keysOf,
      statusList: (address) => Promise.resolve(jsonOf(new URL(address).pathname)),
      now: buildMoment,
    })
  ).verdict;

const expected: Readonly<Record<string, string>> = {
  valid: 'genuine',
  revoked: 'revoked',
  suspended: 'revoked',
  expired: 'expired',
};

describe('the credentials of a built site', () => {
  it('are published for each certificate that has a name', () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(new Set(codes.filter((code) => !signed.includes(code)).map(kindOf))).toEqual(
      new Set(['erased', 'superseded']),
    );
  });

  it('say of each certificate what its page says', async () => {
    const kinds = new Set<string>();
    for (const code of signed) {
      const kind = kindOf(code) ?? '';
      kinds.add(kind);
      expect(await verdictOn(textOf(`/verify/${code}/credential.json`)), code).toBe(expected[kind]);
    }
    expect(kinds).toEqual(new Set(['valid', 'revoked', 'suspended', 'expired']));
  });

  it('are in the print image and the document as they are beside the page, and not in the preview', async () => {
    for (const code of signed) {
      const text = textOf(`/verify/${code}/credential.json`);
      const file = (ending: string) =>
        readFileSync(path.join(dist, `certificates/${code}${ending}`));
      expect(credentialInPng(file('.png'))).toEqual({ kind: 'found', text });
      expect(await credentialInPdf(file('.pdf'))).toEqual({ kind: 'found', text });
      expect(file('.pdf').byteLength).toBeLessThanOrEqual(70_000);
      expect(credentialInPng(file('-social.png'))).toEqual({ kind: 'none' });
    }
  });

  it('refer only to what exists', () => {
    for (const code of signed) {
      const text = textOf(`/verify/${code}/credential.json`);
      const own = [...text.matchAll(/"https:\/\/laurel\.example(\/[^"#]*)/gu)];
      for (const [, address = ''] of own) {
        expect(filesIn(dist), `${code}: ${address}`).toContain(
          address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1),
        );
      }
    }
  });

  it('say nothing of results', () => {
    for (const address of addresses) expect(textOf(address)).not.toMatch(/"(?:result|score)/iu);
  });

  it('are linked from the pages of valid certificates', () => {
    for (const code of signed.filter((one) => kindOf(one) === 'valid')) {
      const page = builtPage(`/verify/${code}/`, dist);
      expect(page(`a[href="/verify/${code}/credential.json"][download]`)).toHaveLength(1);
      expect(page('.signed').text()).toContain('digital signature');
    }
  });

  it('are written nowhere with the key that signs', () => {
    const secrets = ['miralba', 'northfold', 'tamarack-falls'].map((id) => testKey(id).secretKey);
    const { output } = inject('sites').sample;
    for (const folder of ['dist', '.netlify']) {
      for (const file of filesIn(path.join(output, folder))) {
        const text = readFileSync(path.join(output, folder, file), 'latin1');
        for (const secret of secrets) expect(text.includes(secret), file).toBe(false);
      }
    }
  });
});

describe('each document of credentials', () => {
  it.each(addresses)('%s has its media type, and everyone may read it', async (address) => {
    const { status, headers } = await onTheWire(`${inject('sites').sample.url}${address}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(mediaTypeOf(address));
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it.each(addresses.filter((address) => /^\/(?:verify|status)\//u.test(address)))(
    '%s must not be listed, and is requested again each time',
    async (address) => {
      const { headers } = await onTheWire(`${inject('sites').sample.url}${address}`);
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    },
  );

  it('is ASCII, so that no reader can read it wrongly', () => {
    for (const address of addresses) expect(textOf(address)).toMatch(/^[\x20-\x7e]+$/u);
  });
});

describe('a site without keys', () => {
  const unsigned = distOf('small');

  it('publishes no credential, status list or DID, and still states achievements and issuers', () => {
    const files = filesIn(unsigned).filter((file) => mediaTypeOf(`/${file}`) !== null);
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !/\/(?:achievement.*|issuer)\.json$/u.test(file))).toEqual([]);
  });

  it('says so on its pages, calmly', () => {
    const page = builtPage('/verify/AAAAAAAAAAAAAA3E/', unsigned);
    expect(page('#verdict').attr('class')).toContain('verdict-valid');
    expect(page('.signed').text()).toMatch(/does not sign its certificates digitally/u);
    expect(page('a[href$="credential.json"]')).toHaveLength(0);
  });
});
