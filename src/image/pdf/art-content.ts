import { Resvg } from '@resvg/resvg-js';
import { SaxesParser } from 'saxes';
import { artPath, pathOperators, stepsPerPixel } from './art-path.ts';
import { identity, multiply, parseMatrix, uniformScale, type Matrix } from './matrix.ts';
import { rgb, short } from './pdf-object.ts';

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Operators that paint a drawing, and the opacities that they ask for by name. */
export interface ArtContent {
  readonly operators: string;
  /** Opacity in hundredths; the graphics state `/O86` sets 0.86. */
  readonly opacities: readonly number[];
}

type Attributes = Readonly<Record<string, string>>;

/**
 * SVG elements as operators of a PDF page; null where they have what only pixels can show alike, such as a gradient, a mask or the
 * opacity of a group. resvg resolves styles, shapes, arcs and references before, so that both media show the same.
 */
export function artContent(svg: string, { width, height }: Sheet): ArtContent | null {
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  const options = { font: { loadSystemFonts: false }, logLevel: 'off' } as const;
  const resolved = new Resvg(`${root}${svg}</svg>`, options).toString();
  return translated(resolved);
}

interface Group {
  /** From the group's coordinates to the sheet's. */
  readonly matrix: Matrix;
  /** Of the clip path that the group belongs to. */
  readonly clip: string | null;
  /** Operators that undo what the group began with. */
  readonly end: string;
}

function translated(resolved: string): ArtContent | null {
  const operators: string[] = [];
  const opacities = new Set<number>();
  const clips = new Map<string, string>();
  const groups: Group[] = [{ matrix: identity, clip: null, end: '' }];
  // What only pixels can show.
  const beyond: string[] = [];

  const begin = (name: string, attributes: Attributes, outer: Group): Group => {
    const matrix = multiply(outer.matrix, parseMatrix(attributes['transform']));
    const inner = { matrix, clip: outer.clip, end: '' };
    if (name === 'svg' || name === 'defs') return inner;
    if (name === 'clipPath' && isPlain(attributes))
      return { ...inner, clip: attributes['id'] ?? '' };
    if (name === 'path' && outer.clip !== null && isPlain(attributes)) {
      // The union of several shapes is more than one path can say.
      if (clips.has(outer.clip)) beyond.push(name);
      clips.set(outer.clip, clipping(attributes, matrix));
      return inner;
    }
    if (name === 'path' && isPlain(attributes)) {
      operators.push(painted(attributes, matrix, opacities));
      return inner;
    }
    const { 'clip-path': reference, ...others } = attributes;
    const clip = reference === undefined ? '' : clips.get(reference.slice(5, -1));
    if (name !== 'g' || clip === undefined || !isPlain(others)) beyond.push(name);
    if (!clip) return inner;
    operators.push(`q\n${clip}`);
    return { ...inner, end: 'Q\n' };
  };

  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const outer = groups.at(-1);
    if (outer) groups.push(begin(name, attributes, outer));
  });
  parser.on('closetag', () => void operators.push(groups.pop()?.end ?? ''));
  parser.write(resolved).close();
  return beyond.length === 0 ? { operators: operators.join(''), opacities: [...opacities] } : null;
}

function clipping(attributes: Attributes, matrix: Matrix): string {
  const evenOdd = attributes['clip-rule'] === 'evenodd' || attributes['fill-rule'] === 'evenodd';
  return `${pathOperators(attributes['d'] ?? '', matrix)}\n${evenOdd ? 'W*' : 'W'} n\n`;
}

const known = new Set([
  ...['id', 'width', 'height', 'viewBox', 'xmlns', 'xmlns:xlink', 'transform', 'd'],
  ...[
    'fill',
    'fill-opacity',
    'fill-rule',
    'shape-rendering',
    'visibility',
    'stroke',
    'stroke-width',
  ],
  ...['stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  ...['stroke-dasharray', 'stroke-dashoffset'],
]);

function isPlain(attributes: Attributes): boolean {
  return Object.entries(attributes).every(
    ([name, value]) => known.has(name) && !value.includes('url('),
  );
}

function painted(attributes: Attributes, matrix: Matrix, opacities: Set<number>): string {
  if (attributes['visibility'] === 'hidden') return '';
  const strokes = (attributes['stroke'] ?? 'none') !== 'none';
  const { axes, operators, scale } = coordinates(attributes['d'] ?? '', matrix, strokes);
  const layers = [filling(attributes), strokes ? stroking(attributes, scale) : null];
  return layers
    .filter((layer) => layer !== null)
    .map(({ state, operator, opacity }) => {
      if (opacity < 100) opacities.add(opacity);
      return `q\n${opacity < 100 ? `/O${opacity} gs\n` : ''}${axes}\n${state}\n${operators}\n${operator}\nQ\n`;
    })
    .join('');
}

/** @returns the path, what sets its coordinates, and by how much lengths of the drawing grow in them */
function coordinates(data: string, matrix: Matrix, strokes: boolean) {
  const scale = uniformScale(matrix);
  if (scale !== null || !strokes) {
    return { ...artPath(data, matrix), scale: (scale ?? 1) * stepsPerPixel };
  }
  // Lines are wider in one direction than in the other where a drawing is stretched: then the page's own coordinates are.
  const [a, b, c, d, e, f] = matrix;
  const largest = Math.max(Math.hypot(a, b), Math.hypot(c, d));
  const even = artPath(data, [largest, 0, 0, largest, 0, 0]);
  const axes = [a / largest, b / largest, c / largest, d / largest, e, f];
  return {
    axes: `${axes.map((value) => short(value, 5)).join(' ')} cm\n${even.axes}`,
    operators: even.operators,
    scale: largest * stepsPerPixel,
  };
}

interface Layer {
  readonly state: string;
  readonly operator: string;
  readonly opacity: number;
}

/** Without a word about it, SVG fills with black. */
function filling(attributes: Attributes): Layer | null {
  const colour = attributes['fill'] ?? '#000000';
  if (colour === 'none') return null;
  const evenOdd = attributes['fill-rule'] === 'evenodd';
  const opacity = hundredths(attributes['fill-opacity']);
  return { state: `${rgb(colour)} rg`, operator: evenOdd ? 'f*' : 'f', opacity };
}

function stroking(attributes: Attributes, scale: number): Layer {
  const length = (name: string, otherwise: number) =>
    short(Number(attributes[name] ?? otherwise) * scale);
  const dashes = (attributes['stroke-dasharray'] ?? '').split(/[\s,]+/u).filter(Boolean);
  const state = [
    `${rgb(attributes['stroke'] ?? '#000000')} RG`,
    `${length('stroke-width', 1)} w`,
    `${['butt', 'round', 'square'].indexOf(attributes['stroke-linecap'] ?? 'butt')} J`,
    `${Math.max(0, ['miter', 'round', 'bevel'].indexOf(attributes['stroke-linejoin'] ?? 'miter'))} j`,
    `${short(Number(attributes['stroke-miterlimit'] ?? 4))} M`,
    ...(dashes.length > 0
      ? [
          `[${dashes.map((dash) => short(Number(dash) * scale)).join(' ')}] ${length('stroke-dashoffset', 0)} d`,
        ]
      : []),
  ];
  return {
    state: state.join(' '),
    operator: 'S',
    opacity: hundredths(attributes['stroke-opacity']),
  };
}

function hundredths(opacity: string | undefined): number {
  return Math.round(Number(opacity ?? 1) * 100);
}
