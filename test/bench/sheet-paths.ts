import { Resvg } from '@resvg/resvg-js';
import { SaxesParser } from 'saxes';
import {
  identity,
  multiply,
  parseMatrix,
  uniformScale,
  type Matrix,
} from '../../src/image/pdf/matrix.ts';

/** A path in pixels of the sheet, in the form that every PDF library draws. */
export interface SheetPath {
  readonly data: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
}

/** All shapes of an SVG document as paths without transformations. */
export function sheetPaths(svg: string): readonly SheetPath[] {
  const resolved = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' }).toString();
  const paths: SheetPath[] = [];
  const matrices: Matrix[] = [identity];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const matrix = multiply(matrices.at(-1) ?? identity, parseMatrix(attributes['transform']));
    matrices.push(matrix);
    if (name !== 'path') return;
    const { d = '', fill = '#000000', stroke = 'none' } = attributes;
    const width = Number(attributes['stroke-width'] ?? 1) * (uniformScale(matrix) ?? 1);
    const shown = (colour: string) => (colour.startsWith('#') ? colour : null);
    paths.push({ data: moved(d, matrix), fill: shown(fill), stroke: shown(stroke), width });
  });
  parser.on('closetag', () => void matrices.pop());
  parser.write(resolved).close();
  return paths;
}

function moved(data: string, [a, b, c, d, e, f]: Matrix): string {
  const short = (value: number) => String(Math.round(value * 10) / 10);
  return data.replaceAll(
    /(-?[\d.]+(?:e-?\d+)?) (-?[\d.]+(?:e-?\d+)?)/gu,
    (_pair, x: string, y: string) => `${short(a * +x + c * +y + e)} ${short(b * +x + d * +y + f)}`,
  );
}
