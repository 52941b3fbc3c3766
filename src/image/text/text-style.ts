import type { Slant } from '../../fonts/catalogue.ts';

/** How a text is set. Lengths are pixels of the image. */
export interface TextStyle {
  readonly face: 'serif' | 'sans';
  readonly slant: Slant;
  /** CSS font weight, 200–800. */
  readonly weight: number;
  readonly size: number;
  /** The size in points that the letterforms are drawn for, where the face has an optical size axis: 6–72. */
  readonly opticalSize: number;
  /** Extra space after each letter, in em; left out in scripts whose letters join. */
  readonly tracking: number;
  /** OpenType features to turn on, for example `tnum`. */
  readonly features: readonly string[];
}

export const serif: TextStyle = {
  face: 'serif',
  slant: 'roman',
  weight: 400,
  size: 48,
  opticalSize: 16,
  tracking: 0,
  features: [],
};

export const sans: TextStyle = { ...serif, face: 'sans' };
