import type { CertificateArtwork, SharedArtwork } from '../../artwork.ts';
import { ink, paper, quietInk } from '../../drawing/colours.ts';
import { sampleSentence, sampleWord } from '../../drawing/sample-mark.ts';
import { fitText } from '../../text/fit-text.ts';
import type { Composition, Design } from '../composition.ts';
import type { Layout } from '../lay-out.ts';
import { column, place, row, type LayoutNode } from '../layout-tree.ts';
import type { Mark, PlacedMark } from '../mark.ts';
import { printedSignatures } from '../signatures.ts';
import { stampLine, stampName, stampQrCode, stampStatus } from '../stamp-field.ts';
import { band, type BandOptions } from './band.ts';
import { factSize, facts } from './facts.ts';
import { beginningOf, blockAtLeftEdge } from './left-edge.ts';
import { nameHeight, printBody, printHead } from './print-text.ts';
import { modernType } from './type.ts';

/** A4 landscape at 300 dpi, in pixels. 118 pixels are a centimetre. */
const sheet = { width: 3508, height: 2480 };
const bandWidth = 880;
const [before, after, above, below] = [176, 220, 200, 190];
const measure = sheet.width - bandWidth - before - after;
const corner = { width: 462, qr: 420 };
/** What the band leaves of the sheet. */
const page = { width: sheet.width - bandWidth, height: sheet.height };

const bandOptions: BandOptions = {
  width: bandWidth,
  height: sheet.height,
  margin: 136,
  clear: 96,
  logoHeight: 400,
  foot: below,
  line: 2.4,
  name: [
    { lines: 1, largest: 84, smallest: 76 },
    { lines: 2, largest: 84, smallest: 66 },
    { lines: 3, largest: 76, smallest: 56 },
    { lines: 5, largest: 60, smallest: 12 },
  ],
};

/** The modern certificate as it is printed: the institution's band on the left, everything else flush left beside it. */
export const printDesign: Design = { ...sheet, resolution: 300, compose, stamp };

async function compose(shared: SharedArtwork): Promise<Composition> {
  const issuer = await band(shared, bandOptions);
  const head = await printHead(shared, measure);
  const body = await printBody(shared, measure);
  const known = await facts(shared, measure);
  const signatures = await printedSignatures(shared.instructors, {
    width: measure - corner.width - 80,
    align: 'left',
    signer: modernType.signer,
    office: modernType.office,
  });
  const pieces = [issuer, head, body, known, signatures];
  return {
    backdrop: [issuer.backdrop, ...(shared.sample ? await sampleMarks() : [])],
    parts: pieces.flatMap(({ parts }) => parts),
    tree: row(
      { ...sheet, backgroundColor: paper },
      issuer.tree,
      column(
        {
          ...page,
          boxSizing: 'border-box',
          padding: `${above}px ${after}px ${below}px ${before}px`,
          justifyContent: 'space-between',
        },
        head.tree,
        body.tree,
        known.tree,
        row(
          { width: measure, justifyContent: 'space-between', alignItems: 'flex-end' },
          signatures.tree,
          verifyCorner(),
        ),
      ),
    ),
  };
}

async function sampleMarks(): Promise<readonly Mark[]> {
  const x = page.width / 2;
  const sentences = [100, sheet.height - 84].map((y) => sampleSentence({ x, y }, 31));
  const marks = [sampleWord(page, 0.2, modernType.kicker), ...sentences];
  const [word = '', ...warnings] = (await Promise.all(marks)).map(besideBand);
  return [
    { kind: 'decoration', svg: word },
    {
      kind: 'figure',
      svg: warnings.join(''),
      alt: 'Sample – not a real certificate.',
      box: { left: 0, top: 0, ...sheet },
    },
  ];
}

function besideBand(svg: string): string {
  return `<g transform="translate(${bandWidth} 0)">${svg}</g>`;
}

function verifyCorner(): LayoutNode {
  return column(
    { width: corner.width, alignItems: 'center' },
    place('qr', { width: corner.qr, height: corner.qr }),
    place('site', { width: corner.width, height: 46 }),
    place('code', { width: corner.width, height: 52 }, { marginTop: 4 }),
  );
}

async function stamp(artwork: CertificateArtwork, layout: Layout): Promise<readonly PlacedMark[]> {
  const name = await fitText(artwork.name, modernType.name, {
    width: measure,
    height: nameHeight - 24,
    lang: artwork.lang,
    leading: 1.06,
    settings: [
      { lines: 1, largest: 208, smallest: 124 },
      { lines: 2, largest: 132, smallest: 84 },
      { lines: 3, largest: 84, smallest: 1 },
    ],
  });
  const { fact, address, code } = modernType;
  return [
    stampName(name, blockAtLeftEdge(name, layout.boxOf('name')), {
      align: beginningOf(name),
      lang: artwork.lang,
    }),
    await stampLine(artwork.issued, 'issued', layout, {
      align: 'left',
      fill: ink,
      style: fact,
      size: factSize,
    }),
    stampQrCode(artwork.verifyUrl, layout),
    await stampLine(artwork.shared.site.printed, 'site', layout, {
      align: 'centre',
      fill: quietInk,
      style: address,
      size: 34,
    }),
    await stampLine(artwork.printedCode, 'code', layout, {
      align: 'centre',
      fill: ink,
      style: code,
      size: 42,
    }),
    // In the middle of what the band leaves.
    ...(await stampStatus(artwork.mark, { ...sheet, width: sheet.width + bandWidth }, 1)),
  ];
}
