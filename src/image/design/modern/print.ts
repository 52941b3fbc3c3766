import type { CertificateArtwork, SharedArtwork } from '../../artwork.ts';
import { printRooms } from '../../../model/print-rooms.ts';
import { ink, paper } from '../../drawing/colours.ts';
import { fitText } from '../../text/fit-text.ts';
import type { Composition, Design } from '../composition.ts';
import type { Layout } from '../lay-out.ts';
import { column, row } from '../layout-tree.ts';
import type { PlacedMark } from '../mark.ts';
import { printedSignatures } from '../signatures.ts';
import { stampLine, stampName, stampStatus } from '../stamp-field.ts';
import { stampVerifyCorner, verifyCorner } from '../verify-corner.ts';
import { band, type BandOptions } from './band.ts';
import { factSize, facts } from './facts.ts';
import { beginningOf, blockAtLeftEdge } from './left-edge.ts';
import { nameHeight, printBody, printHead } from './print-text.ts';
import { sampleMarks } from './sample-marks.ts';
import { modernType } from './type.ts';

/** A4 landscape at 300 dpi, in pixels. 118 pixels are a centimetre. */
const sheet = { width: 3508, height: 2480 };
const bandWidth = 880;
const [before, after, above, below] = [176, 220, 200, 190];
const measure = sheet.width - bandWidth - before - after;
const corner = { width: 462, qr: 420 };
/** The part of the sheet beside the band. */
const page = { width: sheet.width - bandWidth, height: sheet.height };

const bandOptions: BandOptions = {
  width: bandWidth,
  height: sheet.height,
  margin: 136,
  clear: 96,
  logoHeight: printRooms.modern.logo.height,
  foot: below,
  line: 2.4,
  name: [
    { lines: 1, largest: 84, smallest: 76 },
    { lines: 2, largest: 84, smallest: 66 },
    { lines: 3, largest: 76, smallest: 56 },
    { lines: 5, largest: 60, smallest: 12 },
  ],
};

const sampleOptions = { sheet, bandWidth, word: 0.2, sentence: 31, above: 100, below: 84 };

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
    backdrop: [issuer.backdrop, ...(shared.sample ? await sampleMarks(sampleOptions) : [])],
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
          await verifyCorner(shared, { ...corner, address: modernType.address }),
        ),
      ),
    ),
  };
}

async function stamp(artwork: CertificateArtwork, layout: Layout): Promise<readonly PlacedMark[]> {
  const name = await fitText(artwork.name, modernType.name, {
    width: measure,
    height: nameHeight - 78,
    lang: artwork.lang,
    leading: 1.06,
    settings: [
      { lines: 1, largest: 208, smallest: 124 },
      { lines: 2, largest: 132, smallest: 84 },
      { lines: 3, largest: 84, smallest: 1 },
    ],
  });
  return [
    stampName(name, blockAtLeftEdge(name, layout.boxOf('name')), {
      align: beginningOf(name),
      lang: artwork.lang,
    }),
    await stampLine(artwork.issued, 'issued', layout, {
      align: 'left',
      fill: ink,
      style: modernType.fact,
      size: factSize,
    }),
    ...(await stampVerifyCorner(artwork, layout, modernType)),
    // Centred in the part of the sheet beside the band.
    ...(await stampStatus(artwork.mark, { ...sheet, width: sheet.width + bandWidth }, 1)),
  ];
}
