import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { buildSite } from '../setup/build-site.ts';
import { buildMoment, contents } from '../setup/site-contents.ts';
import { filesIn } from './harness/built-pages.ts';

/** Every file of a folder with a hash of its bytes. */
function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

describe('two builds of the same content', () => {
  it('are the same to the byte', async () => {
    const first = inject('sites').small.output;
    const second = path.join(path.dirname(first), 'small-again');
    await buildSite({ content: contents.small, output: second, now: buildMoment });

    const built = fingerprint(path.join(first, 'dist'));
    expect(Object.keys(built).length).toBeGreaterThan(10);
    expect(fingerprint(path.join(second, 'dist'))).toEqual(built);
  });
});
