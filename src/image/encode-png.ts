import { deflateSync } from 'node:zlib';
import { indexed } from './palette.ts';
import {
  colourSpaceChunk,
  headerChunk,
  pngChunk,
  resolutionChunk,
  textChunk,
} from './png-chunk.ts';
import type { Raster } from './raster.ts';

export interface PngOptions {
  /** Dots per inch; left out where the image has no physical size. */
  readonly resolution: number | null;
  /** Texts for people and programs that look into the file, by their registered keyword. */
  readonly texts: Readonly<Record<string, string>>;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The image as a PNG file, with a palette where 256 colours do. It has to be opaque. */
export function encodePng(raster: Raster, { resolution, texts }: PngOptions): Uint8Array {
  const { width, height } = raster;
  const few = indexed(raster);
  const samples = few ? few.indices : withoutAlpha(raster.pixels);
  return Buffer.concat([
    signature,
    headerChunk(width, height, few ? 'indexed' : 'rgb'),
    colourSpaceChunk(),
    ...(few ? [pngChunk('PLTE', few.colours)] : []),
    ...(resolution === null ? [] : [resolutionChunk(resolution)]),
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
    pngChunk(
      'IDAT',
      deflateSync(scanlines(samples, samples.length / height), { level: 7, memLevel: 9 }),
    ),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

/** Rows with their filter byte. None of the filters helps line art on flat paper. */
function scanlines(samples: Uint8Array, rowLength: number): Uint8Array {
  const rows = samples.length / rowLength;
  const lines = new Uint8Array(samples.length + rows);
  for (let row = 0; row < rows; row += 1) {
    lines.set(samples.subarray(row * rowLength, (row + 1) * rowLength), row * (rowLength + 1) + 1);
  }
  return lines;
}

function withoutAlpha(pixels: Uint8Array): Uint8Array {
  const samples = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    samples[to] = pixels[from] ?? 0;
    samples[to + 1] = pixels[from + 1] ?? 0;
    samples[to + 2] = pixels[from + 2] ?? 0;
  }
  return samples;
}
