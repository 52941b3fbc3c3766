import { hash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import { LRUCache } from 'lru-cache';
import { fitted, pictureSvg, type DrawingSize } from '../../model/drawing.ts';
import { limits } from '../limits.ts';
import type { ProblemWords } from '../yaml/located.ts';
import type { PictureHeader } from './picture-header.ts';
import * as words from './picture-words.ts';

/** A PNG or JPEG file, made again from its pixels alone: upright, without metadata, and not larger than print needs. */
export interface PictureDrawing {
  /** As an SVG drawing that holds it. */
  readonly svg: string;
  /** Pixels of the file, upright. */
  readonly size: DrawingSize;
  readonly format: PictureHeader['format'];
  /** Whether no pixel lets the paper through. */
  readonly isOpaque: boolean;
  /** Whether its corners are light, as paper is. */
  readonly hasLightCorners: boolean;
}

/** Twice the largest place on a certificate. */
const largest: DrawingSize = { width: 1240, height: 800 };

/** A content folder is read again each time that a file of it is saved. */
const known = new LRUCache<string, PictureDrawing | ProblemWords>({ max: 200 });

/** The picture of a file, or why it cannot be had. Never throws. */
export function readPicture(
  bytes: Uint8Array,
  header: PictureHeader | 'damaged',
): PictureDrawing | ProblemWords {
  if (header === 'damaged') return words.damaged;
  if (!header.isUsual) return words.colours;
  if (header.width * header.height > limits.picturePixels) return words.tooManyPixels(header);
  const key = hash('sha256', bytes);
  const picture = known.get(key) ?? drawn(bytes, header);
  known.set(key, picture);
  return picture;
}

function drawn(bytes: Uint8Array, header: PictureHeader): PictureDrawing | ProblemWords {
  const { width, height, format, orientation } = header;
  const source = dataAddress(bytes, format);
  const size = orientation > 4 ? { width: height, height: width } : { width, height };
  const turned = `<image width="${width}" height="${height}" transform="matrix(${turns(header)})" href="${source}"/>`;
  const wanted = fitted(size, largest);
  const target = wanted.width < size.width ? wanted : size;
  let image = painted(turned, size, smaller(size, target));
  // A picture that is made much smaller at once loses thin strokes.
  while (image.width > target.width) {
    const now = { width: image.width, height: image.height };
    const held = `<image width="${now.width}" height="${now.height}" href="${dataAddress(image.asPng(), 'PNG')}"/>`;
    image = painted(held, now, smaller(now, target));
  }
  const { pixels } = image;
  const cover = coverOf(pixels);
  if (cover.most === 0) return words.damaged;
  return {
    svg: pictureSvg(image, image.asPng().toString('base64')),
    size,
    format,
    isOpaque: cover.least > 250,
    hasLightCorners: cornersOf(image).every((corner) => isLight(pixels.subarray(corner))),
  };
}

const dataAddress = (bytes: Uint8Array, format: PictureHeader['format']) =>
  `data:image/${format.toLowerCase()};base64,${Buffer.from(bytes).toString('base64')}`;

const smaller = (size: DrawingSize, target: DrawingSize): DrawingSize =>
  size.width > 2 * target.width
    ? { width: Math.ceil(size.width / 2), height: Math.ceil(size.height / 2) }
    : target;

function painted(element: string, from: DrawingSize, to: DrawingSize) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${to.width}" height="${to.height}" viewBox="0 0 ${from.width} ${from.height}" preserveAspectRatio="none">${element}</svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' }).render();
}

/** The matrix that makes a picture upright, by its orientation. */
function turns({ width, height, orientation }: PictureHeader): string {
  const matrices = [
    [1, 0, 0, 1, 0, 0],
    [-1, 0, 0, 1, width, 0],
    [-1, 0, 0, -1, width, height],
    [1, 0, 0, -1, 0, height],
    [0, 1, 1, 0, 0, 0],
    [0, 1, -1, 0, height, 0],
    [0, -1, -1, 0, height, width],
    [0, -1, 1, 0, 0, width],
  ];
  return (matrices[orientation - 1] ?? []).join(' ');
}

/** The least and the most that a pixel hides of what is below it. */
function coverOf(pixels: Uint8Array): { least: number; most: number } {
  let [least, most] = [255, 0];
  for (let at = 3; at < pixels.length; at += 4) {
    const alpha = pixels[at] ?? 0;
    if (alpha < least) least = alpha;
    if (alpha > most) most = alpha;
  }
  return { least, most };
}

/** Offsets of the pixels in the corners. */
function cornersOf({ width, height }: DrawingSize): readonly number[] {
  const last = width * (height - 1);
  return [0, width - 1, last, last + width - 1].map((pixel) => 4 * pixel);
}

const isLight = ([red = 0, green = 0, blue = 0]: Uint8Array) => Math.min(red, green, blue) > 170;
