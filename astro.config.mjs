import path from 'node:path';
import { defineConfig, passthroughImageService } from 'astro/config';
import { netlifyAdapter } from './netlify/adapter.ts';
import { outputFolder } from './src/environment/output-folder.ts';
import { buildSummary } from './src/publish/build-summary.ts';
import { courseRecords } from './src/publish/course-records.ts';
import { credentials } from './src/publish/credentials/credentials.ts';
import { credentialsAgree } from './src/publish/credentials/credentials-agree.ts';
import { SiteSigning } from './src/publish/credentials/site-signing.ts';
import { certificateImages } from './src/publish/certificate-images.ts';
import { faces } from './src/publish/faces.ts';
import { packs } from './src/publish/on-demand/packs.ts';
import { publishedFolder } from './src/publish/published-folder.ts';
import { siteModule } from './src/publish/site-module.ts';
import { sourcesIn } from './src/publish/sources.ts';
import { keptPages } from './src/publish/verify-pages/kept-pages.ts';

const output = outputFolder();
const published = publishedFolder(output);
const signing = new SiteSigning();

/** Fonts of the packages also come as WOFF, for browsers of before 2016, and would be published. */
const woff2Alone = {
  postcssPlugin: 'woff2-alone',
  /** @param {{ walkDecls: (name: string, change: (declaration: { value: string }) => void) => void }} root */
  Once(root) {
    root.walkDecls('src', (sources) => {
      sources.value = sources.value.replace(/, url\([^)]*\.woff\) format\('woff'\)/u, '');
    });
  },
};

/** @param {string} name */
const foldersNamed = (name) => [`${output}/${name}/**`, `${path.resolve(name)}/**`];

const servedFolders = ['src', 'node_modules'].map((name) => path.resolve(name));
/** Also where a site keeps them below those folders. */
const neverServed = [
  ...['.env', '.env.*', '*.{crt,pem,key}', '**/.git/**'],
  ...['**/.laurel/**', '**/.netlify/**', '**/records/**/*.{yaml,yml}'],
];

export default defineConfig({
  output: 'static',
  adapter: netlifyAdapter({ output }),
  integrations: [
    sourcesIn(process.cwd()),
    siteModule(),
    courseRecords(output, signing),
    keptPages(published, signing),
    credentials({ signing, published, output }),
    certificateImages(published, signing),
    packs(output, signing),
    faces(),
    credentialsAgree(signing),
    buildSummary(output),
  ],
  srcDir: path.resolve('src'),
  publicDir: path.resolve('public'),
  outDir: `${output}/dist`,
  cacheDir: `${output}/.cache/astro`,
  // People type a printed verify address without the slash at its end.
  trailingSlash: 'ignore',
  session: false,
  // Pages hold finished images only; without this a copy of sharp would be deployed with the function.
  image: { service: passthroughImageService() },
  prefetch: false,
  devToolbar: { enabled: false },
  build: {
    format: 'directory',
    // The content security policy allows no inline style.
    inlineStylesheets: 'never',
    concurrency: 8,
  },
  vite: {
    // Two servers of one checkout would write over what the other has made of the packages.
    cacheDir: `${output}/.cache/vite`,
    // …and no inline script, and no data: address.
    build: { assetsInlineLimit: 0 },
    css: { postcss: { plugins: [woff2Alone] } },
    server: {
      // No page elsewhere may read what is served here.
      cors: false,
      // What pages load of the sources and the packages, and nothing else of this machine: not the content, what is built, or what is
      // kept of links, sessions and mails.
      fs: { allow: servedFolders, deny: neverServed },
      // What builds write and keep: many files, whose changes are none of the sources’. Nor is Astro’s copy of the content, of which
      // it knows anyway, and which another npm start may have written.
      watch: {
        ignored: ['dist', '.astro', '.cache', '.netlify', '.laurel'].flatMap(foldersNamed),
      },
    },
  },
});
