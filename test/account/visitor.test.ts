import fc from 'fast-check';
import { expect, it } from 'vitest';
import { networkOf, visitorFrom } from '../../src/account/visitor.ts';
import { secret } from '../records/published.ts';

it.each([
  ['192.0.2.1', '192.0.2.1'],
  [' 192.0.2.1 ', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:0201', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:0:1::', '2001:db8:0:1'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['192.0.2.1:8080', 'unknown'],
  ['192.0.2', 'unknown'],
  ['localhost', 'unknown'],
  ['', 'unknown'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('is the same network however an address is written, and another one for another first half', () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  fc.assert(
    fc.property(
      fc.tuple(group, group, group, group),
      fc.array(group, { minLength: 4, maxLength: 4 }),
      (first, rest) => {
        const hex = (groups: readonly number[]) => groups.map((one) => one.toString(16));
        const network = hex(first).join(':');
        const address = [...hex(first), ...hex(rest)];
        fc.pre(first.some((one) => one !== 0));
        expect(networkOf(address.join(':'))).toBe(network);
        expect(networkOf(address.map((one) => one.padStart(4, '0').toUpperCase()).join(':'))).toBe(
          network,
        );
        expect(networkOf(`${network}::`)).toBe(network);
      },
    ),
  );
});

it('names a visitor for each purpose and each secret otherwise', () => {
  const name = visitorFrom(secret, '192.0.2.1')('a');
  expect(name).toMatch(/^[0-9a-f]{16}$/u);
  expect(visitorFrom(secret, '192.0.2.1')('a')).toBe(name);
  const others = [
    visitorFrom(secret, '192.0.2.1')('b'),
    visitorFrom(secret, '192.0.2.2')('a'),
    visitorFrom(secret, undefined)('a'),
    visitorFrom('another secret of thirty-two characters', '192.0.2.1')('a'),
  ];
  expect(new Set([name, ...others]).size).toBe(5);
});
