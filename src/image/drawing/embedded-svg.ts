import { Resvg } from '@resvg/resvg-js';
import { optimize, type CustomPlugin } from 'svgo';

/** An SVG drawing that has become part of another, its size known. */
export interface EmbeddedDrawing {
  readonly width: number;
  readonly height: number;
  /** The drawing with its upper left corner at the point. */
  at(x: number, y: number): string;
}

/** The place that a drawing may take. It keeps its proportions. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * Takes an SVG file's source apart and gives its contents as an `<svg>` within another, which shows nothing outside of its own bounds. An
 * `<image>` would do the same four times slower. Ids and classes are prefixed, so that two drawings cannot disturb one another.
 */
export function embeddedSvg(source: string, prefix: string, room: Room): EmbeddedDrawing {
  let canvas: Canvas = { left: 0, top: 0, width: 1, height: 1 };
  const measure: CustomPlugin = {
    name: 'measure',
    fn: () => ({
      element: {
        enter: (node, parent) => {
          if (parent.type !== 'root') return;
          canvas = canvasOf(node.attributes);
          node.name = 'g';
          node.attributes = Object.fromEntries(
            Object.entries(node.attributes).filter(([name]) => !documentAttributes.has(name)),
          );
        },
      },
    }),
  };
  const { data } = optimize(source, {
    plugins: [
      'removeDoctype',
      'removeXMLProcInst',
      'removeComments',
      'removeMetadata',
      'removeTitle',
      'removeDesc',
      'removeEditorsNSData',
      { name: 'prefixIds', params: { prefix, delim: '-' } },
      measure,
    ],
  });
  const { left, top, width, height } = canvas;
  const scale = round(Math.min(room.width / width, room.height / height));
  // Only where there is something to cut off: cutting costs time, and softens what ends at the edge.
  const overflow = staysInside(source, canvas) ? 'visible' : 'hidden';
  return {
    width: width * scale,
    height: height * scale,
    at: (x, y) =>
      `<svg x="${round(x)}" y="${round(y)}" width="${width * scale}" height="${height * scale}" viewBox="${left} ${top} ${width} ${height}" overflow="${overflow}">${data}</svg>`,
  };
}

interface Canvas {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const documentAttributes = new Set([
  'xmlns',
  'version',
  'x',
  'y',
  'width',
  'height',
  'viewBox',
  'preserveAspectRatio',
  'role',
]);

function canvasOf(attributes: Readonly<Record<string, string>>): Canvas {
  const box = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [left = NaN, top = NaN, width = NaN, height = NaN] = box;
  if (width > 0 && height > 0 && Number.isFinite(left + top)) return { left, top, width, height };
  const given = [attributes['width'], attributes['height']].map((length) =>
    Number.parseFloat(length ?? ''),
  );
  const [ownWidth = NaN, ownHeight = NaN] = given;
  if (ownWidth > 0 && ownHeight > 0) return { left: 0, top: 0, width: ownWidth, height: ownHeight };
  throw new Error('An embedded SVG drawing has neither a viewBox nor a width and height.');
}

/** Whether nothing is painted outside of the canvas, lines with their thickness included. */
function staysInside(source: string, { left, top, width, height }: Canvas): boolean {
  const painted = new Resvg(source, {
    font: { loadSystemFonts: false },
    logLevel: 'off',
  }).getBBox();
  if (!painted) return true;
  const slack = Math.max(width, height) / 1000;
  return (
    painted.x >= left - slack &&
    painted.y >= top - slack &&
    painted.x + painted.width <= left + width + slack &&
    painted.y + painted.height <= top + height + slack
  );
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000;
}
