import type { SharedArtwork } from '../../artwork.ts';
import { printRooms } from '../../../model/print-rooms.ts';
import { hairline, paper } from '../../drawing/colours.ts';
import { embeddedSvg } from '../../drawing/embedded-svg.ts';
import { backdrop } from './backdrop.ts';
import type { Composition, Design } from '../composition.ts';
import { column, place, row, rule, type LayoutNode } from '../layout-tree.ts';
import { drawingPart, placePart, type Part } from '../part.ts';
import { printStamping } from './print-stamp.ts';
import { printBody, printHead } from './print-text.ts';
import type { FrameOptions } from './frame.ts';
import { verifyCorner } from '../verify-corner.ts';
import { printedSignatures } from '../signatures.ts';
import { margin, measure, printType, sheet } from './print-type.ts';

const cornerWidth = 500;
const qrSide = 420;
const border: FrameOptions = { ...sheet, outer: 94, inner: 236, link: 125, line: 3 };

/** The classic certificate as it is printed: a sheet of A4 on its side, everything on its middle axis. */
export const printDesign: Design = { ...printStamping, compose };

async function compose(shared: SharedArtwork): Promise<Composition> {
  const { institution, instructors } = shared;
  const head = await printHead(shared);
  const body = await printBody(shared);
  const signatures = await printedSignatures(instructors, {
    width: measure - 2 * cornerWidth - 120,
    align: 'centre',
    signer: printType.signer,
    office: printType.office,
  });
  const seal = institution.seal
    ? drawingPart(
        'seal',
        embeddedSvg(institution.seal, 'seal', printRooms.classic.seal),
        `Seal of ${institution.name}`,
      )
    : null;
  return {
    backdrop: await backdrop(shared, border, { word: 0.2, sentence: 31 }),
    parts: [...head.parts, ...body.parts, ...signatures.parts, ...(seal ? [seal] : [])],
    tree: column(
      {
        ...sheet,
        boxSizing: 'border-box',
        backgroundColor: paper,
        padding: `304px ${margin}px 296px`,
        justifyContent: 'space-between',
        alignItems: 'center',
      },
      head.tree,
      body.tree,
      row(
        { width: measure, justifyContent: 'space-between', alignItems: 'flex-end' },
        issueCorner(seal),
        signatures.tree,
        await verifyCorner(shared, {
          width: cornerWidth,
          qr: qrSide,
          address: printType.address,
        }),
      ),
    ),
  };
}

/** Seal and day of issue; without a seal the day stands on a line, as the signatures do. */
function issueCorner(seal: Part | null): LayoutNode {
  const day = place('issued', { width: cornerWidth, height: 52 }, { marginTop: seal ? 30 : 16 });
  return column(
    { width: cornerWidth, alignItems: 'center' },
    seal ? placePart(seal) : rule(hairline, 3, { width: cornerWidth - 60 }),
    day,
  );
}
