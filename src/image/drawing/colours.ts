import { grounds } from '../../model/accent.ts';

/** Of institutions and sites that name none. */
export const defaultAccent = '#1f4e79';
export const paper = grounds.light;
export const ink = '#1a2433';
export const quietInk = '#4d5766';
export const hairline = '#8b919b';
/** Of a certificate that no longer holds. */
export const alarm = '#9b2c1f';
/** Of one that was replaced or has expired, and of samples. */
export const warning = '#8a5a00';

/**
 * A colour laid thinly on paper, as an opaque colour: transparency would multiply the number of colours in the image.
 * @param share of the colour, 0–1
 */
export function tint(colour: string, share: number): string {
  const [over, under] = [channels(colour), channels(paper)];
  return `#${over.map((value, at) => hex(value * share + (under[at] ?? 0) * (1 - share))).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
