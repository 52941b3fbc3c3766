import { laurel } from './laurel.ts';
import { naive } from './naive.ts';
import type { MakePainter } from './painter.ts';
import { sharpComposite } from './sharp-composite.ts';
import { takumi } from './takumi.ts';

export type PainterName = 'naive' | 'takumi' | 'sharp' | 'palette' | 'lossless';

export const painters: Readonly<Record<PainterName, MakePainter>> = {
  naive,
  takumi,
  sharp: sharpComposite,
  palette: laurel('few'),
  lossless: laurel('all'),
};

export const painterNames = Object.keys(painters) as readonly PainterName[];

export const descriptions: Readonly<Record<PainterName, string>> = {
  naive: 'satori, resvg, asPng',
  takumi: 'takumi',
  sharp: 'sharp composite',
  palette: 'Laurel',
  lossless: 'Laurel, all colours',
};
