import type { PngChunk } from '../../credential/png-chunks.ts';
import { quotedForeign } from '../../model/foreign-text.ts';
import { isSame } from './same-bytes.ts';

/** Parts of a PNG beside its pixels that the published one does not have. Each is named for people. */
export interface ChunkDifferences {
  /** Size, depth and palette are the published ones, so that equal samples are equal pixels. */
  readonly isStoredAlike: boolean;
  /** Programs may draw something else because of it, or nothing at all. */
  readonly drawn: readonly string[];
  /** It is only carried along. */
  readonly carried: string[];
}

/**
 * Compares everything but the compressed pixels. A program that stores a picture better may leave chunks out that are not needed to draw it;
 * whatever else differs is named.
 */
export function compareChunks(
  held: readonly PngChunk[],
  published: readonly PngChunk[],
): ChunkDifferences {
  const [ours, theirs] = [withoutPixels(published), withoutPixels(held)];
  const isStoredAlike = storage.every((type) => isSameList(of(type, theirs), of(type, ours)));
  const compared = isStoredAlike || !isSoundStorage(theirs) ? identity : withoutStorage;
  const left = [...compared(ours)];
  const added = new Set(compared(theirs).filter((chunk) => !takenFrom(left, chunk)));
  const kept = compared(theirs).filter((chunk) => !added.has(chunk));
  const drawn = [...added, ...left].filter(isDrawn);
  const carried = [...added].filter((chunk) => !isDrawn(chunk));
  const isOrdered = isInOrder(kept, compared(ours));
  const isDrawnInOrder = isInOrder(kept.filter(isDrawn), compared(ours).filter(isDrawn));
  return {
    isStoredAlike,
    drawn: [...unique(drawn.map(nameOf)), ...(isDrawnInOrder ? [] : ['parts in another order'])],
    carried: [
      ...unique(carried.map(nameOf)),
      ...(isOrdered ? [] : ['its parts in another order']),
      ...(isStoredAlike ? [] : ['its pixels stored in another way']),
    ],
  };
}

const storage = ['IHDR', 'PLTE'];
const identity = (chunks: readonly PngChunk[]) => chunks;
const withoutStorage = (chunks: readonly PngChunk[]) =>
  chunks.filter(({ type }) => !storage.includes(type));
const of = (type: string, chunks: readonly PngChunk[]) =>
  chunks.filter((chunk) => chunk.type === type);

const isSameList = (some: readonly PngChunk[], others: readonly PngChunk[]): boolean =>
  some.length === others.length && isInOrder(some, others);

/** One header, and at most one palette, before the pixels. */
const isSoundStorage = (chunks: readonly PngChunk[]): boolean =>
  chunks[0]?.type === 'IHDR' &&
  /^IHDR(?:,PLTE)?,IDAT$/u.test(
    chunks
      .map(({ type }) => type)
      .filter((type) => [...storage, 'IDAT'].includes(type))
      .join(),
  );

/** Each run of `IDAT` chunks becomes one, whatever it holds. */
function withoutPixels(chunks: readonly PngChunk[]): PngChunk[] {
  return chunks
    .filter(({ type }, index) => type !== 'IDAT' || chunks[index - 1]?.type !== 'IDAT')
    .map((chunk) => (chunk.type === 'IDAT' ? { type: 'IDAT', content: nothing } : chunk));
}

const nothing = new Uint8Array();

const isEqual = (one: PngChunk, other: PngChunk): boolean =>
  one.type === other.type && isSame(one.content, other.content);

function takenFrom(left: PngChunk[], chunk: PngChunk): boolean {
  const at = left.findIndex((each) => isEqual(each, chunk));
  if (at !== -1) left.splice(at, 1);
  return at !== -1;
}

/** Whether the first are the second with some left out. */
function isInOrder(some: readonly PngChunk[], whole: readonly PngChunk[]): boolean {
  let at = 0;
  for (const chunk of whole) {
    const next = some[at];
    if (next && isEqual(next, chunk)) at++;
  }
  return at === some.length;
}

/** A decoder that does not know it must give up. https://www.w3.org/TR/png-3/#5Chunk-naming-conventions */
const isCritical = (type: string): boolean => !/^[a-z][a-zA-Z]{3}$/u.test(type);

/** Chunks by which a picture is drawn, or drawn in another place, size, colour or moment. */
const affecting: ReadonlySet<string> = new Set([
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'mDCv', 'cLLI', 'cLLi', 'sBIT'],
  ...['acTL', 'fcTL', 'fdAT', 'pHYs', 'eXIf', 'oFFs', 'vpAg', 'sTER', 'iDOT', 'bKGD'],
]);

function isDrawn({ type, content }: PngChunk): boolean {
  return isCritical(type) || (affecting.has(type) && !isUsual(type, content));
}

/** Whether a chunk states only what programs assume when nothing is stated, as in most pictures on the web. */
function isUsual(type: string, content: Uint8Array): boolean {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const numbers = Array.from({ length: content.length >> 2 }, (_, at) => view.getUint32(at * 4));
  switch (type) {
    case 'sRGB':
      return content.length === 1 && (content[0] ?? 4) < 4;
    case 'gAMA':
      return content.length === 4 && numbers[0] === 45_455;
    case 'cHRM':
      return content.length === 32 && numbers.every((number, at) => number === webPrimaries[at]);
    case 'pHYs':
      return content.length === 9 && numbers[0] === numbers[1] && numbers[0] !== 0;
    case 'sBIT':
      return content.length > 0 && content.every((bits) => bits === 8);
    // Pictures from here have no transparent place at which it would be seen.
    case 'bKGD':
      return true;
    case 'eXIf':
      return isUpright(content);
    default:
      return false;
  }
}

/** White, red, green and blue of sRGB, in 100,000ths. */
const webPrimaries = [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000];

const orientationTag = 0x0112;

/** Whether no entry of the data rotates the picture. Data that cannot be read might. */
function isUpright(exif: Uint8Array): boolean {
  if (exif.length < 8) return exif.length === 0;
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const isLittle = view.getUint16(0) === 0x4949;
  if (view.getUint16(2, isLittle) !== 42) return false;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > exif.length) return false;
  const count = view.getUint16(start, isLittle);
  if (start + 2 + count * 12 > exif.length) return false;
  return Array.from({ length: count }, (_, at) => start + 2 + at * 12).every(
    (at) =>
      view.getUint16(at, isLittle) !== orientationTag || view.getUint16(at + 8, isLittle) === 1,
  );
}

/** `iTXt “Title”` */
function nameOf({ type, content }: PngChunk): string {
  if (!/^[a-zA-Z]{4}$/u.test(type)) return quotedForeign(type);
  if (!/^[itz](?:TXt|EXt)$/u.test(type)) return type;
  const keyword = new TextDecoder('latin1').decode(content.subarray(0, 80)).split('\0')[0] ?? '';
  return `${type} ${quotedForeign(keyword, 40)}`;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].slice(0, 8);
