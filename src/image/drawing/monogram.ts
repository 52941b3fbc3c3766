import { drawText } from '../text/draw-text.ts';
import { fitText } from '../text/fit-text.ts';
import { serif } from '../text/text-style.ts';

const colours = { ground: '#1f4e79', ink: '#fbfaf6' } as const;
const middle = 48;

/** A name's initials in a roundel, as an SVG of shapes alone: a logo for an institution that has drawn none yet. */
export async function monogram(name: string): Promise<string> {
  const style = { ...serif, weight: 500, opticalSize: 48, tracking: 0.02 };
  const letters = await fitText(initials(name), style, {
    width: 62,
    height: 40,
    settings: [{ lines: 1, largest: 54, smallest: 1 }],
    leading: 1,
  });
  const baseline = middle + (letters.ascent - letters.descent) / 2;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">',
    `<circle cx="${middle}" cy="${middle}" r="46" fill="${colours.ground}"/>`,
    `<circle cx="${middle}" cy="${middle}" r="41.5" fill="none" stroke="${colours.ink}" stroke-width="1.2"/>`,
    drawText(letters, { x: middle, y: baseline, align: 'centre' }, colours.ink),
    '</svg>',
    '',
  ].join('\n');
}

/** The first letters of up to three words with a capital; the first letter where there is none, as in scripts without capitals. */
function initials(name: string): string {
  const letters = name.split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((word) => firstLetter(word));
  const capitals = letters.filter((letter) => /^\p{Lu}/u.test(letter));
  return capitals.length > 0 ? capitals.slice(0, 3).join('') : (letters[0] ?? '').toUpperCase();
}

function firstLetter(word: string): string[] {
  const [first] = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word);
  return first ? [first.segment] : [];
}
