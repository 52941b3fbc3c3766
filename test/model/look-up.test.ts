import { describe, expect, it } from 'vitest';
import { faultInWords, lengthHint } from '../../src/model/code-fault.ts';
import { lookUp } from '../../src/model/look-up.ts';

const code = '7K3FQ2WX9MNB4TRD';
const ask = (path: string, input = decodeURIComponent(path.replace(/^\/verify\/|\?.*$/gu, ''))) =>
  lookUp(new URL(path, 'https://certificates.example.org'), input);

describe('lookUp', () => {
  it.each([
    ['lower case', '/verify/7k3fq2wx9mnb4trd/'],
    ['hyphens', '/verify/7K3F-Q2WX-9MNB-4TRD/'],
    ['no slash at the end', `/verify/${code}`],
    ['spaces, from the form', '/verify/look-up/?code=7k3f+q2wx+9mnb+4trd'],
    [
      'a pasted address, from the form',
      '/verify/look-up/?code=https%3A%2F%2Fcertificates.example.org%2Fverify%2F7K3F-Q2WX-9MNB-4TRD%2F',
    ],
    [
      'a pasted address in the path',
      '/verify/https:/certificates.example.org/verify/7K3FQ2WX9MNB4TRD/',
    ],
    ['the canonical code, from the form', `/verify/look-up/?code=${code}`],
  ])('leads to the canonical address: %s', (_, path) => {
    expect(ask(path)).toEqual({ kind: 'redirect', to: `/verify/${code}/` });
  });

  it('answers at the canonical address that the code was not issued', () => {
    expect(ask(`/verify/${code}/`)).toEqual({ kind: 'not-issued', code });
  });

  it.each([
    ['/verify/7K3F-Q2WX/?code=', 'empty'],
    ['/verify/look-up/?code=7K3F', 'too-short'],
    ['/verify/7K3F%3FQ2WX9MNB4TRD/', 'foreign-character'],
    [`/verify/${'A'.repeat(41)}/`, 'too-long'],
  ])('%s is malformed: %s', (path, fault) => {
    expect(ask(path)).toMatchObject({ kind: 'malformed', fault: { kind: fault } });
  });
});

it.each([
  ['7K3F%3F', '7K3F?'],
  ['7K3F%', '7K3F%'],
])('%s in the path is shown as it was typed: %s', (input, typed) => {
  expect(lookUp(new URL('https://certificates.example.org/verify/x/'), input)).toMatchObject({
    input: typed,
  });
});

describe('what is wrong with a code, in words', () => {
  it.each([
    [{ kind: 'too-short', length: 14 }, '14 of 16 characters'],
    [{ kind: 'too-long', length: 44 }, '44 characters'],
    [{ kind: 'foreign-character', character: '?' }, '“?” does not occur in codes'],
    [{ kind: 'empty' }, 'No code was given'],
  ] as const)('%o', (fault, text) => expect(faultInWords(fault).what).toContain(text));

  it('hints at a length that codes of this site do not have', () => {
    expect(lengthHint('7K3FQ2WX9MNB4')).toContain('13 characters');
    expect(lengthHint(code)).toBeNull();
  });
});
