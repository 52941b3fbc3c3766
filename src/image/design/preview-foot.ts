import { column, place, type LayoutNode } from './layout-tree.ts';

/** The last lines of a preview: the day of issue above the whole address on one line. */
export function previewFoot(width: number): LayoutNode {
  return column(
    {},
    place('issued', { width, height: 40 }),
    place('address', { width, height: 34 }),
  );
}
