import type { Box } from '../design/layout.ts';
import type { ObjectWriter } from './object-block.ts';
import { rawStream, ref, short } from './pdf-object.ts';

/** A drawing as deflated pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array;
  readonly cover: Uint8Array;
}

/** @returns the number of the picture's object */
export function writePicture(
  objects: ObjectWriter,
  { width, height, colours, cover }: Picture,
): number {
  const entries = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/Filter/FlateDecode`;
  const mask = objects.put(rawStream(`${entries}/ColorSpace/DeviceGray`, cover));
  return objects.put(rawStream(`${entries}/ColorSpace/DeviceRGB/SMask ${ref(mask)}`, colours));
}

/** Operators that show a picture in its box. */
export function pictureContent(name: string, { left, top, width, height }: Box): string {
  const place = [width, 0, 0, -height, left, top + height].map((value) => short(value));
  return `q\n${place.join(' ')} cm\n/${name} Do\nQ\n`;
}
