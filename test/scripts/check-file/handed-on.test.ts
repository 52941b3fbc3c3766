import { describe, expect, it } from 'vitest';
import { credential, signedText } from '../../credential/verify/signed.ts';
import { checkText } from './checked.ts';

describe('a credential that is handed on', () => {
  const wrapped: readonly [string, (text: string) => string][] = [
    [
      'in a presentation',
      (text) =>
        `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":"VerifiablePresentation","verifiableCredential":${text}}`,
    ],
    [
      'in a presentation with a list of one',
      (text) =>
        `{"type":["VerifiablePresentation"],"holder":"did:key:z6Mk","verifiableCredential":[${text}],"proof":{"type":"DataIntegrityProof","proofValue":"zab"}}`,
    ],
    [
      'in a presentation that a wallet has signed',
      (text) =>
        `{"@context":"https://www.w3.org/ns/credentials/v2","id":"urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5","type":"VerifiablePresentation","holder":{"id":"did:key:z6Mk"},"verifiableCredential":[${text}],"proof":[{"type":"DataIntegrityProof","created":"2026-11-20T12:00:00Z","expires":"2026-11-21T12:00:00Z","verificationMethod":"did:key:z6Mk#z6Mk","proofPurpose":"authentication","challenge":"Ab3","domain":["a.example"],"cryptosuite":"eddsa-rdfc-2022","proofValue":"zab"}]}`,
    ],
    ['in a list', (text) => `[${text}]`],
    ['in an object', (text) => `{"credential":${text}}`],
    [
      'in a list in an object',
      (text) =>
        `{"verifiablePresentation":{"type":"VerifiablePresentation","verifiableCredential":[${text}]}}`,
    ],
  ];

  it.each(wrapped)('is checked: %s', async (_, wrap) => {
    expect((await checkText(wrap(await signedText()))).verdict).toBe('genuine');
    const altered = (await signedText()).replace('Letters', 'Numbers');
    expect((await checkText(wrap(altered))).verdict).toBe('altered');
  });

  it.each<[string, (text: string) => string, string]>([
    ['a sentence', (text) => `{"credential":${text},"note":"First class"}`, 'note'],
    ['a score', (text) => `{"credential":${text},"score":100}`, 'score'],
    [
      'a holder of many words',
      (text) =>
        `{"type":"VerifiablePresentation","holder":"Dr Ada","verifiableCredential":${text}}`,
      'holder',
    ],
    ['a word as its type', (text) => `{"type":"FirstClassHonours","credential":${text}}`, 'type'],
    [
      'a word as a holder',
      (text) =>
        `{"type":"VerifiablePresentation","holder":"Ada:100%","verifiableCredential":${text}}`,
      'holder',
    ],
    ['a name of every object', (text) => `{"constructor":{},"credential":${text}}`, 'constructor'],
    ['a text beside it', (text) => `[${text},"First class"]`, 'list'],
    ['a credential of another kind', (text) => `[${text},{"type":"VerifiableCredential"}]`, 'list'],
  ])('is not green with %s, which is named', async (_, wrap, named) => {
    expect(await checkText(wrap(await signedText()))).toMatchObject({
      verdict: 'carries-more',
      named: [`“\u2068${named}\u2069”`],
    });
  });

  it('names no more than a few of what is around it', async () => {
    const keys = Array.from({ length: 3000 }, (_, at) => `"key${at}":1`).join();
    const report = await checkText(`{"credential":${await signedText()},${keys}}`);
    expect([report.verdict, report.named.length]).toEqual(['carries-more', 8]);
  });

  it('is not chosen among several', async () => {
    const text = await signedText();
    const other = await signedText(credential({ name: 'Another' }));
    expect((await checkText(`[${text},${other}]`)).verdict).toBe('several');
  });
});
