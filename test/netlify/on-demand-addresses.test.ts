import { expect, it } from 'vitest';
import { onDemandAddresses, type OnDemandRoute } from '../../netlify/on-demand-addresses.ts';

type Part = OnDemandRoute['segments'][number][number];

const plain = (content: string): Part => ({ content, dynamic: false, spread: false });
const name = (content: string): Part => ({ content, dynamic: true, spread: false });
const rest = (content: string): Part => ({ content: `...${content}`, dynamic: true, spread: true });

const route = (
  segments: OnDemandRoute['segments'],
  others: Partial<OnDemandRoute> = {},
): OnDemandRoute => ({
  segments,
  type: 'page',
  origin: 'project',
  isPrerendered: false,
  ...others,
});

it.each<[string, OnDemandRoute, readonly string[]]>([
  ['a page without a variable part', route([[plain('account')]]), ['/account', '/account/']],
  ['the front page', route([]), ['/']],
  [
    'a page with one',
    route([[plain('review')], [name('person')], [name('case')]]),
    ['/review/:person/:case'],
  ],
  [
    'a page with the rest of an address, which may be empty',
    route([[plain('verify')], [rest('input')]]),
    ['/verify', '/verify/', '/verify/*'],
  ],
  [
    'a page with the rest of an address after a variable part',
    route([[name('course')], [rest('more')]]),
    ['/:course', '/:course/*'],
  ],
  [
    'an endpoint, whose address is that of a file',
    route([[plain('list.json')]], { type: 'endpoint' }),
    ['/list.json'],
  ],
  ['a segment that is partly variable', route([[plain('list-'), name('of')]]), ['/list-*']],
  ['a name that Netlify would cut short', route([[name('my-own')]]), ['/*']],
  ['a page that an integration adds', route([[name('a')]], { origin: 'external' }), ['/:a']],
  ['what Astro adds itself', route([[plain('_image')]], { origin: 'internal' }), []],
  ['a page that is a file', route([[plain('courses')]], { isPrerendered: true }), []],
])('%s', (_, given, addresses) => {
  expect(onDemandAddresses([given])).toEqual(addresses);
});

it('names every address once', () => {
  const one = route([[plain('review')]]);
  expect(onDemandAddresses([one, one])).toEqual(['/review', '/review/']);
});
