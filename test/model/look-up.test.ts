import { describe, expect, it } from 'vitest';
import type { VerificationCode } from '../../src/model/code.ts';
import { faultInWords, formHint } from '../../src/model/code-fault.ts';
import { lookUp } from '../../src/model/look-up.ts';

const code = '7K3FQ2WX9MNB4TRE';
const site = { url: 'https://certificates.example.org' };
const ask = (path: string, input = decodeURIComponent(path.replace(/^\/verify\/|\?.*$/gu, ''))) =>
  lookUp(new URL(path, 'https://preview.example.net'), input, site);

describe('lookUp', () => {
  it.each([
    ['lower case', '/verify/7k3fq2wx9mnb4tre/'],
    ['hyphens', '/verify/7K3F-Q2WX-9MNB-4TRE/'],
    ['no slash at the end', `/verify/${code}`],
    ['spaces, from the form', '/verify/look-up/?code=7k3f+q2wx+9mnb+4tre'],
    [
      'a pasted address, from the form',
      '/verify/look-up/?code=https%3A%2F%2Fcertificates.example.org%2Fverify%2F7K3F-Q2WX-9MNB-4TRE%2F',
    ],
    [
      'a pasted address in the path',
      '/verify/https:/certificates.example.org/verify/7K3FQ2WX9MNB4TRE/',
    ],
    ['the canonical code, from the form', `/verify/look-up/?code=${code}`],
    ['a bracket at the end of a sentence', `/verify/${code})`],
    ['a full stop', `/verify/${code}.`],
    ['a comma', `/verify/${code},`],
    ['a quotation mark', `/verify/${code}”`],
    ['a space', `/verify/${code}%20`],
    ['a file of the page', `/verify/${code}/credential.json`],
    ['the end of a file', `/verify/${code}.html`],
    ['a label', `/verify/look-up/?code=Credential+ID+7K3F-Q2WX-9MNB-4TRE`],
    ['the name of a document that was downloaded', `/verify/look-up/?code=certificate-${code}.pdf`],
    [
      'a link that a mail filter wrapped',
      `/verify/look-up/?code=${encodeURIComponent(`https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://certificates.example.org/verify/${code}/`)}&data=05`)}`,
    ],
    ['the name of a download without its end', `/verify/CERTIFICATE-${code}/`],
  ])('leads to the canonical address: %s', (_, path) => {
    expect(ask(path)).toEqual({ kind: 'redirect', to: `/verify/${code}/` });
  });

  it.each([
    ['this site', 'https://Certificates.Example.org/verify/7K3F-Q2WX-9MNB-4TRE'],
    ['this site without a scheme', 'certificates.example.org/verify/7K3F-Q2WX-9MNB-4TRE'],
    ['the host that was asked', 'https://preview.example.net/verify/7K3F-Q2WX-9MNB-4TRE'],
    ['no host', '/verify/7K3F-Q2WX-9MNB-4TRE'],
    [
      'this site, in a sentence',
      'See “https://certificates.example.org/verify/7K3FQ2WX9MNB4TRE/”.',
    ],
  ])('follows a pasted address of %s', (_, typed) => {
    const to = `/verify/look-up/?${new URLSearchParams({ code: typed })}`;
    expect(ask(to)).toEqual({ kind: 'redirect', to: `/verify/${code}/` });
  });

  it.each([
    ['https://forged.example/verify/7K3FQ2WX9MNB4TRE/', 'forged.example'],
    ['forged.example:8080/verify/7K3F-Q2WX-9MNB-4TRE', 'forged.example:8080'],
    ['https://forged.example/?code=7K3FQ2WX9MNB4TRE', 'forged.example'],
    ['https://certificates.example.org@forged.example/verify/7K3FQ2WX9MNB4TRE', 'forged.example'],
    ['https://forged.example/certificates.example.org/verify/7K3FQ2WX9MNB4TRE', 'forged.example'],
    [
      'https://certificates.example.org.forged.example/verify/7K3FQ2WX9MNB4TRE',
      'certificates.example.org.forged.example',
    ],
  ])('says whose address %s is', (typed, host) => {
    const to = `/verify/look-up/?${new URLSearchParams({ code: typed })}`;
    expect(ask(to)).toEqual({ kind: 'other-site', host, code });
  });

  it('recognises an address of another site in the path', () => {
    expect(ask(`/verify/https:/forged.example/verify/${code}/`)).toMatchObject({
      kind: 'other-site',
      host: 'forged.example',
    });
  });

  it('never says of a word that it was not issued, and lets a list know that there is no such page', () => {
    expect(ask('/verify/look-up/?code=Statistics')).toEqual({
      kind: 'redirect',
      to: '/verify/STATISTICS/',
    });
    expect(ask('/verify/STATISTICS/')).toMatchObject({
      kind: 'malformed',
      fault: { kind: 'no-code' },
      code: 'STATISTICS',
    });
  });

  it('names the site that a wrapped link leads to, and the one that wrapped it', () => {
    const link = `https://filter.example/?url=${encodeURIComponent('https://other.example/x')}`;
    expect(ask(`/verify/look-up/?code=${encodeURIComponent(link)}`)).toEqual({
      kind: 'other-site',
      host: 'other.example',
      by: 'filter.example',
      code: null,
    });
  });

  it('answers at the canonical address that the code was not issued', () => {
    expect(ask(`/verify/${code}/`)).toEqual({ kind: 'not-issued', code, within: null });
  });

  it.each(['7K3FQ2WX9MNB4TRD', '7K3FQ2WX9MNBT4RE', 'ABCDEFGHJKMNPQRS'])(
    'says of %s that it was mistyped: its check character does not fit',
    (typed) => expect(ask(`/verify/${typed}/`)).toEqual({ kind: 'mistyped', code: typed }),
  );

  it('names the code that something was joined to', () => {
    expect(ask('/verify/CERTIFICATE-OLD-2013-77/')).toEqual({
      kind: 'not-issued',
      code: 'CERTIFICATE-OLD-2013-77',
      within: 'OLD-2013-77',
    });
  });

  it.each([
    ['/verify/7K3F-Q2WX/?code=', 'empty'],
    ['/verify/look-up/?code=7K3F', 'too-short'],
    ['/verify/7K3F%3FQ2WX9MNB4TRE/', 'foreign-character'],
    [`/verify/${'A'.repeat(41)}/`, 'too-long'],
    ['/verify/look-up/?code=certificate+to+follow', 'no-code'],
    [`/verify/look-up/?code=7K3F-Q2WX-9MNB-4TRE+ABCD-EFGH-JKMN-PQRB`, 'several'],
  ])('%s is malformed: %s', (path, fault) => {
    expect(ask(path)).toMatchObject({ kind: 'malformed', fault: { kind: fault } });
  });
});

it.each([
  ['7K3F%3F', '7K3F?'],
  ['7K3F%', '7K3F%'],
])('%s in the path is shown as it was typed: %s', (input, typed) => {
  expect(lookUp(new URL('https://certificates.example.org/verify/x/'), input, site)).toMatchObject({
    input: typed,
  });
});

describe('what is wrong with a code, in words', () => {
  it.each([
    [{ kind: 'too-short', length: 14 }, '14 of 16 characters'],
    [{ kind: 'too-long', length: 44 }, '44 characters'],
    [{ kind: 'foreign-character', character: '?' }, '“?” does not occur in codes'],
    [{ kind: 'foreign-character', character: 'Б' }, '“\u2068Б\u2069” does not occur in codes'],
    [{ kind: 'foreign-character', character: '\u202e' }, '“\u2068[U+202E]\u2069” does not occur'],
    [{ kind: 'empty' }, 'No code was given'],
    [{ kind: 'no-code' }, 'It contains no code'],
    [
      { kind: 'several', codes: [code, 'ABC-12345'].map((each) => each as VerificationCode) },
      'More than one code can be read in it: 7K3F-Q2WX-9MNB-4TRE, ABC-12345.',
    ],
  ] as const)('%o', (fault, text) => expect(faultInWords(fault).what).toContain(text));

  it.each([
    ['7K3FQ2WX9MNB', 'usually have 16 characters; this one has 12'],
    ['7K3FQ2WX9MNB4TREXX', 'usually have 16 characters; this one has 18'],
    ['7K3F-Q2WX-9MNU-4TRE', 'no U'],
  ])('hints at the form that codes of this site have: %s', (typed, hint) => {
    expect(formHint(typed)).toContain(hint);
  });

  it('has no hint for a code of that form', () => expect(formHint(code)).toBeNull());
});
