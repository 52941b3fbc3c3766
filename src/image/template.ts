import type { SharedArtwork } from './artwork.ts';
import type { Design } from './design/composition.ts';
import { layOut, type Layout } from './design/lay-out.ts';
import { svgOf } from './design/mark.ts';

/** What all certificates of a session show alike, drawn and laid out. */
export interface Template {
  /** SVG elements, in the order in which they are painted. */
  readonly svg: string;
  /** Where the places for the rest are. */
  readonly layout: Layout;
}

const kept = 32;

/** Keeps the templates that were used last, since certificates come session by session. */
export function templateStore<T>(
  draw: (shared: SharedArtwork) => Promise<T>,
): (shared: SharedArtwork) => Promise<T> {
  const templates = new Map<string, Promise<T>>();
  return (shared) => {
    const key = JSON.stringify(shared);
    const template = templates.get(key) ?? draw(shared);
    templates.delete(key);
    templates.set(key, template);
    const [oldest] = templates.keys();
    if (templates.size > kept && oldest !== undefined) templates.delete(oldest);
    return template;
  };
}

export async function drawTemplate(design: Design, shared: SharedArtwork): Promise<Template> {
  const { tree, parts, backdrop } = await design.compose(shared);
  const layout = await layOut(tree, design);
  const marks = parts.map((part) => part.mark(layout.boxOf(part.id)));
  return { layout, svg: [layout.svg, ...[...backdrop, ...marks].map(svgOf)].join('') };
}
