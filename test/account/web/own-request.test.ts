import { describe, expect, it } from 'vitest';
import { isOwnRequest } from '../../../src/account/web/own-request.ts';

const here = 'https://certificates.example.org';
const asked = (headers: Record<string, string>, url = `${here}/actions/sign-out`) =>
  isOwnRequest(new Request(url, { method: 'POST', headers }));

describe('a form that was sent', () => {
  it.each([
    ['by a page of this site', { origin: here, 'sec-fetch-site': 'same-origin' }],
    ['by a browser that says nothing else', { origin: here }],
    ['by a page that sends no referrer', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['without an origin, by a page of this site', { 'sec-fetch-site': 'same-origin' }],
  ])('%s is ours', (_what, headers) => {
    expect(asked(headers)).toBe(true);
  });

  it.each<[string, Record<string, string>]>([
    ['by nothing that says where it comes from', {}],
    ['by another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    [
      'by another site that looks like ours',
      { origin: 'https://certificates.example.org.elsewhere.example' },
    ],
    ['by a neighbour', { origin: 'https://www.example.org', 'sec-fetch-site': 'same-site' }],
    ['over an open line', { origin: 'http://certificates.example.org' }],
    ['by another port', { origin: `${here}:8443` }],
    ['in a sandbox elsewhere', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['in a sandbox, by a browser that says nothing else', { origin: 'null' }],
    ['by a neighbour without an origin', { 'sec-fetch-site': 'same-site' }],
    ['by a visitor who types the address', { 'sec-fetch-site': 'none' }],
    ['by two origins at once', { origin: `${here}, https://elsewhere.example` }],
  ])('%s is not', (_what, headers) => {
    expect(asked(headers)).toBe(false);
  });

  it('is ours on this machine, too', () => {
    const local = 'http://localhost:4321';
    expect(asked({ origin: local }, `${local}/actions/sign-out`)).toBe(true);
    expect(asked({ origin: 'http://localhost:4322' }, `${local}/actions/sign-out`)).toBe(false);
  });
});
