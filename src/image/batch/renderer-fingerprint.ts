import { fingerprintOf } from '../../cache/fingerprint.ts';

/** Packages that decide what an image looks like. Every font package does, too. */
const renderers = [
  '@jsquash/webp',
  '@resvg/resvg-js',
  'bidi-js',
  'fontkitten',
  'harfbuzzjs',
  'satori',
  'saxes',
  'svgo',
  'uqr',
  'woff2-encoder',
];

export const isFontPackage = (name: string): boolean =>
  /^@(?:fontsource|fontsource-variable|expo-google-fonts)\//u.test(name);

/**
 * A hash of everything but the artwork that decides the bytes of an image: our own sources, the versions of renderers and fonts, and
 * what Node brings: the zlib that compresses, and the ICU that finds letters.
 */
export const rendererFingerprint = async (): Promise<string> => {
  const code = await fingerprintOf({
    sources: [
      ...['src/image', 'src/fonts', 'src/model/accent.ts'],
      ...['src/model/print-rooms.ts', 'src/model/printed-form.ts'],
    ],
    isOf: (name) => renderers.includes(name) || isFontPackage(name),
  });
  return [code, process.versions.zlib, process.versions.icu].join(' ');
};
