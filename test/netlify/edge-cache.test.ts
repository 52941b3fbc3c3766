import { describe, expect, it } from 'vitest';
import { edgeCache } from '../../netlify/edge-cache.ts';

const address = 'https://laurel.example/certificates/A.png';

/** An edge in front of a function that answers every time with another number. */
function edge(headers: Record<string, string>, status = 200) {
  let time = 0;
  let answers = 0;
  const answer = edgeCache(
    async () => new Response(`${(answers += 1)} of them`, { status, headers }),
    () => time,
  );
  const ask = (query = '', init: RequestInit = {}) => answer(new Request(address + query, init));
  return {
    ask,
    text: async (query?: string, init?: RequestInit) => (await ask(query, init)).text(),
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

const kept = { 'netlify-cdn-cache-control': 'public, durable, max-age=60', etag: '"1"' };

describe('the edge on this machine', () => {
  it('answers again what may be kept, until it is too old, and says so', async () => {
    const { ask, pass } = edge(kept);
    const asked = async () => {
      const answer = await ask();
      return [await answer.text(), answer.headers.get('cache-status')];
    };
    expect(await asked()).toEqual(['1 of them', '"Netlify Edge"; fwd=miss']);
    pass(59);
    expect(await asked()).toEqual(['1 of them', '"Netlify Edge"; hit']);
    pass(1);
    expect(await asked()).toEqual(['2 of them', '"Netlify Edge"; fwd=miss']);
  });

  it.each<[string, Record<string, string>, number]>([
    ['nothing is said', {}, 200],
    ['only browsers may keep it', { 'cache-control': 'public, max-age=60' }, 200],
    ['nobody may', { 'netlify-cdn-cache-control': 'no-store' }, 200],
    ['one may', { 'netlify-cdn-cache-control': 'private, max-age=60' }, 200],
    ['there is nothing', kept, 404],
    ['it is a part', kept, 206],
    ['nothing is certain', kept, 503],
  ])('asks again where %s', async (_what, headers, status) => {
    const { text } = edge(headers, status);
    expect([await text(), await text()]).toEqual(['1 of them', '2 of them']);
  });

  it.each([
    [undefined, ['', '?v=1', '?utm_source=x', '?v=1'], '1232'],
    ['query', ['', '?v=1', '?utm_source=x', '?v=1'], '1232'],
    [
      'query=v',
      ['', '?utm_source=x', '?v=1', '?utm_source=y&v=1', '?v=2', `?${'q'.repeat(8192)}`],
      '112231',
    ],
    ['language=en, query=v|w', ['?v=1', '?w=1', '?v=1&x=2'], '121'],
  ])('tells queries apart by Netlify-Vary: %s', async (vary, queries, expected) => {
    const { text } = edge({ ...kept, ...(vary === undefined ? {} : { 'netlify-vary': vary }) });
    let answered = '';
    for (const query of queries) answered += (await text(query)).charAt(0);
    expect(answered).toBe(expected);
  });

  it('answers HEAD, conditions and ranges from what it has, and keeps the whole alone', async () => {
    const { ask, text } = edge(kept);
    expect(await text('', { method: 'HEAD' })).toBe('1 of them');
    expect(await text()).toBe('2 of them');
    const head = await ask('', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([
      200,
      '',
      '9',
    ]);
    expect((await ask('', { headers: { 'if-none-match': '"1"' } })).status).toBe(304);
    const part = await ask('', { headers: { range: 'bytes=0-0' } });
    expect([part.status, await part.text()]).toEqual([206, '2']);
    expect(await text()).toBe('2 of them');
  });

  it('passes on what is no question', async () => {
    const { text } = edge(kept);
    await text();
    expect(await text('', { method: 'POST', body: 'x' })).toBe('2 of them');
  });
});
