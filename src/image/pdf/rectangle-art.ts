import { rgb } from './pdf-object.ts';

/** Left, top, width and height in whole pixels. */
type Rectangle = readonly [number, number, number, number];

const number = String.raw`(\d+)`;
const element = new RegExp(
  String.raw`<rect x="${number}" y="${number}" width="${number}" height="${number}" fill="(#[0-9a-f]{6})"/>|` +
    String.raw`<path fill="(#[0-9a-f]{6})"(?: shape-rendering="crispEdges")? d="((?:M\d+ \d+h\d+v\d+h-\d+z)+)"/>`,
  'uy',
);
const shape = /M(\d+) (\d+)h(\d+)v(\d+)h-(\d+)z/gu;

/**
 * Operators for a drawing of nothing but upright rectangles at whole pixels, as a QR code is: it needs no renderer to be understood, and
 * counted in its modules it takes a third of what its outlines would. Null for any other drawing.
 */
export function rectangleArt(svg: string): string | null {
  let operators = '';
  element.lastIndex = 0;
  while (element.lastIndex < svg.length) {
    const match = element.exec(svg);
    if (!match) return null;
    const [, left, top, width, height, ground, fill, data = ''] = match;
    const rectangles = fill
      ? Array.from(data.matchAll(shape), (found): Rectangle => rectangleOf(found.slice(1)))
      : [rectangleOf([left, top, width, height])];
    operators += filled(rectangles, fill ?? ground ?? '');
  }
  return operators;
}

function rectangleOf([left, top, width, height]: readonly (string | undefined)[]): Rectangle {
  return [Number(left), Number(top), Number(width), Number(height)];
}

function filled(rectangles: readonly Rectangle[], fill: string): string {
  const left = Math.min(...rectangles.map(([x]) => x));
  const top = Math.min(...rectangles.map(([, y]) => y));
  const moved = rectangles.map(([x, y, ...size]) => [x - left, y - top, ...size]);
  const module = Math.max(1, moved.flat().reduce(commonDivisor, 0));
  const shapes = moved.map((side) => `${side.map((length) => length / module).join(' ')} re\n`);
  return `q\n${module} 0 0 ${module} ${left} ${top} cm\n${rgb(fill)} rg\n${shapes.join('')}f\nQ\n`;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
