import { describe, expect, it } from 'vitest';
import type { VerificationCode } from '../../src/model/code.ts';
import { cachedAnswer } from '../../src/runtime/cached-answer.ts';

const code = '7K3FQ2WX9MNB4TRE' as VerificationCode;
const text = '0123456789';

const answerTo = (asked: Record<string, string> = {}, method = 'GET') =>
  cachedAnswer(
    { method, headers: new Headers(asked) },
    { body: text, headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'public' }, code },
  );
const etag = answerTo().headers.get('etag')!;

describe('an answer that the edge keeps', () => {
  it('is whole, and says for how long, of what, and by what of its address', async () => {
    const answer = answerTo();
    expect([answer.status, await answer.text()]).toEqual([200, text]);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'public',
      'content-type': 'text/plain',
      etag: expect.stringMatching(/^"[\w-]{27}"$/u) as string,
      'netlify-cache-tag': `certificate-${code}`,
      'netlify-cdn-cache-control': 'public, durable, max-age=86400',
      'netlify-vary': 'query=v',
    });
  });

  it('has an ETag of its bytes, however they are given', () => {
    const of = (body: string | Uint8Array) =>
      cachedAnswer(
        { method: 'GET', headers: new Headers() },
        { body, headers: {}, code },
      ).headers.get('etag');
    expect(of(text)).toBe(etag);
    expect(of(Buffer.from(text))).toBe(etag);
    expect(of(`${text}.`)).not.toBe(etag);
  });

  it('is sent to HEAD without its body, with its length', async () => {
    const answer = answerTo({ range: 'bytes=0-1' }, 'HEAD');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('content-length')).toBe('10');
    expect(answer.headers.get('content-type')).toBe('text/plain');
    expect(answer.headers.get('etag')).toBe(etag);
  });
});

describe('a condition', () => {
  it.each([
    ['the ETag', etag, 304],
    ['one of several', `"other", ${etag}`, 304],
    ['a weak one, as a host makes it that compresses', `W/${etag}`, 304],
    ['anything', '*', 304],
    ['another', '"other"', 200],
    ['a part of it', etag.slice(0, -2), 200],
    ['nothing', '', 200],
  ])('If-None-Match with %s', async (_what, known, status) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = answerTo({ 'if-none-match': known, range: 'bytes=0-1' }, method);
      if (status === 304) {
        expect([answer.status, await answer.text()]).toEqual([304, '']);
        expect(answer.headers.get('etag')).toBe(etag);
        expect(answer.headers.get('cache-control')).toBe('public');
      } else expect(answer.status).toBe(method === 'HEAD' ? 200 : 206);
    }
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-0', 206, 'bytes 0-0/10', '0'],
    ['bytes=2-4', 206, 'bytes 2-4/10', '234'],
    ['bytes=7-', 206, 'bytes 7-9/10', '789'],
    ['bytes=7-99', 206, 'bytes 7-9/10', '789'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=-99', 206, 'bytes 0-9/10', text],
    ['bytes=10-', 416, 'bytes */10', ''],
    ['bytes=10-12', 416, 'bytes */10', ''],
    ['bytes=-0', 416, 'bytes */10', ''],
    ['bytes=0-1,4-5', 200, null, text],
    ['bytes=4-2', 200, null, text],
    ['bytes=-', 200, null, text],
    ['bytes=a-b', 200, null, text],
    ['lines=0-1', 200, null, text],
  ])('%s is answered with %i', async (range, status, place, body) => {
    const answer = answerTo({ range });
    expect([answer.status, await answer.text()]).toEqual([status, body]);
    expect(answer.headers.get('content-range')).toBe(place);
  });

  it.each([
    ['of the same bytes', etag, 206],
    ['of others', '"other"', 200],
    ['of a weak ETag, which promises no bytes', `W/${etag}`, 200],
    ['of a date', 'Mon, 01 Jun 2026 00:00:00 GMT', 200],
  ])('holds only if the rest is %s', (_what, condition, status) => {
    expect(answerTo({ range: 'bytes=0-1', 'if-range': condition }).status).toBe(status);
  });
});

it.each([
  ['a part', { range: 'bytes=0-1' }, 'GET'],
  ['a range that is not there', { range: 'bytes=99-' }, 'GET'],
  ['not modified', { 'if-none-match': '*' }, 'GET'],
  ['no body', {}, 'HEAD'],
])('%s is never kept at the edge in place of the whole', (_what, asked, method) => {
  expect(answerTo(asked, method).headers.get('netlify-cdn-cache-control')).toBe('no-store');
});
