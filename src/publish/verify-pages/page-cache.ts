import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';
import { keptFile, readKept } from '../../cache/kept-file.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';

/** Finished pages by a hash of all that decides what is in them. */
export interface PageCache {
  /** The page, or null where there is none or it is damaged. */
  find(key: string): string | null;
  keep(key: string, page: string): Promise<void>;
}

const compress = promisify(zstdCompress);
const settings = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

/** Opens the cache in a folder, which need not be there yet. */
export function pageCache(folder: string): PageCache {
  const fileOf = (key: string) => keptFile(folder, `${key}.html.zst`);
  return {
    find(key) {
      const kept = readKept(fileOf(key));
      return kept && unpacked(kept);
    },
    keep: async (key, page) => writeAtomically(fileOf(key), await compress(page, settings)),
  };
}

/** Null where the checksum that is packed with the page says that it is damaged. */
function unpacked(kept: Buffer): string | null {
  try {
    return zstdDecompressSync(kept).toString();
  } catch {
    return null;
  }
}
