import { contrast } from './contrast.ts';

/** The grounds on which an accent is seen; the same values as `--paper` in the style sheet. */
export const grounds = { light: '#fbfaf6', dark: '#14171c' } as const;

const readable = 4.5;
/** The site's accent also stands on sheets and tints, which are nearer to it. */
const readableAnywhere = 5.5;

/** The accent, moved towards black or white in small steps until it has the contrast with the ground that reading needs. */
export function accentOn(
  accent: string,
  ground: keyof typeof grounds,
  contrastNeeded = readable,
): string {
  const towards = ground === 'light' ? 0 : 255;
  for (let step = 0; step <= 20; step += 1) {
    const candidate = mixed(accent, towards, step / 20);
    if (contrast(candidate, grounds[ground]) >= contrastNeeded) return candidate;
  }
  return mixed(accent, towards, 1);
}

/** The style sheet that gives each institution its accent, on light and on dark paper. */
export function accentStyles(
  institutions: readonly { readonly id: string; readonly accent?: string | undefined }[],
): string {
  return institutions
    .filter(({ accent }) => accent !== undefined)
    .map(({ id, accent = '' }) => {
      const [light, dark] = [accentOn(accent, 'light'), accentOn(accent, 'dark')];
      return `.of-${id}{--institution:light-dark(${light},${dark})}\n`;
    })
    .join('');
}

/** The rule that makes an accent the site's: the colour of links, buttons and the focus. Empty where it has none. */
export function siteAccentStyle(accent: string | null): string {
  if (accent === null) return '';
  const on = (ground: keyof typeof grounds) => accentOn(accent, ground, readableAnywhere);
  return `:root{--site-accent:light-dark(${on('light')},${on('dark')})}\n`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function mixed(colour: string, towards: number, share: number): string {
  const hex = channels(colour).map((value) =>
    Math.round(value + (towards - value) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
