import type { SharedArtwork } from './artwork.ts';
import type { Design } from './design/composition.ts';
import { layOut } from './design/lay-out.ts';
import { boxOf, type Layout } from './design/layout.ts';
import { svgOf } from './design/mark.ts';

/** The part that all certificates of a session share, drawn and laid out. */
export interface Template {
  /** SVG elements, in the order in which they are painted. */
  readonly svg: string;
  /** The places for the rest. */
  readonly layout: Layout;
}

export async function drawTemplate(design: Design, shared: SharedArtwork): Promise<Template> {
  const { tree, parts, backdrop } = await design.compose(shared);
  const { layout, svg } = await layOut(tree, design);
  const marks = parts.map((part) => part.mark(boxOf(layout, part.id)));
  return { layout, svg: [svg, ...[...backdrop, ...marks].map(svgOf)].join('') };
}

/** An SVG document of this size, such as that of a design. */
export function svgDocument(
  { width, height }: Pick<Design, 'width' | 'height'>,
  elements: string,
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${elements}</svg>`;
}
