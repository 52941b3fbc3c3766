import { sans, serif, type TextStyle } from '../../text/text-style.ts';

/** The sheet: A4 landscape at 300 dpi, in pixels. 118 pixels are a centimetre. */
export const sheet = { width: 3508, height: 2480 };

/** Distance of text from the sheet's edge, left and right: eight columns of 300 with 64 between. */
export const margin = 330;
export const measure = sheet.width - 2 * margin;
/** The place of the learner's name. */
export const nameRoom = { width: measure - 120, height: 300 };

/** Styles of the sheet's texts. Sizes follow from 46 by steps of 1.25. */
export const printType = {
  institution: { ...serif, weight: 500, opticalSize: 28, tracking: 0.01 },
  phrase: { ...serif, slant: 'italic', opticalSize: 20 },
  name: { ...serif, opticalSize: 72 },
  title: { ...serif, weight: 500, opticalSize: 48 },
  achievement: { ...serif, opticalSize: 18 },
  distinction: { ...serif, slant: 'italic', weight: 500, opticalSize: 24, tracking: 0.02 },
  signer: { ...serif, weight: 500, opticalSize: 14 },
  office: { ...serif, slant: 'italic', opticalSize: 10 },
  date: { ...serif, opticalSize: 14, features: ['lnum'] },
  address: { ...sans, features: ['tnum'] },
  code: { ...sans, weight: 600, tracking: 0.03, features: ['tnum', 'lnum'] },
} as const satisfies Record<string, TextStyle>;
