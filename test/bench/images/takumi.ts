import { renderSVG } from 'uqr';
import { designs } from '../../../src/image/design/designs.ts';
import { peer } from '../peers.ts';
import type { MakePainter } from './painter.ts';
import { dataUri, plainFonts } from './plain-fonts.ts';
import { sheetItems, type SheetItem } from './sheet-items.ts';

interface Takumi {
  readonly Renderer: new () => {
    registerFont(font: (typeof plainFonts)[number]): Promise<unknown>;
    render(
      sheet: Node,
      options: { readonly width: number; readonly height: number; readonly format: 'png' },
    ): Promise<Uint8Array>;
  };
}

/** An element to draw: `style` is CSS as React writes it. */
interface Node {
  readonly type: 'container' | 'image' | 'text';
  readonly style: Readonly<Record<string, string | number>>;
  readonly children?: readonly Node[];
  readonly text?: string;
  readonly src?: string;
}

/** The fastest peer: layout, text and painting in Rust. It keeps decoded pictures between certificates. */
export const takumi: MakePainter = async (size, first) => {
  const { width, height } = designs[first.shared.design][size];
  const items = await sheetItems(size, first);
  const shared = items.shared.map(node);
  const { Renderer } = (await peer('@takumi-rs/core')) as Takumi;
  const renderer = new Renderer();
  for (const { name, style, weight, data } of plainFonts) {
    await renderer.registerFont({ name, style, weight, data });
  }
  return async (artwork) => {
    const own = await items.own(artwork, (text) => renderSVG(text, { ecc: 'M', border: 4 }));
    const style = { width, height, position: 'relative' } as const;
    const sheet: Node = { type: 'container', style, children: [...shared, ...own.map(node)] };
    return renderer.render(sheet, { width, height, format: 'png' });
  };
};

const edges = { left: 'flex-start', centre: 'center', right: 'flex-end' } as const;

function node(item: SheetItem): Node {
  const place = { position: 'absolute', ...item.box } as const;
  if (item.kind === 'picture') return { type: 'image', src: dataUri(item.svg), style: place };
  const { size, colour, align, text } = item;
  return {
    type: 'container',
    style: { ...place, display: 'flex', alignItems: 'center', justifyContent: edges[align] },
    children: [
      {
        type: 'text',
        text,
        style: { fontSize: size, fontFamily: 'Noto Serif', color: colour, whiteSpace: 'nowrap' },
      },
    ],
  };
}
