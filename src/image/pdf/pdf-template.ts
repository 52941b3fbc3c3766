import type { SharedArtwork } from '../artwork.ts';
import { boxOf, type Layout } from '../design/layout.ts';
import { layOut } from '../design/lay-out.ts';
import type { Mark } from '../design/mark.ts';
import { designs } from '../design/designs.ts';
import { drawingOf } from './drawing.ts';
import { page } from './page.ts';
import { painter, type Resources } from './painter.ts';
import { objectWriter, type ObjectBlock } from './object-block.ts';
import { deflatedStream, short } from './pdf-object.ts';
import { elementWriter } from './element-writer.ts';
import { fixed, tagged } from './structure.ts';

/** A stretch of the page's content: finished, or the places that each certificate fills. */
export type Stretch = { readonly stream: number } | { readonly places: readonly string[] };

export interface Piece {
  readonly place: string;
  readonly element: number | null;
}

/** The part of the document that the certificates of a session share, serialised and deflated. Plain data: it can be kept and sent. */
export interface PdfTemplate {
  readonly layout: Layout;
  readonly block: ObjectBlock;
  readonly resources: Resources;
  /** The content in reading order. */
  readonly stretches: readonly Stretch[];
  /** Pieces of content by number: the place of each, and the element that it belongs to; null where each certificate has its own. */
  readonly pieces: readonly Piece[];
  /** The first free object number. */
  readonly next: number;
}

/** The sheet's pixels, y downwards, on a page whose y goes up. */
const axes = [page.scaleX, 0, 0, -page.scaleY, 0, page.height];

export async function drawPdfTemplate(shared: SharedArtwork): Promise<PdfTemplate> {
  const design = designs[shared.design].print;
  const { tree, parts, backdrop } = await design.compose(shared);
  const { layout, svg } = await layOut(tree, design);
  const objects = objectWriter(fixed.next);
  const { paint, resources } = painter('s', design, objects, drawingOf);
  const elements = elementWriter(objects);
  const pieces: Piece[] = [];
  const stretches: Stretch[] = [];
  let content = `q\n${axes.map((value) => short(value, 6)).join(' ')} cm\n`;

  const show = (place: string, mark: Mark) => {
    content += tagged(mark, pieces.length, paint(mark));
    if (mark.kind === 'decoration') return;
    pieces.push({ place, element: elements.take(place, mark, pieces.length) });
  };
  const leaveOpen = (place: string) => {
    if (content) stretches.push({ stream: objects.put(deflatedStream('', content)) });
    content = '';
    const last = stretches.at(-1);
    if (last && 'places' in last)
      stretches[stretches.length - 1] = { places: [...last.places, place] };
    else stretches.push({ places: [place] });
    pieces.push({ place, element: null });
  };

  show('ground', { kind: 'decoration', svg });
  backdrop.forEach((mark, at) => show(`backdrop-${at}`, mark));
  for (const place of layout.order) {
    const part = parts.find(({ id }) => id === place);
    if (part) show(place, part.mark(boxOf(layout, place)));
    else leaveOpen(place);
  }
  if (content) stretches.push({ stream: objects.put(deflatedStream('', content)) });
  elements.write();
  const kept = resources();
  const block = objects.block();
  return { layout, block, resources: kept, stretches, pieces, next: objects.reserve() };
}
