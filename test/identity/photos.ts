import { readFileSync } from 'node:fs';

const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/photos/${name}.jpg`, import.meta.url)));

/** Drawn faces and a drawn card. The first names a camera, a place and a person in what surrounds its picture. */
export const facePhoto = read('face');
export const documentPhoto = read('document');
export const progressivePhoto = read('progressive');
/** 120 × 90 pixels. */
export const smallPhoto = read('small');
