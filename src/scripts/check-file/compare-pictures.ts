import { pngChunks, pngSize, type PngChunk } from '../../credential/png-chunks.ts';
import { compareChunks } from './compare-chunks.ts';
import type { PixelComparison } from './compare-pixels.ts';
import { pngRows } from './png-rows.ts';
import { isSame } from './same-bytes.ts';

/** How a picture compares with the published one. */
export type PictureComparison =
  /** The published file, or the same chunks around pixels that are packed in another way. */
  | { readonly kind: 'equal' }
  /** The same pixels, drawn in the same way; the file has something more, named for people. */
  | { readonly kind: 'carries-more'; readonly what: readonly string[] }
  /** It has another size, so that its pixels cannot be compared. */
  | { readonly kind: 'size' }
  /** It cannot be drawn, or programs would show something else of it than these pixels: because of what is named. */
  | { readonly kind: 'not-plain'; readonly what: readonly string[] }
  | Extract<PixelComparison, { kind: 'differs' }>;

/** Draws both and compares what is seen. Rejects where the published one cannot be drawn. */
export type ComparePixels = (held: Uint8Array, published: Uint8Array) => Promise<PixelComparison>;

/** Compares two PNGs pixel by pixel, and everything else that is in them. Rejects where the published one cannot be read. */
export async function comparePictures(
  held: Uint8Array,
  published: Uint8Array,
  comparePixels: ComparePixels,
): Promise<PictureComparison> {
  if (isSame(held, published)) return { kind: 'equal' };
  const [theirs, ours] = [pngChunks(held), pngChunks(published)];
  if (!ours) throw new Error('The published picture cannot be read.');
  const size = theirs && pngSize(theirs);
  if (!size) return { kind: 'not-plain', what: [] };
  // Compared before it is drawn: a small file can claim enormous dimensions.
  const other = pngSize(ours);
  if (size.width !== other?.width || size.height !== other.height) return { kind: 'size' };

  const { isStoredAlike, drawn, carried } = compareChunks(theirs, ours);
  if (drawn.length > 0) return { kind: 'not-plain', what: drawn };
  if (!isStoredAlike || !(await hasSameRows(theirs, ours))) {
    const pixels = await comparePixels(held, published);
    if (pixels.kind === 'differs') return pixels;
    if (pixels.kind === 'undrawable') return { kind: 'not-plain', what: [] };
    // It is drawn alike, but more is packed in it than is drawn.
    if (isStoredAlike) carried.push('pixels packed in an unusual way');
  }
  return carried.length > 0 ? { kind: 'carries-more', what: carried } : { kind: 'equal' };
}

/** Whether the samples are the same and nothing else is packed with them. */
async function hasSameRows(held: readonly PngChunk[], published: readonly PngChunk[]) {
  const [one, other] = await Promise.all([pngRows(held), pngRows(published)]);
  return one !== null && other !== null && isSame(one, other);
}
