import { dayOfMark, type StatusMark } from '../artwork.ts';
import { drawText } from '../text/draw-text.ts';
import { fitText } from '../text/fit-text.ts';
import { sans } from '../text/text-style.ts';
import { alarm, paper, warning } from './colours.ts';

/**
 * A stamp across the sheet that says what became of the certificate, and since when.
 * @param scale 1 on a sheet of A4 at 300 dpi
 */
export async function statusMark(
  mark: StatusMark,
  sheet: { width: number; height: number },
  scale: number,
): Promise<string> {
  const { word } = mark;
  const colour = word === 'REVOKED' ? alarm : warning;
  const style = { ...sans, weight: 800, tracking: 0.06 };
  const [large, small] = [330 * scale, 96 * scale];
  const title = await oneLine(word, style, large);
  const since = await oneLine(dayOfMark(mark), { ...style, weight: 600, tracking: 0.02 }, small);
  const [width, height, strip] = [title.width + 220 * scale, 560 * scale, 150 * scale];
  const [left, bottom] = [-width / 2, height / 2];
  return (
    `<g transform="translate(${sheet.width / 2} ${sheet.height / 2}) rotate(-14)">` +
    frame({ width, height }, 18 * scale, colour) +
    `<g fill-opacity="0.86">${drawText(title, { x: 0, y: 58 * scale, align: 'centre' }, colour)}</g>` +
    `<rect x="${left}" y="${bottom - strip}" width="${width}" height="${strip}" fill="${colour}"/>` +
    `${drawText(since, { x: 0, y: bottom - 42 * scale, align: 'centre' }, paper)}</g>`
  );
}

function frame(
  { width, height }: { width: number; height: number },
  thickness: number,
  colour: string,
): string {
  return (
    `<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="${thickness / 2}" ` +
    `fill="none" stroke="${colour}" stroke-width="${thickness}"/>`
  );
}

function oneLine(text: string, style: typeof sans, size: number) {
  return fitText(text, style, {
    width: Infinity,
    leading: 1,
    settings: [{ lines: 1, largest: size, smallest: 0 }],
  });
}
