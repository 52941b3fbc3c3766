import type { StatusMark } from '../artwork.ts';
import type { Alignment } from '../text/draw-text.ts';
import { fitText, type FittedText } from '../text/fit-text.ts';
import type { TextStyle } from '../text/text-style.ts';
import { drawQrCode, qrCode } from '../drawing/qr-code.ts';
import { ink, paper } from '../drawing/colours.ts';
import { statusMark } from '../drawing/status-mark.ts';
import type { Box, Layout } from './lay-out.ts';
import type { PlacedMark } from './mark.ts';
import { edgeOf } from './part.ts';

interface FieldStyle {
  readonly style: TextStyle;
  /** The largest size in pixels; long text is set smaller. */
  readonly size: number;
  readonly fill: string;
  readonly align: Alignment;
}

/** One line of text at the foot of its place. */
export async function stampLine(
  text: string,
  place: string,
  layout: Layout,
  { style, size, fill, align }: FieldStyle,
): Promise<PlacedMark> {
  const box = layout.boxOf(place);
  const fitted = await fitText(text, style, {
    width: box.width,
    leading: 1.1,
    settings: [{ lines: 1, largest: size, smallest: 1 }],
  });
  const anchor = { x: edgeOf(box, align), y: box.top + box.height - 0.26 * size, align };
  return { place, mark: { kind: 'text', text: fitted, anchor, fill, lang: null } };
}

/** Share of the place's height that stays free at its foot, whatever hangs from the name. */
const clearance = 0.06;

/** The learner's name: capitals in the middle of the place, unless the ink reaches so far that it needs the place whole. */
export function stampName(
  text: FittedText,
  box: Box,
  { align, lang }: { align: Alignment; lang: string | null },
): PlacedMark {
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
  const box = layout.boxOf('qr');
  const code = qrCode(address, Math.min(box.width, box.height));
  const left = Math.round(box.left + (box.width - code.side) / 2);
  const top = Math.round(box.top + box.height - code.side);
  const svg = drawQrCode(code, [left, top], { dark: ink, light: paper });
  return { place: 'qr', mark: { kind: 'figure', svg, alt: `QR code of ${address}`, box } };
}

/** What has become of the certificate, across the whole sheet; nothing while it is valid. */
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
