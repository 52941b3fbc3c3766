import type { PlacedOutline } from '../text/outline.ts';

/** Something flat that can be painted without an SVG renderer. Colours are `#rrggbb`, lengths pixels. */
export type Shape = OutlineShape | ModuleShape;

/** Outlines filled by the non-zero rule. */
export interface OutlineShape {
  readonly kind: 'outlines';
  readonly fill: string;
  readonly outlines: readonly PlacedOutline[];
}

/** Dark modules in rows and columns on a light square, all on whole pixels. */
export interface ModuleShape {
  readonly kind: 'modules';
  readonly dark: string;
  readonly light: string;
  readonly left: number;
  readonly top: number;
  /** Of the light square. */
  readonly side: number;
  /** From the square's edges to the outermost modules. */
  readonly inset: number;
  /** Side of a module. */
  readonly module: number;
  readonly across: number;
  /** Row by row, 1 where a module is dark. */
  readonly modules: () => Uint8Array;
}

/** The modules as SVG elements. */
export function modulesSvg(shape: ModuleShape): string {
  const rows = Array.from({ length: shape.across }, (_, row) => rowPath(shape, row));
  const dark = `<path fill="${shape.dark}" shape-rendering="crispEdges" d="${rows.join('')}"/>`;
  return squareSvg(shape) + dark;
}

/** The light square that the modules stand on, as an SVG element. */
export function squareSvg({ left, top, side, light }: ModuleShape): string {
  return `<rect x="${left}" y="${top}" width="${side}" height="${side}" fill="${light}"/>`;
}

function rowPath({ left, top, inset, module, across, modules }: ModuleShape, row: number): string {
  const y = top + inset + row * module;
  const columns = [...modules().subarray(row * across, (row + 1) * across)];
  let data = '';
  for (let start = columns.indexOf(1); start >= 0;) {
    const light = columns.indexOf(0, start);
    const end = light === -1 ? across : light;
    const width = (end - start) * module;
    data += `M${left + inset + start * module} ${y}h${width}v${module}h${-width}z`;
    start = columns.indexOf(1, end);
  }
  return data;
}
