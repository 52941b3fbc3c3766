import { expect, it } from 'vitest';
import { packed } from '../../src/cache/pack.ts';
import {
  packKey,
  publishingPack,
  publishingPackName,
  wayIn,
} from '../../src/packs/publishing-pack.ts';

it.each(['static', 'on-demand'] as const)('a deploy says in which way it publishes: %s', (way) => {
  expect(wayIn(publishingPack(way))).toBe(way);
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['a part of it', publishingPack('static').subarray(0, -1)],
  ['another pack', packed({ name: 'site.pack', way: 'static' })],
  ['a way that there is not', packed({ name: publishingPackName, way: 'auto' })],
])('%s says nothing', (_, bytes) => {
  expect(wayIn(bytes)).toBeUndefined();
});

it('packs have a place of their own among the blobs of a deploy', () => {
  expect(packKey(publishingPackName)).toBe('packs/publishing.pack');
});
