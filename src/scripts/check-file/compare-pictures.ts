import { isPlainPng, pngSize } from '../../credential/png-chunks.ts';
import { boxesAround, markDifferences, square, squaresOf, type Box } from './difference-boxes.ts';

/** How a picture compares with the published one. */
export type PictureComparison =
  | { readonly kind: 'equal' }
  /** It has another size, so that its pixels cannot be compared. */
  | { readonly kind: 'size' }
  /** It cannot be drawn, or some programs would show something else of it than these pixels. */
  | { readonly kind: 'not-plain' }
  | { readonly kind: 'differs'; readonly boxes: readonly Box[]; readonly picture: ImageBitmap };

/** Rows that are compared at a time, so that a phone has room for them. */
const stretch = square * 8;

/** Compares two PNGs pixel by pixel. Rejects where the published one cannot be drawn. */
export async function comparePictures(
  held: Uint8Array,
  published: Uint8Array,
): Promise<PictureComparison> {
  if (isSame(held, published)) return { kind: 'equal' };
  const size = pngSize(held);
  if (!size) return { kind: 'not-plain' };
  const other = await decoded(published);
  // Told before it is drawn: a small file can say to be as large as a house.
  if (size.width !== other.width || size.height !== other.height) return { kind: 'size' };
  const one = await decoded(held).catch(() => null);
  const pixels = one ? comparePixels(one, other) : null;
  if (pixels?.kind === 'differs') return pixels;
  return pixels && isPlainPng(held) ? pixels : { kind: 'not-plain' };
}

/** Of pictures of one size. */
function comparePixels(one: ImageBitmap, other: ImageBitmap): PictureComparison {
  const marked = squaresOf(one);
  const [first, second] = [stretchOf(one), stretchOf(other)];
  for (let top = 0; top < one.height; top += stretch) {
    markDifferences(first(top), second(top), { width: one.width, top }, marked);
  }
  const boxes = boxesAround(marked);
  return boxes.length === 0 ? { kind: 'equal' } : { kind: 'differs', boxes, picture: one };
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function decoded(bytes: Uint8Array): Promise<ImageBitmap> {
  const file = new Blob([Uint8Array.from(bytes)], { type: 'image/png' });
  return createImageBitmap(file, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
}

/** Reads a picture's rows, from the given one on. */
function stretchOf(picture: ImageBitmap): (top: number) => Uint8ClampedArray {
  const canvas = new OffscreenCanvas(picture.width, stretch);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no pictures.');
  return (top) => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, -top);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  };
}
