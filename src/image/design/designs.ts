import type { DesignName } from '../../values/design-name.ts';
import { printDesign as classicPrint } from './classic/print.ts';
import { socialDesign as classicSocial } from './classic/social.ts';
import type { Design } from './composition.ts';
import { printDesign as modernPrint } from './modern/print.ts';
import { socialDesign as modernSocial } from './modern/social.ts';
import type { Sheet } from './stampings.ts';

/** Every look that a certificate can have. */
export const designs: Readonly<Record<DesignName, Readonly<Record<Sheet, Design>>>> = {
  classic: { print: classicPrint, social: classicSocial },
  modern: { print: modernPrint, social: modernSocial },
};
