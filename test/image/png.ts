import { crc32 } from 'node:zlib';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** An image as another decoder reads it: RGBA rows. */
export interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

export function decode(png: Uint8Array): Decoded {
  const { width, height, data } = PNG.sync.read(Buffer.from(png), { checkCRC: true });
  return { width, height, pixels: data };
}

export interface Chunk {
  readonly type: string;
  readonly contents: Buffer;
  readonly checksumHolds: boolean;
}

export function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      contents: bytes.subarray(at + 8, end),
      checksumHolds: crc32(bytes.subarray(at + 4, end)) === bytes.readUInt32BE(end),
    });
    at = end + 4;
  }
  return chunks;
}

/** The text of the QR code that is somewhere in the image. */
export function scanned({ width, height, pixels }: Decoded): string | null {
  const side = Math.floor(width / 4);
  // As a phone would, look at the corner with the code.
  const corner = crop(
    { width, height, pixels },
    width - side - Math.floor(width / 20),
    Math.floor(height / 2),
    side,
    Math.floor(height / 2),
  );
  return jsQR(new Uint8ClampedArray(corner.pixels), corner.width, corner.height)?.data ?? null;
}

export function crop(
  image: Decoded,
  left: number,
  top: number,
  width: number,
  height: number,
): Decoded {
  const pixels = Buffer.alloc(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = ((top + row) * image.width + left) * 4;
    image.pixels.copy(pixels, row * width * 4, start, start + width * 4);
  }
  return { width, height, pixels };
}

/** Share of the pixels that differ, 0–1. */
export function difference(one: Decoded, other: Decoded): number {
  const count = one.pixels.length / 4;
  let differing = 0;
  for (let at = 0; at < one.pixels.length; at += 4) {
    if (one.pixels.readUInt32BE(at) !== other.pixels.readUInt32BE(at)) differing += 1;
  }
  return differing / count;
}

/** How many pixels have exactly this colour, `#rrggbb`. */
export function countColour({ pixels }: Decoded, colour: string): number {
  const wanted = Number.parseInt(colour.slice(1), 16);
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels.readUInt32BE(at) >>> 8 === wanted) count += 1;
  }
  return count;
}
