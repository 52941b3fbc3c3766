import type { ShapedRun } from '../text/shape-run.ts';
import { clusterFont, type ClusterFont } from './cluster-font.ts';
import type { ObjectWriter } from './object-block.ts';
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
  const fonts = new Map<string, NamedFont>();
  return {
    fontOf({ run: { file } }) {
      const key = `${file.family.id} ${file.slant}`;
      let named = fonts.get(key);
      if (!named) {
        const font = clusterFont(file.family.id, file.slant);
        named = { name: `${prefix}${fonts.size}`, font };
        fonts.set(key, named);
      }
      return named;
    },
    write: (objects) =>
      [...fonts.values()].map(({ name, font }) => `/${name} ${ref(font.write(objects))}`).join(''),
  };
}
