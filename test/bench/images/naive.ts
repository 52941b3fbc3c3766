import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { renderSVG } from 'uqr';
import { designs } from '../../../src/image/design/designs.ts';
import type { MakePainter } from './painter.ts';
import { dataUri, plainFonts } from './plain-fonts.ts';
import { sheetItems, type SheetItem } from './sheet-items.ts';

/** The way that most take: satori sets and lays out the whole sheet for each certificate, resvg paints and compresses it. */
export const naive: MakePainter = async (size, first) => {
  const { width, height } = designs[first.shared.design][size];
  const items = await sheetItems(size, first);
  const shared = items.shared.map(node);
  return async (artwork) => {
    const own = await items.own(artwork, (text) => renderSVG(text, { ecc: 'M', border: 4 }));
    const sheet = element('div', { display: 'flex', width, height }, [...shared, ...own.map(node)]);
    const svg = await satori(sheet, { width, height, fonts: [...plainFonts] });
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  };
};

const edges = { left: 'flex-start', centre: 'center', right: 'flex-end' } as const;

function node(item: SheetItem) {
  const place = { position: 'absolute', ...item.box };
  if (item.kind === 'picture') {
    return element('img', place, undefined, { src: dataUri(item.svg), ...item.box });
  }
  const { size, colour, align, text } = item;
  const style = { ...place, display: 'flex', justifyContent: edges[align], alignItems: 'center' };
  return element('div', { ...style, fontSize: size, color: colour, whiteSpace: 'nowrap' }, text);
}

/** The parts of a React node that satori reads. */
function element(type: string, style: object, children?: unknown, attributes: object = {}) {
  return { type, key: null, props: { ...attributes, style, children: children as never } };
}
