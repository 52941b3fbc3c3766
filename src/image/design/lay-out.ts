import satori from 'satori';
import type { LayoutNode } from './layout-tree.ts';

/** A place on the sheet, in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  /** SVG elements for what the tree itself shows: grounds and lines. */
  readonly svg: string;
  /** The ids of all places, in the order of reading. */
  readonly order: readonly string[];
  /** Where each place came to stand. Throws for an id that the tree does not have. */
  boxOf(id: string): Box;
}

/** Lays out a tree on a sheet. */
export async function layOut(
  tree: LayoutNode,
  sheet: { width: number; height: number },
): Promise<Layout> {
  const boxes = new Map<string, Box>();
  // satori's types ask for React nodes; it needs no more of them than this.
  const svg = await satori(tree, {
    ...sheet,
    fonts: [],
    onNodeDetected: ({ key, left, top, width, height }) => {
      if (typeof key === 'string') boxes.set(key, { left, top, width, height });
    },
  });
  return {
    svg: contentsOf(svg),
    order: placesIn(tree),
    boxOf(id) {
      const box = boxes.get(id);
      if (!box) throw new Error(`The design has no place “${id}”.`);
      return box;
    },
  };
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
