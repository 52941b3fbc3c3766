/** Elements that satori lays out: boxes only. The contents of a box are drawn later, by the part or stamp for its place. */
export interface LayoutNode {
  readonly type: 'div';
  readonly key: string | null;
  readonly props: { readonly style: Style; readonly children: readonly LayoutNode[] };
}

/** CSS as satori understands it; numbers are pixels. */
export type Style = Readonly<Record<string, string | number>>;

export function column(style: Style, ...children: readonly LayoutNode[]): LayoutNode {
  return node(null, { display: 'flex', flexDirection: 'column', ...style }, children);
}

export function row(style: Style, ...children: readonly LayoutNode[]): LayoutNode {
  return node(null, { display: 'flex', flexDirection: 'row', ...style }, children);
}

/** A place of a fixed size that is found again by its id. */
export function place(
  id: string,
  size: { width: number; height: number },
  style: Style = {},
): LayoutNode {
  const { width, height } = size;
  return node(id, { display: 'flex', flexShrink: 0, width, height, ...style }, []);
}

/** A straight line, as wide as its column unless a width is given. */
export function rule(colour: string, thickness: number, style: Style = {}): LayoutNode {
  return node(null, { display: 'flex', height: thickness, backgroundColor: colour, ...style }, []);
}

function node(key: string | null, style: Style, children: readonly LayoutNode[]): LayoutNode {
  return { type: 'div', key, props: { style, children } };
}
