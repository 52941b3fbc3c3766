import { sans, serif, type TextStyle } from '../../text/text-style.ts';

/** The preview that other sites show beside a link, in pixels. It is often seen at half this size. */
export const canvas = { width: 1200, height: 630 };

export const socialMargin = 92;
export const socialMeasure = canvas.width - 2 * socialMargin;
/** The place of the learner's name. */
export const nameRoom = { width: socialMeasure, height: 128 };

/** Sturdier letterforms than in print: the picture is scaled down. */
export const socialType = {
  institution: { ...serif, weight: 600, opticalSize: 20 },
  phrase: { ...serif, slant: 'italic', opticalSize: 14 },
  name: { ...serif, weight: 500, opticalSize: 40 },
  title: { ...serif, weight: 600, opticalSize: 24 },
  distinction: { ...serif, slant: 'italic', weight: 600, opticalSize: 14 },
  date: { ...serif, weight: 500, opticalSize: 12, features: ['lnum'] },
  address: { ...sans, weight: 500, features: ['tnum'] },
  code: { ...sans, weight: 600, tracking: 0.03, features: ['tnum', 'lnum'] },
} as const satisfies Record<string, TextStyle>;
