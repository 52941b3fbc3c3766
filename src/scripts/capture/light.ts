export type Light = 'dark' | 'bright' | 'good';

/** Mean brightness, from 0 to 255. */
const darkest = 55;
const brightest = 215;

/** Whether a picture is bright enough to recognise a person. @param pixels red, green, blue and opacity, a byte each */
export function lightOf(pixels: Uint8ClampedArray): Light {
  let sum = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    sum += brightnessOf(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
  }
  const mean = sum / Math.max(1, pixels.length / 4);
  if (mean < darkest) return 'dark';
  return mean > brightest ? 'bright' : 'good';
}

/** As eyes see it (ITU-R BT.601). */
const brightnessOf = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue;

export const lightInWords: Readonly<Record<Light, string>> = {
  dark: 'It is rather dark. Turn towards a window, or put a lamp in front of you.',
  bright: 'There is a lot of light. Turn away from the window or the lamp a little.',
  good: 'The light is good. Take the photo when you are ready.',
};
