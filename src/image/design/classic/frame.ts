import { paper, tint } from '../../drawing/colours.ts';
import { guilloche } from '../../drawing/guilloche.ts';
import { rosette } from '../../drawing/rosette.ts';

export interface FrameOptions {
  readonly width: number;
  readonly height: number;
  /** Distance of the border's outer and inner line from the sheet's edge, in pixels. */
  readonly outer: number;
  readonly inner: number;
  /** Length of a link of the band in pixels, after which the pattern repeats. */
  readonly link: number;
  /** Width of the main lines; the engraved ones are about half as wide. */
  readonly line: number;
}

/** The engraved border: waves in two tones between hairlines along each side, and a rosette in each corner. */
export function frame(options: FrameOptions, accent: string): string {
  const { outer, inner, line } = options;
  const pitch = line * 3.6;
  return [
    bands(options, accent),
    ...[outer, inner].map((at) => stroke(outline(inset(options, at)), tint(accent, 0.9), line)),
    ...[outer + pitch, inner - pitch].map((at) =>
      stroke(outline(inset(options, at)), tint(accent, 0.55), line * 0.5),
    ),
    ...corners(options).map((corner) => cornerPiece(corner, options, accent)),
  ].join('');
}

/** A band along each side, from below one corner piece to below the other. */
function bands({ width, height, outer, inner, link, line }: FrameOptions, accent: string): string {
  const middle = (outer + inner) / 2;
  const amplitude = (inner - outer) * 0.35;
  const lace = { amplitude, strands: 5, repeat: link / 5, waist: 1 };
  const chain = { amplitude: amplitude * 0.7, strands: 2, repeat: link, waist: 0.5 };
  const band = (length: number) =>
    stroke(guilloche(length, lace), tint(accent, 0.4), line * 0.52) +
    stroke(guilloche(length, chain), tint(accent, 0.8), line * 0.66);
  const [across, down] = [band(width - 2 * outer), band(height - 2 * outer)];
  const moved = (x: number, y: number, turned: string, svg: string) =>
    `<g transform="translate(${x} ${y})${turned}">${svg}</g>`;
  return [
    ...[middle, height - middle].map((y) => moved(width / 2, y, '', across)),
    ...[middle, width - middle].map((x) => moved(x, height / 2, ' rotate(90)', down)),
  ].join('');
}

/** The heights at which the border's innermost line runs, above and below. */
export function innerLines({ inner, height }: FrameOptions): readonly [number, number] {
  return [inner, height - inner];
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function corners({ width, height, outer, inner }: FrameOptions): readonly Rectangle[] {
  const side = inner - outer;
  return [outer, width - inner].flatMap((left) =>
    [outer, height - inner].map((top) => ({ left, top, width: side, height: side })),
  );
}

function cornerPiece(square: Rectangle, { line }: FrameOptions, accent: string): string {
  const radius = square.width / 2 - line * 3.6;
  const [x, y] = [square.left + square.width / 2, square.top + square.height / 2];
  const { left, top, width, height } = square;
  return (
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${paper}" stroke="${tint(accent, 0.9)}" stroke-width="${line}"/>` +
    stroke(rosette({ x, y, radius, petals: 12, turns: 5 }), tint(accent, 0.4), line * 0.52) +
    stroke(
      rosette({ x, y, radius: radius * 0.56, petals: 8, turns: 3 }),
      tint(accent, 0.8),
      line * 0.66,
    )
  );
}

function inset({ width, height }: FrameOptions, by: number): Rectangle {
  return { left: by, top: by, width: width - 2 * by, height: height - 2 * by };
}

function outline({ left, top, width, height }: Rectangle): string {
  return `M${left} ${top}h${width}v${height}h${-width}z`;
}

function stroke(data: string, colour: string, width: number): string {
  return `<path fill="none" stroke="${colour}" stroke-width="${Math.round(width * 100) / 100}" d="${data}"/>`;
}
