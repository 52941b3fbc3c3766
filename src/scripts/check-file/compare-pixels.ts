import { boxesAround, markDifferences, square, squaresOf, type Box } from './difference-boxes.ts';

/** The comparison of a picture, as it is drawn, with the published one of the same size. */
export type PixelComparison =
  | { readonly kind: 'equal' }
  | { readonly kind: 'undrawable' }
  | { readonly kind: 'differs'; readonly boxes: readonly Box[]; readonly picture: ImageBitmap };

/** Rows that are compared at a time, so that a phone has memory for them. */
const stretch = square * 8;

/** Draws two PNGs of one size and compares them pixel by pixel. Rejects where the published one cannot be drawn. */
export async function comparePixels(
  held: Uint8Array,
  published: Uint8Array,
): Promise<PixelComparison> {
  const other = await decoded(published);
  const one = await decoded(held).catch(() => null);
  if (!one) return { kind: 'undrawable' };
  const marked = squaresOf(one);
  const [first, second] = [stretchOf(one), stretchOf(other)];
  for (let top = 0; top < one.height; top += stretch) {
    markDifferences(first(top), second(top), { width: one.width, top }, marked);
  }
  const boxes = boxesAround(marked);
  return boxes.length === 0 ? { kind: 'equal' } : { kind: 'differs', boxes, picture: one };
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
