import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPreview } from '../../netlify/preview-server.ts';
import { buildSite } from './build-site.ts';
import { browserLaunch, type BrowserLaunch } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the folder that holds the built sample's `dist/` and `.netlify/`. */
    sampleOutput: string;
    /** Where the built sample is served, without a slash at its end. */
    sampleUrl: string;
    browserLaunch: BrowserLaunch;
  }
}

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, '.cache');

/** Builds the sample site once, serves it as Netlify would, and makes a browser ready. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const output = path.join(cache, 'test/sample');
  const [launch] = await Promise.all([
    browserLaunch(path.join(cache, 'browser')),
    buildSite({ content: 'content', output, now: new Date('2026-11-20T12:00:00Z') }),
  ]);
  const preview = await startPreview({ root, output, port: 0 });

  project.provide('sampleOutput', output);
  project.provide('sampleUrl', preview.url);
  project.provide('browserLaunch', launch);
  return () => preview.close();
}
