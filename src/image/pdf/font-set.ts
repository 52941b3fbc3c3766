import type { ShapingFont } from '../text/harfbuzz-font.ts';
import type { ShapedRun } from '../text/shape-run.ts';
import { clusterFont, type ClusterFont } from './cluster-font.ts';
import type { ObjectWriter } from './pdf-file.ts';
import { ref } from './pdf-object.ts';

/** The fonts of some texts, by the names under which their content asks for them. */
export interface FontSet {
  fontOf(run: ShapedRun): { readonly name: string; readonly font: ClusterFont };
  /** Writes all fonts. @returns entries of a dictionary of fonts */
  write(objects: ObjectWriter): string;
}

interface NamedFont {
  readonly name: string;
  readonly font: ClusterFont;
}

/** @param prefix of the fonts' names, for the set to be told apart from others of the page */
export function fontSet(prefix: string): FontSet {
  const fonts = new Map<ShapingFont, NamedFont>();
  return {
    fontOf(run) {
      let named = fonts.get(run.shaping);
      if (!named) {
        named = { name: `${prefix}${fonts.size}`, font: clusterFont(run) };
        fonts.set(run.shaping, named);
      }
      return named;
    },
    write: (objects) =>
      [...fonts.values()].map(({ name, font }) => `/${name} ${ref(font.write(objects))}`).join(''),
  };
}
