import { deflateSync } from 'node:zlib';
import { scanlinesOf, type Scanlines } from './scanlines.ts';
import {
  colourSpaceChunk,
  credentialChunk,
  headerChunk,
  pngChunk,
  resolutionChunk,
  textChunk,
} from './png-chunk.ts';
import type { Raster } from './raster.ts';
import { sealed } from './whole-png.ts';

export interface PngOptions {
  /** Dots per inch; left out where the image has no physical size. */
  readonly resolution: number | null;
  /** Texts for people and programs that look into the file, by their registered keyword. */
  readonly texts: Readonly<Record<string, string>>;
  /** The certificate's signed credential, in ASCII, which is baked into the image; null where it has none. */
  readonly credential: string | null;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The image as a PNG file, with a palette where 256 colours do. It has to be opaque. */
export function encodePng(raster: Raster, options: PngOptions): Uint8Array {
  const sheet = scanlinesOf(raster, [], 'few');
  const rows = deflateSync(sheet.bytes, { level: 7, memLevel: 9 });
  return pngFile(sheet, options, [pngChunk('IDAT', rows)]);
}

/** A PNG file of chunks that hold an image's compressed rows. */
export function pngFile(
  { width, height, palette }: Pick<Scanlines, 'width' | 'height' | 'palette'>,
  { resolution, texts, credential }: PngOptions,
  rows: readonly Uint8Array[],
): Uint8Array {
  return sealed([
    signature,
    headerChunk(width, height, palette ? 'indexed' : 'rgb'),
    colourSpaceChunk(),
    ...(palette ? [pngChunk('PLTE', palette)] : []),
    ...(resolution === null ? [] : [resolutionChunk(resolution)]),
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
    ...rows,
    ...(credential === null ? [] : [credentialChunk(credential)]),
  ]);
}
