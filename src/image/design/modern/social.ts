import type { SharedArtwork } from '../../artwork.ts';
import { paper, quietInk } from '../../drawing/colours.ts';
import type { Composition, Design } from '../composition.ts';
import { column, place, row, type LayoutNode } from '../layout-tree.ts';
import { oneLine, placePart, type Part } from '../part.ts';
import { previewFoot } from '../preview-foot.ts';
import { band, type BandOptions } from './band.ts';
import { sampleMarks } from './sample-marks.ts';
import {
  above,
  after,
  bandWidth,
  before,
  below,
  canvas,
  clear,
  measure,
  nameHeight,
  qrSide,
} from './social-measure.ts';
import { socialStamping } from './social-stamp.ts';
import { flushPart, tagPart } from './text-part.ts';
import { modernType } from './type.ts';

const page = { width: canvas.width - bandWidth, height: canvas.height };

const bandOptions: BandOptions = {
  width: bandWidth,
  height: canvas.height,
  margin: 44,
  clear: 30,
  logoHeight: 144,
  foot: below,
  line: 1.2,
  name: [
    { lines: 2, largest: 33, smallest: 27 },
    { lines: 3, largest: 31, smallest: 24 },
    { lines: 5, largest: 26, smallest: 1 },
  ],
};

const sampleOptions = { sheet: canvas, bandWidth, word: 0.22, sentence: 17, above: 34, below: 30 };

/** The certificate as a preview: who, what and from whom, large enough to be read in a message. */
export const socialDesign: Design = { ...socialStamping, compose };

async function compose(shared: SharedArtwork): Promise<Composition> {
  const issuer = await band(shared, bandOptions);
  const body = await bodyOf(shared);
  return {
    backdrop: [issuer.backdrop, ...(shared.sample ? await sampleMarks(sampleOptions) : [])],
    parts: [...issuer.parts, ...body.parts],
    tree: row(
      { ...canvas, backgroundColor: paper },
      issuer.tree,
      column(
        {
          ...page,
          boxSizing: 'border-box',
          padding: `${above}px ${after}px ${below}px ${before}px`,
          justifyContent: 'space-between',
        },
        body.tree,
        ...foot(),
      ),
    ),
  };
}

async function bodyOf({
  institution,
  course,
  distinction,
}: SharedArtwork): Promise<{ tree: LayoutNode; parts: readonly Part[] }> {
  const completed = await flushPart('completed', 'has successfully completed', modernType.phrase, {
    width: measure,
    fill: quietInk,
    settings: oneLine(29),
  });
  const honour = distinction
    ? await tagPart('distinction', 'with distinction', modernType.tag, {
        size: 25,
        fill: institution.accent,
      })
    : null;
  const title = await flushPart('title', course.title, modernType.title, {
    width: measure,
    lang: course.lang,
    fill: institution.accent,
    settings: [
      { lines: 1, largest: 52, smallest: 42 },
      { lines: 2, largest: 46, smallest: 34 },
      { lines: 3, largest: 34, smallest: 1 },
    ],
  });
  return {
    parts: [completed, title, ...(honour ? [honour] : [])],
    tree: column(
      { width: measure },
      place('name', { width: measure, height: nameHeight }),
      row(
        { alignItems: 'center', columnGap: 18, height: 42, marginTop: 4 },
        placePart(completed),
        ...(honour ? [placePart(honour)] : []),
      ),
      placePart(title, { marginTop: 14 }),
    ),
  };
}

/** The day and the address, and the code in the corner beside them. */
function foot(): readonly LayoutNode[] {
  return [
    row(
      { width: measure, justifyContent: 'space-between', alignItems: 'flex-end' },
      previewFoot(clear),
      place('qr', { width: qrSide, height: qrSide }),
    ),
  ];
}
