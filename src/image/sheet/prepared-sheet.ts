import { constants, deflateRawSync } from 'node:zlib';
import { chunkParts, pngChunk } from './png-chunk.ts';
import type { Raster } from './raster.ts';
import type { PixelArea } from './pixel-area.ts';
import { areaIn, stamping, type Areas } from './stamping.ts';
import type { StampField } from './stamp.ts';
import { wantedColours } from './wanted-colours.ts';
import { adler32Bytes } from './adler-32.ts';
import { changingBand, type ChangingBand } from './changing-band.ts';
import { DrawnSheet } from './drawn-sheet.ts';
import { scanlinesOf, type Colours, type Scanlines } from './scanlines.ts';
import { coveredRows, stretchesOf, type Rows } from './stretches.ts';

/** A sheet on which the part that a session's certificates share is drawn and compressed. */
export interface PreparedSheet {
  readonly width: number;
  readonly height: number;
  readonly palette: Uint8Array | null;
  /**
   * The sheet with a stamp on it: parts of a PNG file that are the chunks of an image's rows, valid until the next stamp. The same stamp
   * gives the same bytes, whatever was stamped before. Null if the stamp's ink leaves its areas.
   */
  stamped(stamp: readonly StampField[]): readonly Uint8Array[] | null;
}

export interface SheetOptions {
  /** A typical stamp: it decides the palette and the codes. */
  readonly specimen: readonly StampField[];
  readonly areas: Areas;
  readonly colours: Colours;
}

const zlibHeader = Uint8Array.of(0x78, 0xda);
/** An empty deflate block, marked as the last. */
const lastBlock = Uint8Array.of(0x03, 0x00);

export function prepareSheet(
  raster: Raster,
  { specimen, areas, colours }: SheetOptions,
): PreparedSheet {
  const areaOf = areaIn(areas);
  const blank = scanlinesOf(raster, wantedColours(raster, specimen, areaOf), colours);
  const sheet = new DrawnSheet(blank);
  const withStamp = stamping(sheet, areaOf);
  const bands = withStamp(specimen, () => bandsOf(blank, sheet, [...areas.values()]));
  return {
    width: blank.width,
    height: blank.height,
    palette: blank.palette,
    stamped: (stamp) =>
      withStamp(stamp, (isInside) => {
        if (!isInside) return null;
        const chunks = bands.flatMap((band) =>
          band instanceof Uint8Array ? band : chunkParts('IDAT', band.deflated()),
        );
        const trailer = adler32Bytes(sheet.checksum);
        return [...chunks, pngChunk('IDAT', Buffer.concat([lastBlock, trailer]))];
      }),
  };
}

/** Finished chunks for the rows that never change, and the others, from the top. A specimen is drawn on the sheet. */
function bandsOf(
  blank: Scanlines,
  sheet: DrawnSheet,
  areas: readonly PixelArea[],
): readonly (Uint8Array | ChangingBand)[] {
  const bands: (Uint8Array | ChangingBand)[] = [pngChunk('IDAT', zlibHeader)];
  let next = 0;
  for (const rows of coveredRows(areas)) {
    if (rows.top > next) bands.push(fixedBand(blank, { top: next, bottom: rows.top }));
    const stretches = stretchesOf(blank, sheet.tiles, areas, rows);
    bands.push(changingBand(blank, sheet, { rows, stretches }));
    next = rows.bottom;
  }
  if (next < blank.height) bands.push(fixedBand(blank, { top: next, bottom: blank.height }));
  return bands;
}

/** Ends on a full flush: in whole bytes, and nothing later refers back to it. */
function fixedBand({ bytes, stride }: Scanlines, { top, bottom }: Rows): Uint8Array {
  const rows = bytes.subarray(top * stride, bottom * stride);
  const finishFlush = constants.Z_FULL_FLUSH;
  return pngChunk('IDAT', deflateRawSync(rows, { level: 8, memLevel: 9, finishFlush }));
}
