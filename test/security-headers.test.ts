import { describe, expect, it } from 'vitest';
import {
  accountHeaders,
  captureHeaders,
  headersOfPage,
  recordHeaders,
  verifyHeaders,
} from '../src/security-headers.ts';

describe('what a page is sent with', () => {
  it.each([
    ['/verify/ZZZZZZZZZZZZZZZZ/', verifyHeaders],
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
