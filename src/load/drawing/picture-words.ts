import type { DrawingSize } from '../../model/drawing.ts';
import { printResolution } from '../../model/print-rooms.ts';
import { limits } from '../limits.ts';
import type { ProblemWords } from '../yaml/located.ts';
import type { DrawingRole } from './drawing-references.ts';

const inPixels = ({ width, height }: DrawingSize) => `${width} × ${height} pixels`;

export const damaged: ProblemWords = {
  code: 'picture-damaged',
  what: 'The picture cannot be read, or shows nothing.',
  fix: 'Export it again as PNG.',
};

export const colours: ProblemWords = {
  code: 'picture-colours',
  what: 'The picture’s colours are not red, green and blue with 8 bits each.',
  why: 'They are meant for a printing press (CMYK) or another program, and would look wrong.',
  fix: 'Export it again as PNG in RGB (sRGB).',
};

export const tooManyPixels = (size: DrawingSize): ProblemWords => ({
  code: 'picture-too-large',
  what: `The picture has ${inPixels(size)}; at most ${limits.picturePixels / 1_000_000} million are read.`,
  fix: 'Cut away what is around the drawing, or scan it at 600 dots per inch.',
});

export const tooManyBytes = (bytes: number): ProblemWords => ({
  code: 'picture-too-large',
  what: `The file has ${Math.ceil(bytes / 1024 / 1024)} MiB; at most ${limits.pictureBytes / 1024 / 1024} are read.`,
  fix: 'Cut away what is around the drawing, or scan it at 600 dots per inch.',
});

export const anotherFormat: ProblemWords = {
  code: 'picture-format',
  what: 'The file is neither SVG nor PNG nor JPEG, whatever its name says.',
  fix: 'Export it as SVG or PNG.',
};

/** @param drawn pixels at the largest size on certificates, at full resolution */
export function tooCoarse(size: DrawingSize, drawn: DrawingSize): ProblemWords {
  const dots = Math.floor((printResolution * size.width) / drawn.width);
  const centimetres = ((drawn.width / printResolution) * 2.54).toFixed(1);
  return {
    code: 'picture-resolution',
    severity: dots < printResolution / 2 ? 'error' : 'warning',
    what: `The picture has ${inPixels(size)}: on certificates, where it is up to ${centimetres} cm wide, ${dots} dots per inch.`,
    why: 'Printed, it would look blurred.',
    fix: `Scan or export it again with at least ${inPixels(drawn)}, which are ${printResolution} dots per inch, or use an SVG.`,
  };
}

export const opaque = (role: DrawingRole, format: string): ProblemWords => ({
  code: 'picture-opaque',
  severity: 'warning',
  what: `The ${role} has a ground of its own${format === 'JPEG' ? ': a JPEG has no transparency' : ''}.`,
  why: 'On the tinted paper of certificates it shows as a box.',
  fix: 'Make what is around the drawing transparent and save it as PNG: “From a scan to a signature” in docs/content.md has the steps.',
});
