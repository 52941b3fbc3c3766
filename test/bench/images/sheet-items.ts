import type { CertificateArtwork } from '../../../src/image/artwork.ts';
import { designs } from '../../../src/image/design/designs.ts';
import { layOut } from '../../../src/image/design/lay-out.ts';
import { boxOf, type Box } from '../../../src/image/design/layout.ts';
import {
  svgOf,
  type FigureMark,
  type Mark,
  type TextMark,
} from '../../../src/image/design/mark.ts';
import type { Sheet } from '../../../src/image/design/stampings.ts';
import type { Alignment } from '../../../src/image/text/draw-text.ts';

/** The items of a sheet and their places, for renderers of boxes, texts and pictures. */
export type SheetItem = PictureItem | TextItem;

export interface PictureItem {
  readonly kind: 'picture';
  readonly box: Box;
  readonly svg: string;
}

/** One line; shaping, letterforms and painting are left to the renderer. */
export interface TextItem {
  readonly kind: 'text';
  readonly box: Box;
  readonly text: string;
  readonly size: number;
  readonly align: Alignment;
  readonly colour: string;
}

/** The design that ships as items: the same places, sizes, colours and drawings. */
export interface SheetItems {
  /** The shared part of a session's certificates. */
  readonly shared: readonly SheetItem[];
  /** A learner's own; the QR code is drawn by this function. */
  readonly own: (
    artwork: CertificateArtwork,
    qrCode: (text: string) => string,
  ) => Promise<readonly SheetItem[]>;
}

export async function sheetItems(size: Sheet, { shared }: CertificateArtwork): Promise<SheetItems> {
  const design = designs[shared.design][size];
  const { tree, parts, backdrop } = await design.compose(shared);
  const { layout, svg } = await layOut(tree, design);
  const whole = { left: 0, top: 0, width: design.width, height: design.height };
  const ground = svg + backdrop.map(svgOf).join('');
  const marks = parts.map((part) => part.mark(boxOf(layout, part.id)));
  return {
    shared: [picture(ground, whole), ...marks.flatMap((mark) => itemsOf(mark, whole))],
    async own(artwork, qrCode) {
      const stamp = await design.stamp(artwork, layout);
      return stamp.flatMap(({ place, mark }) =>
        place === 'qr'
          ? [{ kind: 'picture' as const, box: qrBox(mark), svg: qrCode(artwork.verifyUrl) }]
          : itemsOf(mark, whole),
      );
    },
  };
}

function itemsOf(mark: Mark, whole: Box): readonly SheetItem[] {
  if (mark.kind === 'text') return lines(mark);
  return [picture(mark.svg, mark.kind === 'figure' ? mark.box : whole)];
}

function lines({ text, anchor, fill }: TextMark): readonly TextItem[] {
  return text.lines.map((line, at) => {
    const width = line.width * text.size;
    const before = { left: 0, centre: width / 2, right: width }[anchor.align];
    const top = anchor.y + (text.baselines[at] ?? 0) - 1.05 * text.size;
    // Other fonts are a little wider or narrower.
    const [slack, height] = [0.2 * width, 1.4 * text.size];
    return {
      kind: 'text',
      box: { left: anchor.x - before - slack, top, width: width + 2 * slack, height },
      text: line.text,
      size: text.size,
      align: anchor.align,
      colour: fill,
    };
  });
}

function picture(elements: string, box: Box): PictureItem {
  const { left, top, width, height } = box;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}">${elements}</svg>`;
  return { kind: 'picture', box, svg };
}

function qrBox(mark: Mark): Box {
  const shape = (mark as FigureMark).shape;
  if (!shape) throw new Error('The QR code is not a flat shape.');
  return { left: shape.left, top: shape.top, width: shape.side, height: shape.side };
}
