import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

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
const fontPackage = /^@(?:fontsource|fontsource-variable|expo-google-fonts)\//u;

/**
 * A hash of everything but the artwork that decides the bytes of an image: our own sources, the versions of renderers and fonts, and
 * the zlib that compresses.
 */
export async function rendererFingerprint(): Promise<string> {
  const source = path.resolve(import.meta.dirname, '../..');
  const files = [
    ...(await sourcesIn(path.join(source, 'image'))),
    ...(await sourcesIn(path.join(source, 'fonts'))),
    path.join(source, 'model', 'accent.ts'),
  ];
  const hash = createHash('sha256').update(JSON.stringify(await pinnedVersions(source)));
  hash.update(process.versions.zlib);
  for (const file of files) {
    hash.update(`\0${path.relative(source, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function sourcesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => path.join(folder, name));
}

async function pinnedVersions(source: string): Promise<readonly (readonly [string, string])[]> {
  const text = await readFile(path.join(source, '..', 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
  return Object.entries(dependencies)
    .filter(([name]) => renderers.includes(name) || fontPackage.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
