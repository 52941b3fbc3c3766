import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fitted } from '../../model/drawing.ts';
import { roomsOf } from '../../model/print-rooms.ts';
import { quoted } from '../../wording/quoted.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { decodeSource } from '../files/decode-source.ts';
import { isInside } from '../files/list-content.ts';
import { limits } from '../limits.ts';
import type { Drawings } from '../link-content.ts';
import { problemAt, problemOfFile, type ProblemWords, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { drawingFaults } from './drawing-faults.ts';
import { drawingReferences, type DrawingReference } from './drawing-references.ts';
import { pictureHeader } from './picture-header.ts';
import * as words from './picture-words.ts';
import { readPicture, type PictureDrawing } from './read-picture.ts';

export interface DrawingsReading {
  readonly texts: Drawings;
  readonly problems: readonly ContentProblem[];
}

/** Reads and checks each logo, seal and signature that the site, institutions and courses name. */
export async function readDrawings(root: string, folder: ContentFolder): Promise<DrawingsReading> {
  const texts = new Map<string, string>();
  const problems: ContentProblem[] = [];
  const seen = new Set<string>();
  for (const reference of drawingReferences(folder)) {
    const { file } = reference;
    const bytes = await readWithin(root, file);
    if (!(bytes instanceof Uint8Array)) {
      problems.push(problemAt(reference.spot, bytes));
      continue;
    }
    const header = pictureHeader(bytes);
    if (header !== null) {
      const picture = readPicture(bytes, header);
      if ('svg' in picture) texts.set(file, picture.svg);
      problems.push(...inPicture(reference, picture));
    } else if (bytes.length > limits.svgBytes) {
      problems.push(problemAt(reference.spot, tooLarge(file, bytes.length)));
    } else if (!seen.has(file)) {
      const text = drawingText(file, bytes);
      if (typeof text === 'string') texts.set(file, text);
      problems.push(...(typeof text === 'string' ? inDrawing(reference, text) : [text]));
    }
    seen.add(file);
  }
  return { texts, problems };
}

/** The text of an SVG file, or why there is none. */
function drawingText(file: string, bytes: Uint8Array): string | ContentProblem {
  const isCalledSvg = /\.svg$/iu.test(file);
  if (!isCalledSvg && !startsAsMarkup(bytes)) return problemOfFile(file, words.anotherFormat);
  const decoding = decodeSource(file, bytes);
  return decoding.ok ? decoding.text : decoding.problem;
}

const startsAsMarkup = (bytes: Uint8Array) =>
  /^(?:\ufeff)?\s*</u.test(Buffer.from(bytes.subarray(0, 256)).toString('utf8'));

/** Problems of a picture where it is named, since it has no lines of its own. */
function inPicture(
  { role, spot }: DrawingReference,
  picture: PictureDrawing | ProblemWords,
): readonly ContentProblem[] {
  if (!('svg' in picture)) return [problemAt(spot, picture)];
  if (role === 'site') return [];
  const { size, format, isOpaque, hasLightCorners } = picture;
  const places = roomsOf[role].map((room) => fitted(size, room));
  const drawn = places.reduce((a, b) => (b.width > a.width ? b : a));
  const isBox = isOpaque && (role !== 'logo' || hasLightCorners);
  return [
    ...(size.width < drawn.width ? [problemAt(spot, words.tooCoarse(size, drawn))] : []),
    ...(isBox ? [problemAt(spot, words.opaque(role, format))] : []),
  ];
}

/** The bytes of a file in the content folder, or why they cannot be had. */
async function readWithin(root: string, file: string): Promise<Uint8Array | ProblemWords> {
  if (!isInside(root, path.resolve(root, file))) return outside(file);
  const real = await realpath(path.resolve(root, file)).catch(() => undefined);
  if (real === undefined) return missing(file);
  if (!isInside(root, real)) return outside(file);
  const entry = await stat(real);
  if (!entry.isFile()) return missing(file);
  if (entry.size > limits.pictureBytes) return words.tooManyBytes(entry.size);
  return await readFile(real).catch(() => missing(file));
}

/** Problems in the SVG itself, with the line that names it. */
function inDrawing({ file, spot }: DrawingReference, svg: string): readonly ContentProblem[] {
  return drawingFaults(svg).map(({ line, column, words }) => ({
    ...problemOfFile(file, words, { line, column }),
    related: relatedTo(spot),
  }));
}

function relatedTo(spot: Spot): NonNullable<ContentProblem['related']> {
  const { positions, source } = spot.file;
  return { ...source.placeOf(positions.offsetOf(spot.path)), what: 'where the file is named' };
}

const missing = (file: string): ProblemWords => ({
  code: 'svg-missing',
  what: `There is no file ${quoted(file, 100)} in the content folder.`,
  fix: 'Correct the path, which begins at the content folder, or add the file.',
});

const outside = (file: string): ProblemWords => ({
  code: 'svg-outside',
  what: `The file ${quoted(file, 100)} lies outside of the content folder.`,
  fix: 'Put the file itself into the content folder.',
});

const tooLarge = (file: string, bytes: number): ProblemWords => ({
  code: 'svg-too-large',
  what: `The file ${quoted(file, 100)} has ${Math.ceil(bytes / 1024)} KiB; at most ${limits.svgBytes / 1024} are read.`,
  fix: 'Simplify the drawing, for example with svgo.',
});
