import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFDocument, rgb } from 'pdf-lib';
import type { CertificateArtwork } from '../../src/image/artwork.ts';
import { layOut } from '../../src/image/design/lay-out.ts';
import { boxOf } from '../../src/image/design/layout.ts';
import { svgOf, type Mark, type TextMark } from '../../src/image/design/mark.ts';
import { printDesign } from '../../src/image/design/classic/print.ts';
import { page } from '../../src/image/pdf/page.ts';
import { peer } from './peers.ts';
import { sheetPaths, type SheetPath } from './sheet-paths.ts';

/** The same sheet for libraries that lay nothing out: paths, and lines of text with the place of their left end. */
export interface Sheet {
  readonly paths: readonly SheetPath[];
  readonly lines: readonly { text: string; x: number; y: number; size: number; fill: string }[];
  readonly font: Uint8Array;
}

const require = createRequire(import.meta.url);
const fontPath = '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf';

/** Laid out beforehand: what this costs is not the peers' time. */
export async function sheetOf(artwork: CertificateArtwork): Promise<Sheet> {
  const { tree, parts, backdrop } = await printDesign.compose(artwork.shared);
  const { layout, svg } = await layOut(tree, printDesign);
  const stamp = await printDesign.stamp(artwork, layout);
  const marks: readonly Mark[] = [
    ...backdrop,
    ...parts.map((part) => part.mark(boxOf(layout, part.id))),
    ...stamp.map(({ mark }) => mark),
  ];
  const art =
    svg +
    marks
      .filter(({ kind }) => kind !== 'text')
      .map(svgOf)
      .join('');
  const { width, height } = printDesign;
  return {
    paths: sheetPaths(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${art}</svg>`,
    ),
    lines: marks.filter((mark) => mark.kind === 'text').flatMap(linesOf),
    font: await readFile(require.resolve(fontPath)),
  };
}

function linesOf({ text, anchor, fill }: TextMark): Sheet['lines'] {
  const share = { left: 0, centre: 0.5, right: 1 }[anchor.align];
  return text.lines.map((line, at) => ({
    text: line.text,
    x: anchor.x - line.width * text.size * share,
    y: anchor.y + (text.baselines[at] ?? 0),
    size: text.size,
    fill,
  }));
}

interface FontkitPackage {
  readonly default: Parameters<PDFDocument['registerFontkit']>[0];
}

export async function withPdfLib({ paths, lines, font }: Sheet): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { default: fontkit } = (await peer('@pdf-lib/fontkit')) as FontkitPackage;
  document.registerFontkit(fontkit);
  const face = await document.embedFont(font, { subset: true });
  const sheet = document.addPage([page.width, page.height]);
  const scale = page.scaleX;
  for (const { data, fill, stroke, width } of paths) {
    sheet.drawSvgPath(data, {
      x: 0,
      y: page.height,
      scale,
      ...(fill ? { color: colour(fill) } : {}),
      ...(stroke ? { borderColor: colour(stroke), borderWidth: width } : {}),
    });
  }
  for (const { text, x, y, size, fill } of lines) {
    const place = { x: x * scale, y: page.height - y * scale };
    sheet.drawText(text, { ...place, size: size * scale, font: face, color: colour(fill) });
  }
  return document.save();
}

function colour(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  return rgb(red, green, blue);
}

/** A document whose content is drawn one piece after another; each call returns the document. */
interface PdfKitDocument {
  on(event: 'data', then: (piece: Uint8Array) => void): this;
  on(event: 'end', then: () => void): this;
  scale(factor: number): this;
  path(data: string): this;
  fill(colour: string): this;
  stroke(colour: string): this;
  lineWidth(width: number): this;
  font(file: Buffer): this;
  fontSize(size: number): this;
  fillColor(colour: string): this;
  text(
    text: string,
    x: number,
    y: number,
    options: { readonly lineBreak: boolean; readonly baseline: string },
  ): this;
  end(): void;
}

interface PdfKitPackage {
  readonly default: new (options: {
    readonly size: readonly number[];
    readonly margin: number;
  }) => PdfKitDocument;
}

export async function withPdfKit({ paths, lines, font }: Sheet): Promise<Uint8Array> {
  const { default: PdfKit } = (await peer('pdfkit')) as PdfKitPackage;
  const document = new PdfKit({ size: [page.width, page.height], margin: 0 });
  const pieces: Uint8Array[] = [];
  const ended = new Promise<Uint8Array>((resolve) => {
    document.on('data', (piece: Uint8Array) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
  });
  document.scale(page.scaleX);
  for (const { data, fill, stroke, width } of paths) {
    if (fill) document.path(data).fill(fill);
    if (stroke) document.lineWidth(width).path(data).stroke(stroke);
  }
  document.font(Buffer.from(font));
  for (const { text, x, y, size, fill } of lines) {
    document
      .fontSize(size)
      .fillColor(fill)
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }
  document.end();
  return ended;
}
