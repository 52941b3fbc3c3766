import type { ImageSize } from '../model/addresses.ts';
import type { Box, Layout } from './design/layout.ts';
import { svgOf, type Mark } from './design/mark.ts';
import type { Sheet } from './design/stampings.ts';
import { modulesSvg, type ModuleShape, type Shape } from './drawing/shape.ts';
import type { StampField } from './sheet/stamp.ts';

/** How a size of image comes from what a design lays out. */
export interface Rendition {
  readonly sheet: Sheet;
  /** Pixels across; as many as the design has where null. */
  readonly width: number | null;
  readonly format: 'png' | 'webp';
}

export const renditions: Readonly<Record<ImageSize, Rendition>> = {
  print: { sheet: 'print', width: null, format: 'png' },
  screen: { sheet: 'print', width: 1200, format: 'webp' },
  social: { sheet: 'social', width: null, format: 'png' },
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Drawings of a design at another size than its own. */
export interface Scaling {
  readonly size: Size;
  /** SVG elements, scaled. */
  readonly svg: (elements: string) => string;
  /** SVG elements of a mark, scaled. Modules stay on whole pixels. */
  readonly mark: (mark: Mark) => string;
  readonly field: (field: StampField) => StampField;
  readonly layout: (layout: Layout) => Pick<Layout, 'boxes'>;
}

/** @param design its size in pixels @param width the wanted one; null for its own */
export function scalingOf(design: Size, width: number | null): Scaling {
  const scale = width === null ? 1 : width / design.width;
  const scaled = (elements: string) =>
    scale === 1 ? elements : `<g transform="scale(${scale})">${elements}</g>`;
  return {
    size: { width: width ?? design.width, height: Math.floor(design.height * scale) },
    svg: scaled,
    mark: (mark) =>
      scale !== 1 && mark.kind === 'figure' && mark.shape
        ? modulesSvg(scaledModules(mark.shape, scale))
        : scaled(svgOf(mark)),
    field: ({ place, shape }) => ({
      place,
      shape: scale === 1 ? shape : scaledShape(shape, scale),
    }),
    layout: ({ boxes }) => ({
      boxes: Object.fromEntries(
        Object.entries(boxes).map(([id, box]) => [id, scaledBox(box, scale)]),
      ),
    }),
  };
}

function scaledBox({ left, top, width, height }: Box, scale: number): Box {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
}

function scaledShape(shape: Shape, scale: number): Shape {
  if (shape.kind === 'modules') return scaledModules(shape, scale);
  const outlines = shape.outlines.map((outline) => ({
    commands: outline.commands,
    x: outline.x * scale,
    y: outline.y * scale,
    scale: outline.scale * scale,
  }));
  return { ...shape, outlines };
}

/** As large as modules of whole pixels allow, in the middle of where the modules would be. */
function scaledModules(shape: ModuleShape, scale: number): ModuleShape {
  const module = Math.max(1, Math.floor(shape.module * scale));
  const inset = module * (shape.inset / shape.module);
  const side = module * shape.across + 2 * inset;
  const middle = (start: number) => Math.round((start + shape.side / 2) * scale - side / 2);
  return { ...shape, left: middle(shape.left), top: middle(shape.top), side, inset, module };
}
