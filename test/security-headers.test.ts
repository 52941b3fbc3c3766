import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { netlifyRules } from '../netlify/rules.ts';
import { privateHeaders } from '../src/account/web/answers.ts';
import {
  accountHeaders,
  captureHeaders,
  certificateFileHeaders,
  credentialHeaders,
  headersOfPage,
  recordHeaders,
  verifyHeaders,
} from '../src/security-headers.ts';

describe('what a page is sent with', () => {
  it.each([
    ['/verify/ZZZZZZZZZZZZZZZN/', verifyHeaders],
    ['/account', accountHeaders],
    ['/account/signature-track', captureHeaders],
    ['/account/signature-track/', captureHeaders],
    ['/account/signature-track/data/', accountHeaders],
    ['/attest/statistics/spring-2026/essay/', captureHeaders],
    ['/attest/statistics/spring-2026/essay', captureHeaders],
    ['/attest/receipt/0123456789abcdef/', accountHeaders],
    ['/attest/statistics/spring-2026/essay/more/', accountHeaders],
    ['/review/', accountHeaders],
    ['/review/0123456789abcdef/enrolment-1/', accountHeaders],
    ['/records/abc', recordHeaders],
    ['/accounts/', recordHeaders],
  ])('%s', (address, headers) => expect(headersOfPage(address)).toBe(headers));

  it('lets only pages that take photos use the camera, and only their scripts ask this site', () => {
    for (const headers of [verifyHeaders, accountHeaders, recordHeaders]) {
      expect(headers['Permissions-Policy']).toContain('camera=()');
      expect(headers['Content-Security-Policy']).not.toContain('connect-src');
    }
    expect(captureHeaders['Permissions-Policy']).toContain('camera=(self)');
    expect(captureHeaders['Permissions-Policy']).toContain('microphone=()');
    expect(captureHeaders['Content-Security-Policy']).toContain("connect-src 'self'");
  });
});

describe('the policy of files, of pages on demand and of answers to forms', () => {
  const lowerCased = (headers: object) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  /** Of a policy, what each directive allows. One that is absent allows what `default-src` does, if it is for loading. */
  const directives = (policy = '') =>
    new Map(policy.split('; ').map((each) => [each.split(' ')[0]!, each.split(' ').slice(1)]));

  it.each([
    ['/verify/7K3FQ2WX9MNB4TRE/', verifyHeaders],
    ['/account/mail-sent/', accountHeaders],
    ['/certificates/7K3FQ2WX9MNB4TRE.png', certificateFileHeaders],
    ['/verify/7K3FQ2WX9MNB4TRE/credential.json', credentialHeaders],
  ])('is the same for a file and for what is made on demand at %s', async (address, headers) => {
    const root = path.resolve(import.meta.dirname, '..');
    const rules = await netlifyRules(root, path.join(root, 'no-such-output'));
    const file = await rules.headersFor(new Request(`https://laurel.example${address}`));
    expect(lowerCased(file)).toEqual(lowerCased(headers));
  });

  it('is the same for an answer to a form in all but what that forbids besides', () => {
    const {
      'Content-Security-Policy': policy,
      'Referrer-Policy': referrer,
      ...same
    } = privateHeaders;
    expect(accountHeaders).toMatchObject(same);
    expect(referrer).toBe('no-referrer');

    const ofPages = directives(accountHeaders['Content-Security-Policy']);
    const ofAnswers = directives(policy);
    for (const [name, allowed] of ofAnswers) {
      if (allowed.join() !== "'none'") expect([name, ofPages.get(name)]).toEqual([name, allowed]);
    }
    expect(ofAnswers.get('default-src')).toEqual(["'none'"]);
    // Those that do not fall back to `default-src`.
    expect([...ofAnswers.keys()]).toEqual(
      expect.arrayContaining([
        'base-uri',
        'form-action',
        'frame-ancestors',
        'upgrade-insecure-requests',
      ]),
    );
  });

  it('is no laxer where an answer leaves a header out: an answer runs no script', () => {
    const left = Object.keys(accountHeaders).filter((name) => !(name in privateHeaders));
    expect(left).toEqual(['Permissions-Policy', 'Cross-Origin-Opener-Policy']);
    expect(directives(privateHeaders['Content-Security-Policy']).has('script-src')).toBe(false);
  });
});
