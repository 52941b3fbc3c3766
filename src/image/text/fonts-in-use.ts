import { AsyncLocalStorage } from 'node:async_hooks';
import type { Fonts } from '../../fonts/font-file.ts';

/**
 * The one seam at which it is decided where fonts come from. Some forty files lie between those who know – a build has packages, a
 * function has the packs of its deploy – and the shaping of a line, and none of them is concerned. So the fonts go along with the work
 * that is done in them, and not through every signature: two works at the same time each have their own, and nothing outlasts its work.
 */
const inUse = new AsyncLocalStorage<Fonts>();

/** Does work in which every text is set in these fonts. */
export const withFonts = <T>(fonts: Fonts, work: () => Promise<T>): Promise<T> =>
  inUse.run(fonts, work);

let installed: Fonts | undefined;

/** Those of the work at hand; the installed ones if none were given. */
export const fontsInUse = async (): Promise<Fonts> =>
  inUse.getStore() ??
  // Loaded when they are needed: a function that has packs does without.
  (installed ??= (await import('../../fonts/installed-fonts.ts')).installedFonts);
