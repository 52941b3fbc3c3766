import type { SharedArtwork } from '../../artwork.ts';
import { printRooms } from '../../../model/print-rooms.ts';
import { paper } from '../../drawing/colours.ts';
import type { Composition, Design } from '../composition.ts';
import { column, row } from '../layout-tree.ts';
import { printedSignatures } from '../signatures.ts';
import { verifyCorner } from '../verify-corner.ts';
import { band, type BandOptions } from './band.ts';
import { facts } from './facts.ts';
import { after, above, bandWidth, before, below, corner, measure, sheet } from './print-measure.ts';
import { printStamping } from './print-stamp.ts';
import { printBody, printHead } from './print-text.ts';
import { sampleMarks } from './sample-marks.ts';
import { modernType } from './type.ts';

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
export const printDesign: Design = { ...printStamping, compose };

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
