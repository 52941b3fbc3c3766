import { adler32Bytes } from './adler-32.ts';
import { changingBand } from './changing-band.ts';
import { DrawnSheet } from './drawn-sheet.ts';
import { chunkParts, pngChunk } from './png-chunk.ts';
import type { PreparedSheet } from './prepared-sheet.ts';
import type { StampField } from './stamp.ts';
import { areaIn, stamping } from './stamping.ts';
import { stretchesOf } from './stretches.ts';

/** An empty deflate block, marked as the last. */
const lastBlock = Uint8Array.of(0x03, 0x00);

/**
 * A prepared sheet that is stamped.
 * @returns a function that gives the sheet with a stamp on it: parts of a PNG file that are the chunks of its rows, valid until the next
 * stamp on any sheet. The same stamp gives the same bytes, whatever was stamped before. Null if the stamp's ink leaves its areas.
 */
export function stampedSheet({
  blank,
  areas,
  bands,
}: PreparedSheet): (stamp: readonly StampField[]) => readonly Uint8Array[] | null {
  const sheet = new DrawnSheet(blank);
  const withStamp = stamping(sheet, areaIn(areas));
  const chunksOf = bands.map((band, number) => {
    if (band instanceof Uint8Array) return () => [band];
    const stretches = stretchesOf(blank, sheet.tiles, [...areas.values()], band.rows);
    const deflated = changingBand(sheet, band, stretches, number);
    return () => chunkParts('IDAT', deflated());
  });
  return (stamp) =>
    withStamp(stamp, (isInside) => {
      if (!isInside) return null;
      const chunks = chunksOf.flatMap((chunks) => chunks());
      const trailer = adler32Bytes(sheet.checksum);
      return [...chunks, pngChunk('IDAT', Buffer.concat([lastBlock, trailer]))];
    });
}
