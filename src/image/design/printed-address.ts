import { setLines, type FittedText } from '../text/fit-text.ts';
import { shapeLine } from '../text/text-line.ts';
import type { TextStyle } from '../text/text-style.ts';

/** Font sizes in pixels of a printed sheet: 8 points, and the 7 that can still be read and typed. */
export const addressSize = { largest: 34, smallest: 30 };

/** Where an address may be broken: after a dot of the host and before the path; in a part that is too long for a line, after a hyphen. */
const [parts, words] = [/(?<=\.)|(?=\/[^/])/u, /(?<=-)/u];

/** The printed address in as few lines as leave it legible. Only a single piece that is too long is set smaller. */
export async function printedAddress(
  address: string,
  style: TextStyle,
  width: number,
): Promise<FittedText> {
  const isLegible = async (text: string) =>
    (await shapeLine(text, style)).width * addressSize.smallest <= width;
  const lines: string[] = [];
  const add = async (piece: string) => {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length > 0 && (await isLegible(longer))) lines[lines.length - 1] = longer;
    else lines.push(piece);
  };
  for (const part of address.split(parts)) {
    for (const piece of (await isLegible(part)) ? [part] : part.split(words)) await add(piece);
  }
  return setLines(lines, style, { width, largest: addressSize.largest, leading: 1.18 });
}
