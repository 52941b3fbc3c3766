import { describe, expect, inject, it } from 'vitest';
import { builtAddresses, builtPage, distOf } from './harness/built-pages.ts';
import { onTheWire } from './harness/wire.ts';

const limit = 30 * 1024;

/** Bytes of a page and its style sheets, compressed the way browsers take them. */
async function weight(address: string): Promise<number> {
  const { url } = inject('sites').sample;
  const sheets = builtPage(address)('link[rel=stylesheet]')
    .map((_, link) => link.attribs['href'])
    .get();
  const answers = await Promise.all([address, ...sheets].map((each) => onTheWire(`${url}${each}`)));
  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual(
    answers.map(() => 'gzip'),
  );
  return answers.reduce((sum, { bytes }) => sum + bytes, 0);
}

describe('what a phone has to fetch before the image', () => {
  it('is at most 30 KB of HTML and CSS for every verify page', async () => {
    const addresses = builtAddresses(distOf()).filter((address) => address.startsWith('/verify/'));
    expect(addresses.length).toBeGreaterThan(20);
    const weights = await Promise.all(
      addresses.map(async (address) => ({ address, bytes: await weight(address) })),
    );
    const heaviest = weights.sort((a, b) => b.bytes - a.bytes)[0]!;
    expect(heaviest.bytes).toBeLessThanOrEqual(limit);
  });
});
