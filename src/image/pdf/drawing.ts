import { deflateSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Box } from '../design/layout.ts';
import type { DecorationMark, FigureMark } from '../design/mark.ts';
import { artContent, type ArtContent } from './art-content.ts';
import { pictureOf } from './paint-picture.ts';
import type { Picture } from './picture.ts';
import { rectangleArt } from './rectangle-art.ts';

/** A drawing as it is on the page: operators, or pixels in a box of the sheet. */
export type Drawing =
  | ({ readonly kind: 'lines' } & ArtContent)
  | { readonly kind: 'picture'; readonly picture: Picture; readonly box: Box };

/** Bytes that the lines of an institution's own drawing may take. A signature takes about two thousand. */
const heaviest = 8000;

/** Borders are the same from session to session, marks from certificate to certificate. */
const known = new LRUCache<string, Drawing>({ max: 64 });

/** Drawings that no operators can show become pictures, and so do those whose lines take more bytes than pixels. */
export function drawingOf(
  mark: FigureMark | DecorationMark,
  sheet: { width: number; height: number },
): Drawing {
  const rectangles = rectangleArt(mark.svg);
  if (rectangles !== null) return { kind: 'lines', operators: rectangles, opacities: [] };
  const box = mark.kind === 'figure' ? mark.box : { left: 0, top: 0, ...sheet };
  const key = JSON.stringify([mark.kind, sheet.width, sheet.height, box, mark.svg]);
  const drawing = known.get(key) ?? drawn(mark, box, sheet);
  known.set(key, drawing);
  return drawing;
}

function drawn(
  { kind, svg }: FigureMark | DecorationMark,
  box: Box,
  sheet: { width: number; height: number },
): Drawing {
  const art = artContent(svg, sheet);
  if (!art) return { kind: 'picture', picture: pictureOf(svg, box), box };
  const weight = kind === 'figure' ? deflateSync(art.operators, { level: 9 }).length : 0;
  if (weight > heaviest) {
    const picture = pictureOf(svg, box);
    const { colours, cover } = picture;
    if (colours.length + cover.length < weight) return { kind: 'picture', picture, box };
  }
  return { kind: 'lines', ...art };
}
