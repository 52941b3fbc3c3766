/** Lengths in units of the drawing: only their proportion counts. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** A picture as an SVG drawing, which is how the rest of Laurel knows it. @param png in base64 */
export const pictureSvg = ({ width, height }: DrawingSize, png: string): string =>
  `${pictureStart}${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png}"/></svg>`;

const pictureStart = '<svg xmlns="http://www.w3.org/2000/svg" data-picture="" viewBox="0 0 ';

/** Whether a drawing is a picture of pixels. */
export const isPicture = (svg: string): boolean => svg.startsWith(pictureStart);

/** The size of a checked drawing. */
export function drawingSize(svg: string): DrawingSize {
  const [root = ''] = /<svg[\s>][^>]*/u.exec(svg) ?? [];
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`, 'u').exec(root)?.[1] ?? '';
  const [, , across = NaN, down = NaN] = attribute('viewBox')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const width = across || Number.parseFloat(attribute('width'));
  const height = down || Number.parseFloat(attribute('height'));
  return width > 0 && height > 0 ? { width, height } : { width: 1, height: 1 };
}

/** The largest size in whole pixels at which a drawing fits into a room, in its own proportions. */
export function fitted(size: DrawingSize, room: DrawingSize): DrawingSize {
  const scale = Math.min(room.width / size.width, room.height / size.height);
  return { width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) };
}
