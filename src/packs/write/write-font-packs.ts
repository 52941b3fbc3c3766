import { hash } from 'node:crypto';
import { fingerprintOf } from '../../cache/fingerprint.ts';
import { keptFile, readKept } from '../../cache/kept-file.ts';
import { packed, unpacked } from '../../cache/pack.ts';
import { publishNewPack, publishPack } from '../../cache/publish-pack.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { isFontPackage } from '../../image/batch/renderer-fingerprint.ts';
import { fontPacks } from '../font-packs.ts';

export interface WriteFontPacksOptions {
  /** The absolute path of a pack by its name. */
  readonly fileOf: (name: string) => string;
  /** They are kept here: making them takes seconds, and they change with the packages alone. */
  readonly cacheDir: string;
}

/** Writes the packs of all fonts. Throws FontUnusable. */
export async function writeFontPacks({ fileOf, cacheDir }: WriteFontPacksOptions): Promise<void> {
  const fingerprint = await fontsFingerprint();
  const keyOf = (name: string) => `${hashOf([fingerprint, name])}.font.pack`;
  const list = keptFile(cacheDir, `${hashOf([fingerprint])}.fonts.pack`);
  const known = namesIn(readKept(list));
  if (known?.every((name) => publishPack(cacheDir, keyOf(name), fileOf(name)))) return;
  const names: string[] = [];
  for await (const [name, bytes] of fontPacks()) {
    publishNewPack(cacheDir, keyOf(name), fileOf(name), bytes);
    names.push(name);
  }
  writeAtomically(list, packed(names));
}

/** A hash of everything that decides the bytes of a font's pack. */
const fontsFingerprint = async (): Promise<string> => {
  const code = await fingerprintOf({
    sources: ['src/fonts', 'src/packs', 'src/cache/pack.ts'],
    isOf: (name) =>
      isFontPackage(name) || ['@msgpack/msgpack', 'fontkitten', 'woff2-encoder'].includes(name),
  });
  return `${code} ${process.versions.zlib}`;
};

const hashOf = (parts: readonly string[]): string => hash('sha256', JSON.stringify(parts));

const namesIn = (bytes: Buffer | null): readonly string[] | undefined => {
  const names = bytes === null ? undefined : unpacked(bytes);
  return Array.isArray(names) ? (names as string[]) : undefined;
};
