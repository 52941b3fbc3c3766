import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { imageCache } from '../../src/image/batch/image-cache.ts';
import { renderCertificate } from '../../src/image/certificate-image.ts';
import { fileRenderer } from '../../src/image/render-file.ts';
import type { CertificateFile } from '../../src/model/addresses.ts';
import { designNames } from '../../src/values/design-name.ts';
import { artworkNamed, artworkWith, type Variation } from './fixtures.ts';

it.each([
  ['print', 'social'],
  ['screen', 'screen'],
  ['social', 'social'],
  ['pdf', 'pdf'],
] as const)(
  'the cache finds a whole file that it kept, and no damaged one: %s',
  async (kind, drawn) => {
    const cache = imageCache(await emptyFolder(), 'renderer');
    const key = cache.keyOf(artworkWith(), kind);
    // An image for print takes longer, and is another PNG.
    const file = Buffer.from(await renderCertificate(artworkWith(), drawn));
    cache.keep(key, file);
    expect(cache.find(key)).toEqual(file);
    cache.keep(key, file.subarray(0, -1));
    expect(cache.find(key)).toBeNull();
  },
);

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-image-cache-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe('what a session prepared', () => {
  // A sheet for print is a larger one for previews.
  const kinds = ['screen', 'social', 'pdf'] as const satisfies readonly CertificateFile[];
  const looks: readonly Variation[] = designNames.map((design) => ({
    institution: { design },
    certificate: { distinction: true },
    site: { sample: true },
  }));

  it.each(
    kinds.flatMap((kind) => looks.map((look) => [kind, look.institution?.design, look] as const)),
  )(
    'is kept, and gives the same bytes as if it were prepared: %s, %s',
    async (kind, _design, look) => {
      const folder = await emptyFolder();
      const fresh = fileRenderer();
      const expected = await fresh(artworkWith(look), kind);
      const { prepared } = imageCache(folder, 'renderer');
      const kept: (readonly [string, boolean])[] = [];
      // Each of these starts as another process would.
      for (let turn = 0; turn < 2; turn += 1) {
        const render = fileRenderer(async (shared, of, prepare) => {
          let isFresh = false;
          const found = await prepared(shared, of, () => {
            isFresh = true;
            return prepare();
          });
          kept.push([of, isFresh]);
          return found;
        });
        expect(Buffer.compare(await render(artworkWith(look), kind), expected)).toBe(0);
        const other = { ...artworkNamed('श्रीकृष्ण क्षत्रिय'), shared: artworkWith(look).shared };
        expect(Buffer.compare(await render(other, kind), await fresh(other, kind))).toBe(0);
      }
      expect(kept).toEqual([
        [kind, true],
        [kind, false],
      ]);
    },
  );

  it('is prepared again where its file is damaged', async () => {
    const folder = await emptyFolder();
    const { prepared } = imageCache(folder, 'renderer');
    const { shared } = artworkWith();
    const made = () => Promise.resolve({ made: true });
    await prepared(shared, 'pdf', made);
    const files = await readdir(folder, { recursive: true });
    const pack = path.join(folder, files.find((name) => name.endsWith('.pack')) ?? '');
    await writeFile(pack, (await readFile(pack)).subarray(0, -1));
    expect(await prepared(shared, 'pdf', () => Promise.resolve({ made: 'again' }))).toEqual({
      made: 'again',
    });
    expect(await prepared(shared, 'pdf', made)).toEqual({ made: 'again' });
  });
});
