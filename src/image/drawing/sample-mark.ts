import { drawText } from '../text/draw-text.ts';
import { fitText } from '../text/fit-text.ts';
import { sans, serif, type TextStyle } from '../text/text-style.ts';
import { paper, tint, warning } from './colours.ts';

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/**
 * The word SAMPLE in outline across the sheet, to be painted below all text.
 * @param share of the sheet's height that the letters take
 */
export async function sampleWord(
  { width, height }: Sheet,
  share: number,
  face: TextStyle = { ...serif, weight: 600, opticalSize: 72 },
): Promise<string> {
  const size = height * share;
  const word = await oneLine('SAMPLE', { ...face, tracking: 0.1 }, size);
  const anchor = { x: 0, y: size * 0.34, align: 'centre' } as const;
  // Letters of variable fonts overlap themselves: the outline is what shows around the same letters painted on top.
  const edge = Math.max(2, size / 75);
  const line = tint(warning, 0.36);
  const outline = drawText(word, anchor, line).replace(
    '<path ',
    `<path stroke="${line}" stroke-width="${edge}" stroke-linejoin="round" `,
  );
  const inside = drawText(word, anchor, tint(warning, 0.06));
  return `<g transform="translate(${width / 2} ${height / 2}) rotate(-24)">${outline}${inside}</g>`;
}

/** The sentence in plain words on a strip of paper, which interrupts a line at this height. */
export async function sampleSentence(
  { x, y }: { x: number; y: number },
  size: number,
): Promise<string> {
  const style = { ...sans, weight: 600, tracking: 0.14 };
  const text = await oneLine('SAMPLE – NOT A REAL CERTIFICATE', style, size);
  const [width, height] = [text.width + 1.6 * size, 1.2 * size];
  return (
    `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" fill="${paper}"/>` +
    drawText(text, { x, y: y + size * 0.34, align: 'centre' }, warning)
  );
}

function oneLine(text: string, style: TextStyle, size: number) {
  return fitText(text, style, {
    width: Infinity,
    leading: 1,
    settings: [{ lines: 1, largest: size, smallest: 0 }],
  });
}
