import type { CertificateArtwork, SharedArtwork } from '../../artwork.ts';
import { ink, paper, quietInk } from '../../drawing/colours.ts';
import { sampleSentence, sampleWord } from '../../drawing/sample-mark.ts';
import { fitText } from '../../text/fit-text.ts';
import type { Composition, Design } from '../composition.ts';
import type { Layout } from '../lay-out.ts';
import { column, place, row, type LayoutNode } from '../layout-tree.ts';
import type { Mark, PlacedMark } from '../mark.ts';
import { oneLine, placePart, type Part } from '../part.ts';
import { stampLine, stampName, stampQrCode, stampStatus } from '../stamp-field.ts';
import { band, type BandOptions } from './band.ts';
import { beginningOf, blockAtLeftEdge } from './left-edge.ts';
import { flushPart, tagPart } from './text-part.ts';
import { modernType } from './type.ts';

/** The preview that other sites show beside a link, in pixels. It is often seen at half this size. */
const canvas = { width: 1200, height: 630 };
const bandWidth = 292;
const [before, after, above, below] = [52, 60, 64, 58];
const measure = canvas.width - bandWidth - before - after;
const page = { width: canvas.width - bandWidth, height: canvas.height };
const qrSide = 168;
const clear = measure - qrSide - 20;
const nameHeight = 140;

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

/** The certificate as a preview: who, what and from whom, large enough to be read in a message. */
export const socialDesign: Design = { ...canvas, resolution: null, compose, stamp };

async function compose(shared: SharedArtwork): Promise<Composition> {
  const issuer = await band(shared, bandOptions);
  const body = await bodyOf(shared);
  return {
    backdrop: [issuer.backdrop, ...(shared.sample ? await sampleMarks() : [])],
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
      column(
        {},
        place('issued', { width: clear, height: 40 }),
        place('address', { width: clear, height: 34 }),
      ),
      place('qr', { width: qrSide, height: qrSide }),
    ),
  ];
}

async function sampleMarks(): Promise<readonly Mark[]> {
  const x = page.width / 2;
  const sentences = [34, canvas.height - 30].map((y) => sampleSentence({ x, y }, 17));
  const marks = [sampleWord(page, 0.22, modernType.kicker), ...sentences];
  const [word = '', ...warnings] = (await Promise.all(marks)).map(besideBand);
  return [
    { kind: 'decoration', svg: word },
    {
      kind: 'figure',
      svg: warnings.join(''),
      alt: 'Sample – not a real certificate.',
      box: { left: 0, top: 0, ...canvas },
    },
  ];
}

function besideBand(svg: string): string {
  return `<g transform="translate(${bandWidth} 0)">${svg}</g>`;
}

async function stamp(artwork: CertificateArtwork, layout: Layout): Promise<readonly PlacedMark[]> {
  const name = await fitText(artwork.name, modernType.name, {
    width: measure,
    height: nameHeight - 12,
    lang: artwork.lang,
    leading: 1.06,
    settings: [
      { lines: 1, largest: 92, smallest: 60 },
      { lines: 2, largest: 62, smallest: 40 },
      { lines: 3, largest: 40, smallest: 1 },
    ],
  });
  const left = { align: 'left' } as const;
  return [
    stampName(name, blockAtLeftEdge(name, layout.boxOf('name')), {
      align: beginningOf(name),
      lang: artwork.lang,
    }),
    await stampLine(`Issued on ${artwork.issued}`, 'issued', layout, {
      ...left,
      style: modernType.fact,
      size: 26,
      fill: ink,
    }),
    await stampLine(`${artwork.shared.site.printed}${artwork.printedCode}`, 'address', layout, {
      ...left,
      style: modernType.address,
      size: 23,
      fill: quietInk,
    }),
    stampQrCode(artwork.verifyUrl, layout),
    ...(await stampStatus(artwork.mark, { ...canvas, width: canvas.width + bandWidth }, 0.32)),
  ];
}
