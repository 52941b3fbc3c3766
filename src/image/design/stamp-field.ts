import type { CertificateArtwork, StatusMark } from '../artwork.ts';
import type { Alignment } from '../text/draw-text.ts';
import { fitText, type FittedText, type Setting } from '../text/fit-text.ts';
import type { TextStyle } from '../text/text-style.ts';
import { ink } from '../drawing/colours.ts';
import { qrCode } from '../drawing/qr-code.ts';
import { modulesSvg } from '../drawing/shape.ts';
import { statusMark } from '../drawing/status-mark.ts';
import { boxOf, type Box, type Layout } from './layout.ts';
import type { FigureMark, PlacedMark } from './mark.ts';
import { edgeOf } from './part.ts';

interface FieldStyle {
  readonly style: TextStyle;
  /** The largest size in pixels; long text is set smaller. */
  readonly size: number;
  readonly fill: string;
  readonly align: Alignment;
  /** Sets the text into a width, where that is not one line of this size. */
  readonly set?: (text: string, style: TextStyle, width: number) => Promise<FittedText>;
}

/** The latest line of each place: the site is the same on all certificates, and the day on many that follow each other. */
const latest = new WeakMap<Layout, Map<string, { text: string; line: Promise<PlacedMark> }>>();

/** A text at the foot of its place: one line, unless it is set otherwise. */
export function stampLine(
  text: string,
  place: string,
  layout: Layout,
  field: FieldStyle,
): Promise<PlacedMark> {
  const lines =
    latest.get(layout) ?? new Map<string, { text: string; line: Promise<PlacedMark> }>();
  latest.set(layout, lines);
  const before = lines.get(place);
  if (before?.text === text) return before.line;
  const line = fittedLine(text, place, layout, field);
  lines.set(place, { text, line });
  // What could not be read is asked for again.
  line.catch(() => lines.delete(place));
  return line;
}

async function fittedLine(
  text: string,
  place: string,
  layout: Layout,
  { style, size, fill, align, set = oneLine(size) }: FieldStyle,
): Promise<PlacedMark> {
  const box = boxOf(layout, place);
  const fitted = await set(text, style, box.width);
  const last = box.top + box.height - 0.26 * size;
  const anchor = { x: edgeOf(box, align), y: last - (fitted.baselines.at(-1) ?? 0), align };
  return { place, mark: { kind: 'text', text: fitted, anchor, fill, lang: null } };
}

const oneLine = (size: number) => (text: string, style: TextStyle, width: number) =>
  fitText(text, style, {
    width,
    leading: 1.1,
    settings: [{ lines: 1, largest: size, smallest: 1 }],
  });

/** Share of the place's height that stays free at its foot, whatever hangs from the name. */
const clearance = 0.06;

/** How a design sets names. Lengths in pixels. */
export interface NameStyle {
  readonly style: TextStyle;
  /** The room that a name may fill; its place is larger. */
  readonly width: number;
  readonly height: number;
  readonly leading: number;
  readonly settings: readonly Setting[];
  /** Where a name stands in its place: in the middle unless given. */
  readonly stand?: (name: FittedText, box: Box) => StandingName;
}

export interface StandingName {
  readonly box: Box;
  readonly align: Alignment;
}

const inTheMiddle = (_name: FittedText, box: Box): StandingName => ({ box, align: 'centre' });

/** The learner's name: capitals in the middle of the place, unless the ink reaches so far that it needs the place whole. */
export async function stampName(
  { name, lang }: Pick<CertificateArtwork, 'name' | 'lang'>,
  layout: Layout,
  { style, stand = inTheMiddle, ...room }: NameStyle,
): Promise<PlacedMark> {
  const text = await fitText(name, style, { ...room, lang });
  const { box, align } = stand(text, boxOf(layout, 'name'));
  const block = text.baselines.at(-1) ?? 0;
  const wanted = box.top + (box.height - block + 0.62 * text.size) / 2;
  const highest = box.top + text.ascent;
  const lowest = Math.max(
    highest,
    box.top + box.height - clearance * box.height - text.descent - block,
  );
  const y = Math.min(Math.max(wanted, highest), lowest);
  const anchor = { x: edgeOf(box, align), y, align };
  return { place: 'name', mark: { kind: 'text', text, anchor, fill: ink, lang } };
}

/** The address as a QR code at the foot of its place, in its middle. */
export function stampQrCode(address: string, layout: Layout): PlacedMark {
  const box = boxOf(layout, 'qr');
  const shape = qrCode(address, box);
  const mark: FigureMark = {
    kind: 'figure',
    // Few ask for it: where the shape can be stamped, the text is not made.
    get svg() {
      return modulesSvg(shape);
    },
    shape,
    alt: `QR code of ${address}`,
    box,
  };
  return { place: 'qr', mark };
}

/** The mark for the certificate's status, across the whole sheet; empty while the certificate is valid. */
export async function stampStatus(
  status: StatusMark | null,
  sheet: { width: number; height: number },
  scale: number,
): Promise<readonly PlacedMark[]> {
  if (!status) return [];
  const svg = await statusMark(status, sheet, scale);
  const alt = `${status.word} on ${status.date}.`;
  return [{ place: null, mark: { kind: 'figure', svg, alt, box: { left: 0, top: 0, ...sheet } } }];
}
