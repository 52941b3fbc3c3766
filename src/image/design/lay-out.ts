import satori from 'satori';
import type { Box, Layout } from './layout.ts';
import type { LayoutNode } from './layout-tree.ts';

/**
 * Lays out a tree on a sheet.
 * @returns the layout, and SVG elements for what the tree itself shows: grounds and lines
 */
export async function layOut(
  tree: LayoutNode,
  sheet: { width: number; height: number },
): Promise<{ readonly layout: Layout; readonly svg: string }> {
  const boxes: Record<string, Box> = {};
  // satori's types ask for React nodes; it needs no more of them than this.
  const svg = await satori(tree, {
    ...sheet,
    fonts: [],
    onNodeDetected: ({ key, left, top, width, height }) => {
      if (typeof key === 'string') boxes[key] = { left, top, width, height };
    },
  });
  return { layout: { order: placesIn(tree), boxes }, svg: contentsOf(svg) };
}

function placesIn({ key, props }: LayoutNode): readonly string[] {
  return [...(key === null ? [] : [key]), ...props.children.flatMap(placesIn)];
}

/** The elements inside the root, without the masks that satori adds for overflow that no place has. */
function contentsOf(svg: string): string {
  return svg
    .replace(/^<svg[^>]*>/u, '')
    .replace(/<\/svg>$/u, '')
    .replace(/<mask\b.*?<\/mask>/gsu, '');
}
