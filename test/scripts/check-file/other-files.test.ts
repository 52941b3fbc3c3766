import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/credential/credential.ts';
import { world, check, checkText } from './checked.ts';

const token = (payload: JsonObject) =>
  [{ alg: 'ES256' }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.') + '.c2lnbmVk';

describe('a file that is not one of ours', () => {
  it.each([
    ['a text', 'Dear Sir or Madam', 'unreadable'],
    ['a PDF without a credential', '%PDF-1.7\n%%EOF', 'nothing-held'],
    ['half a PNG', '\x89PNG\r\n\x1a\n', 'damaged'],
    ['nothing', '', 'unreadable'],
    ['a long JSON', `{"a":"${'x'.repeat(300_000)}"}`, 'unreadable'],
    ['JSON of something else', '{"name":"package"}', 'unreadable'],
    ['a JPEG', '\u00ff\u00d8\u00ff\u00e0\0\x10JFIF', 'nothing-held'],
    ['a WebP', 'RIFF\x10\0\0\0WEBPVP8 ', 'nothing-held'],
    ['a photo of a phone', '\0\0\0\x18ftypheic', 'nothing-held'],
    ['a drawing', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'nothing-held'],
    ['a drawing behind comments', '<!-- a -->\n<!-- b --><svg>', 'nothing-held'],
    ['comments, over and over', '<!---->'.repeat(140), 'unreadable'],
    [
      'a drawing with a badge',
      '<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion/></svg>',
      'other-form',
    ],
    ['a protected PDF', '%PDF-1.7\ntrailer<</Encrypt 3 0 R>>', 'protected'],
  ])('%s is %s', async (_, content, verdict) => {
    const report = await check(Buffer.from(content, 'latin1'), await world());
    expect(report).toMatchObject({ verdict, credential: null, fields: [] });
  });

  it.each<[string, string, string, string | null]>([
    [
      'a token',
      token({ iss: 'https://issuer.example/1', vc: {} }),
      'token',
      'https://issuer.example/1',
    ],
    [
      'a token in a presentation',
      JSON.stringify({
        type: 'VerifiablePresentation',
        verifiableCredential: [token({ issuer: { id: 'did:web:a.example' } })],
      }),
      'token',
      'did:web:a.example',
    ],
    [
      'an assertion of version 2',
      '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://a.example/1","badge":{"issuer":"https://b.example"}}',
      'open-badge-2',
      'https://b.example',
    ],
    [
      'an assertion of version 1',
      '{"uid":"1","recipient":"a","badge":"https://a.example/badge","verify":{"type":"hosted"}}',
      'open-badge-2',
      'https://a.example/badge',
    ],
    [
      'a Blockcerts certificate',
      '{"@context":["https://w3id.org/blockcerts/v3"],"type":["VerifiableCredential","BlockcertsCredential"],"issuer":"https://b.example","proof":{"type":"MerkleProof2019"}}',
      'blockcerts',
      'https://b.example',
    ],
    [
      'a learner record',
      '{"type":["VerifiableCredential","ClrCredential"],"issuer":{"id":"did:key:z6Mk"}}',
      'clr',
      'did:key:z6Mk',
    ],
    [
      'a credential of another kind',
      '{"type":["VerifiableCredential","DriversLicence"]}',
      'other',
      null,
    ],
    [
      'a credential without an issuer',
      '{"type":["VerifiableCredential","DriversLicence"],"id":"urn:uuid:1"}',
      'other',
      null,
    ],
    [
      'a presentation of nothing, which has a holder and no issuer',
      '{"type":"VerifiablePresentation","id":"urn:uuid:1","holder":"did:key:z6Mk"}',
      'presentation',
      null,
    ],
    [
      'a presentation of another kind of credential',
      '{"type":"VerifiablePresentation","holder":"did:key:z6Mk","verifiableCredential":[{"type":["VerifiableCredential"],"issuer":"did:web:a.example"}]}',
      'presentation',
      'did:web:a.example',
    ],
    [
      'a token in an envelope',
      '{"type":"EnvelopedVerifiableCredential","id":"data:application/vc+jwt,eyJ"}',
      'token',
      null,
    ],
    [
      'a learner record of version 1',
      '{"type":"CLR","id":"https://a.example/1","publisher":{}}',
      'clr',
      null,
    ],
  ])('%s is a credential that is not read here', async (_, text, form, issuer) => {
    expect(await checkText(text)).toMatchObject({
      verdict: 'other-form',
      foreign: { form, issuer },
    });
  });
});
