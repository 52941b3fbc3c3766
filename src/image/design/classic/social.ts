import type { SharedArtwork } from '../../artwork.ts';
import { ink, paper, quietInk } from '../../drawing/colours.ts';
import { embeddedSvg } from '../../drawing/embedded-svg.ts';
import { backdrop } from './backdrop.ts';
import type { Composition, Design } from '../composition.ts';
import type { FrameOptions } from './frame.ts';
import { column, place, row, type LayoutNode } from '../layout-tree.ts';
import { drawingPart, linePart, oneLine, placePart, type Part } from '../part.ts';
import { previewFoot } from '../preview-foot.ts';
import { socialStamping } from './social-stamp.ts';
import { canvas, nameRoom, socialMargin, socialMeasure, socialType } from './social-type.ts';

const border: FrameOptions = { ...canvas, outer: 18, inner: 58, link: 40, line: 1.5 };
const qrSide = 168;
const clear = socialMeasure - qrSide - 24;
const left = { align: 'left' } as const;

/** The certificate as a preview: who, what and from whom, large enough to be read in a message. */
export const socialDesign: Design = { ...socialStamping, compose };

async function compose(shared: SharedArtwork): Promise<Composition> {
  const { institution } = shared;
  const logo = drawingPart(
    'logo',
    embeddedSvg(institution.logo, 'logo', { width: 260, height: 76 }),
    `Logo of ${institution.name}`,
  );
  const issuer = await linePart('institution', institution.name, socialType.institution, {
    ...left,
    width: socialMeasure - logo.width - 24,
    fill: ink,
    settings: [
      { lines: 1, largest: 36, smallest: 26 },
      { lines: 2, largest: 28, smallest: 1 },
    ],
  });
  const body = await bodyOf(shared);
  return {
    backdrop: await backdrop(shared, border, { word: 0.24, sentence: 17 }),
    parts: [logo, issuer, ...body.parts],
    tree: column(
      {
        ...canvas,
        boxSizing: 'border-box',
        backgroundColor: paper,
        padding: `86px ${socialMargin}px 80px`,
        justifyContent: 'space-between',
      },
      row({ alignItems: 'center', columnGap: 24 }, placePart(logo), placePart(issuer)),
      body.tree,
      ...foot(),
    ),
  };
}

async function bodyOf({
  institution,
  course,
  distinction,
}: SharedArtwork): Promise<{ tree: LayoutNode; parts: readonly Part[] }> {
  const completed = await linePart(
    'completed',
    distinction ? 'has completed, with distinction,' : 'has successfully completed',
    socialType.phrase,
    { ...left, width: socialMeasure, fill: quietInk, settings: oneLine(28) },
  );
  const title = await linePart('title', course.title, socialType.title, {
    ...left,
    width: clear,
    lang: course.lang,
    fill: institution.accent,
    settings: [
      { lines: 1, largest: 54, smallest: 40 },
      { lines: 2, largest: 42, smallest: 30 },
      { lines: 3, largest: 30, smallest: 1 },
    ],
  });
  return {
    parts: [completed, title],
    tree: column(
      {},
      place('name', nameRoom),
      placePart(completed, { marginTop: 6 }),
      placePart(title, { marginTop: 12 }),
    ),
  };
}

/** The code hangs beside the title, whose lines are kept clear of it. */
function foot(): readonly LayoutNode[] {
  return [
    previewFoot(clear),
    place(
      'qr',
      { width: qrSide, height: qrSide },
      { position: 'absolute', right: socialMargin - 16, bottom: 76 },
    ),
  ];
}
