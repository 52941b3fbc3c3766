import type { DesignName } from '../../values/design-name.ts';
import { printStamping as classicPrint } from './classic/print-stamp.ts';
import { socialStamping as classicSocial } from './classic/social-stamp.ts';
import type { Stamping } from './composition.ts';
import { printStamping as modernPrint } from './modern/print-stamp.ts';
import { socialStamping as modernSocial } from './modern/social-stamp.ts';

/** Layouts of a design: the whole sheet, and the preview of it. */
export type Sheet = 'print' | 'social';

/** The learner’s own on the sheets of every look. It needs neither satori nor resvg, which lay out and paint what is shared. */
export const stampings: Readonly<Record<DesignName, Readonly<Record<Sheet, Stamping>>>> = {
  classic: { print: classicPrint, social: classicSocial },
  modern: { print: modernPrint, social: modernSocial },
};
