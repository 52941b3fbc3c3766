import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { buildSite } from '../setup/build-site.ts';
import { buildMoment, contents } from '../setup/site-contents.ts';
import { fingerprint } from './harness/built-pages.ts';

describe('two builds of the same content', () => {
  it('are the same to the byte', async () => {
    const first = inject('sites').small.output;
    const second = path.join(path.dirname(first), 'small-again');
    const cache = path.join(second, 'cache');
    await buildSite({ content: contents.small, output: second, now: buildMoment, cache });

    const built = fingerprint(path.join(first, 'dist'));
    expect(Object.keys(built).length).toBeGreaterThan(10);
    expect(fingerprint(path.join(second, 'dist'))).toEqual(built);
  });
});
