import { quoted } from '../../wording/quoted.ts';
import type { ProblemWords } from '../yaml/located.ts';

const asShapes =
  'Export it again as plain SVG with everything turned into shapes (paths), with colours as attributes.';

export const notWellFormed: ProblemWords = {
  code: 'svg-invalid',
  what: 'The SVG file is not well formed here.',
  fix: asShapes,
};

export const noDrawing: ProblemWords = {
  code: 'svg-invalid',
  what: 'The file is not an SVG: its first element is not <svg>.',
  fix: asShapes,
};

export const noNamespace: ProblemWords = {
  code: 'svg-invalid',
  what: 'The <svg> does not say that it is SVG.',
  fix: 'Add xmlns="http://www.w3.org/2000/svg" to <svg>.',
};

export const noSize: ProblemWords = {
  code: 'svg-size',
  what: 'The SVG does not say how large it is.',
  why: 'It could not be scaled to its place on the certificate.',
  fix: 'Add a viewBox to <svg>, for example viewBox="0 0 200 80".',
};

export const tooComplex: ProblemWords = {
  code: 'svg-too-complex',
  what: 'The SVG is too complex: its parts are nested too deeply or refer to one another too often.',
  fix: asShapes,
};

export const text = (name: string): ProblemWords => ({
  code: 'svg-text',
  what: `The SVG holds text in <${name}>.`,
  why: 'Its font would not be there when the certificate is drawn.',
  fix: 'Turn the text into paths and export the file again.',
});

export const external = (name: string): ProblemWords => ({
  code: 'svg-external',
  what: `The SVG refers to something outside of itself in ${name}.`,
  why: 'Pages and certificates load nothing from elsewhere.',
  fix: asShapes,
});

export const embedded = (name: string): ProblemWords => ({
  code: 'svg-external',
  what: `The SVG holds an embedded picture in <${name}>: pixels, not shapes.`,
  why: 'Most likely a PNG or JPEG was wrapped in SVG, which does not make it a drawing.',
  fix: 'Name the PNG or JPEG itself in place of this file, or the original drawing.',
});

export const unsafeElement = (name: string): ProblemWords => ({
  code: 'svg-unsafe',
  what: `The SVG holds <${name}>, which is not a shape, gradient or mask.`,
  why: 'Scripts, styles, animations, patterns and foreign content are not put on pages.',
  fix: asShapes,
});

export const foreignElement = (name: string): ProblemWords => ({
  code: 'svg-unsafe',
  what: `The SVG holds <${name}>, which is not part of SVG.`,
  why: 'Editors’ own notes and foreign content are not put on pages.',
  fix: asShapes,
});

export const handler = (name: string): ProblemWords => ({
  code: 'svg-unsafe',
  what: `The SVG holds the event handler ${quoted(name, 40)}.`,
  why: 'It could run a script on the page.',
  fix: 'Delete the attribute.',
});

export const style: ProblemWords = {
  code: 'svg-unsafe',
  what: 'The SVG holds a style attribute.',
  why: 'Pages refuse inline styles for safety, and the drawing would lose its colours.',
  fix: 'Write colours as attributes, for example fill="#1f4e79"; editors call this presentation attributes.',
};

export const entities: ProblemWords = {
  code: 'svg-unsafe',
  what: 'The SVG declares entities of its own.',
  why: 'A few lines of them can expand to more than a machine can hold.',
  fix: asShapes,
};

export const instruction: ProblemWords = {
  code: 'svg-unsafe',
  what: 'The SVG holds a processing instruction, such as a style sheet.',
  fix: 'Delete the line that begins with <?, unless it is <?xml … ?>.',
};

export const cdata: ProblemWords = {
  code: 'svg-unsafe',
  what: 'The SVG holds a CDATA section.',
  fix: asShapes,
};
