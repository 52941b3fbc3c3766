import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = 'node_modules/@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf';

/** A font that every renderer in the comparison can read. */
export const plainFonts = [
  {
    name: 'Noto Serif',
    style: 'normal',
    weight: 400,
    data: readFileSync(path.resolve(file)),
  },
] as const;

export function dataUri(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
