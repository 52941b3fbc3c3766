import { accentOn } from '../../model/accent.ts';
import type { Site } from '../../model/content.ts';
import { defaultAccent, paper } from '../drawing/colours.ts';
import { oneLine } from '../design/part.ts';
import { svgDocument } from '../template.ts';
import { drawText } from '../text/draw-text.ts';
import { fitText } from '../text/fit-text.ts';
import { serif } from '../text/text-style.ts';
import { pageDrawing } from './page-drawing.ts';

const side = 64;

/** The site's sign in browser tabs, as SVG: its own, or the first letter of its name on its accent. */
export async function faviconOf({
  name,
  accent,
  favicon,
}: Pick<Site, 'name' | 'accent' | 'favicon'>): Promise<string> {
  if (favicon !== null) return pageDrawing(favicon);
  const ground = `<rect width="${side}" height="${side}" rx="12" fill="${accentOn(accent ?? defaultAccent, 'light')}"/>`;
  return svgDocument({ width: side, height: side }, ground + (await initial(name)));
}

async function initial(name: string): Promise<string> {
  const [letter] = /[\p{L}\p{N}]\p{M}*/u.exec(name) ?? [];
  if (letter === undefined) return '';
  const style = { ...serif, weight: 600, opticalSize: 24 };
  const room = { width: 46, height: 46, leading: 1, settings: oneLine(50) };
  const text = await fitText(letter.toUpperCase(), style, room);
  const y = (side + text.ascent - text.descent) / 2;
  return drawText(text, { x: side / 2, y, align: 'centre' }, paper);
}
