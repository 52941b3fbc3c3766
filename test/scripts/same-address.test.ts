import { expect, it } from 'vitest';
import { isSameAddress } from '../../src/scripts/same-address.ts';

const asked = 'https://certificates.example.org/verify/7K3FQ2WX9MNB4TRE/';

it.each([
  [asked, true],
  [asked.toLowerCase(), true],
  ['https://certificates.example.org/verify/7K3FQ2WX9MNB4TRD/', false],
  ['https://certificates.example.org/verify/7k3fq2wx9mnb4tre', false],
  ['https://certificates.example.org/verify/7k3fq2wx9mnb4tre/?code=1', false],
  ['https://certificates.example.org.forged.example/verify/7K3FQ2WX9MNB4TRE/', false],
  ['http://certificates.example.org/verify/7K3FQ2WX9MNB4TRE/', false],
  ['https://certificates.example.org:8443/verify/7K3FQ2WX9MNB4TRE/', false],
  ['', false],
])('an answer of %j is one of what was asked for: %s', (answer, same) => {
  expect(isSameAddress(answer, asked)).toBe(same);
});
