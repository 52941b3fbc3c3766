import { constants, deflateRawSync } from 'node:zlib';
import { blankSheet, type BlankSheet } from './blank-sheet.ts';
import { prepareBand, type PreparedBand } from './changing-band.ts';
import { DrawnSheet } from './drawn-sheet.ts';
import type { PixelArea } from './pixel-area.ts';
import { pngChunk } from './png-chunk.ts';
import type { Raster } from './raster.ts';
import { scanlinesOf, type Colours, type Scanlines } from './scanlines.ts';
import { areaIn, stamping, type Areas } from './stamping.ts';
import type { StampField } from './stamp.ts';
import { coveredRows, stretchesOf, type Rows } from './stretches.ts';
import { wantedColours } from './wanted-colours.ts';

/** A sheet on which the part that a session's certificates share is drawn and compressed. Plain data: it can be kept and sent. */
export interface PreparedSheet {
  readonly blank: BlankSheet;
  readonly areas: Areas;
  /** From the top: finished chunks of rows that never change, and what the others begin with. */
  readonly bands: readonly (Uint8Array | PreparedBand)[];
}

export interface SheetOptions {
  /** A typical stamp: it decides the palette and the codes. */
  readonly specimen: readonly StampField[];
  readonly areas: Areas;
  readonly colours: Colours;
}

const zlibHeader = Uint8Array.of(0x78, 0xda);

export function prepareSheet(
  raster: Raster,
  { specimen, areas, colours }: SheetOptions,
): PreparedSheet {
  const areaOf = areaIn(areas);
  const lines = scanlinesOf(raster, wantedColours(raster, specimen, areaOf), colours);
  const blank = blankSheet(lines, coveredRows([...areas.values()]));
  const sheet = new DrawnSheet(blank);
  const bands = stamping(sheet, areaOf)(specimen, () => bandsOf(lines, sheet, [...areas.values()]));
  return { blank, areas, bands };
}

/** @param sheet with a specimen drawn on it */
function bandsOf(
  blank: Scanlines,
  sheet: DrawnSheet,
  areas: readonly PixelArea[],
): PreparedSheet['bands'] {
  const bands: (Uint8Array | PreparedBand)[] = [pngChunk('IDAT', zlibHeader)];
  let next = 0;
  for (const rows of coveredRows(areas)) {
    if (rows.top > next) bands.push(fixedBand(blank, { top: next, bottom: rows.top }));
    const stretches = stretchesOf(blank, sheet.tiles, areas, rows);
    bands.push(prepareBand(blank, sheet.lines, { rows, stretches }));
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
