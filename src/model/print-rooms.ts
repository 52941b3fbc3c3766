import type { DrawingSize } from './drawing.ts';

/** Dots per inch of a printed certificate. */
export const printResolution = 300;

/** The places of drawings on printed certificates, in pixels at that resolution. A drawing keeps its proportions in them. */
export const printRooms = {
  classic: { logo: { width: 620, height: 200 }, seal: { width: 390, height: 390 } },
  modern: { logo: { width: 416, height: 400 }, seal: { width: 320, height: 320 } },
  /** The same in every design; narrower where many sign. */
  signature: { width: 533, height: 176 },
} as const;

/** All places of a kind of drawing. */
export const roomsOf: Readonly<Record<'logo' | 'seal' | 'signature', readonly DrawingSize[]>> = {
  logo: [printRooms.classic.logo, printRooms.modern.logo],
  seal: [printRooms.classic.seal, printRooms.modern.seal],
  signature: [printRooms.signature],
};
