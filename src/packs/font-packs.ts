import { hash } from 'node:crypto';
import { families } from '../fonts/catalogue.ts';
import { filesIn } from '../fonts/installed-fonts.ts';
import { fontIndex, fontIndexName, fontPack, fontPackName, type ListedFont } from './font-pack.ts';

/**
 * All packs of the installed fonts, each with its name; the index comes last. The same packages give the same bytes, so that they are
 * uploaded once. Only one font is in memory at a time. Throws FontUnusable.
 */
export async function* fontPacks(): AsyncGenerator<readonly [name: string, bytes: Buffer]> {
  const listed: ListedFont[] = [];
  for (const family of families) {
    for (const { slant, weight, name, ranges, characters, sfnt } of filesIn(family)) {
      const bytes = await sfnt();
      const sha256 = hash('sha256', bytes, 'buffer');
      listed.push({
        ...{ family: family.id, slant, weight, name, ranges, characters: characters(), sha256 },
      });
      yield [fontPackName(name), fontPack(name, bytes)];
    }
  }
  yield [fontIndexName, fontIndex(listed)];
}
