import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, type BuildSiteOptions } from './build-site.ts';
import { browserLaunch, type BrowserLaunch } from './chromium.ts';
import { serveSite, type ServedSite } from './serve-site.ts';
import { signedContent } from './signed-content.ts';
import { buildMoment, contents, sampleSource, type SiteName } from './site-contents.ts';

export interface BuiltSite {
  /** Absolute path of the folder that holds `dist/` and `.netlify/`. */
  readonly output: string;
  /** Absolute path of a published folder with the same content and a file for each page, image and credential. */
  readonly files: string;
  /** The address at which it is served, without a slash at its end. */
  readonly url: string;
  /** All that its build said. */
  readonly said: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: Record<SiteName, BuiltSite>;
    browserLaunch: BrowserLaunch;
  }
}

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, '.cache');

/** Builds each site once, serves it as Netlify would, and makes a browser ready. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { isDeep } = project.getProvidedContext();
  const all = Object.keys(contents) as SiteName[];
  const names = isDeep ? all : all.filter((name) => name !== 'preview');
  // Before the builds: unpacking a browser changes the environment in which they start.
  const [issuerKey, previewKey] = await Promise.all([
    signedContent({ from: sampleSource, to: path.join(root, contents.sample) }),
    signedContent({ from: contents.small, to: path.join(root, contents.preview) }),
  ]);
  const settings: Record<SiteName, Settings> = {
    sample: { issuerKey },
    // The long runs read what builds without a cache say.
    small: isDeep ? { cache: await emptyCache('small') } : {},
    preview: {
      issuerKey: previewKey,
      context: 'deploy-preview',
      cache: await emptyCache('preview'),
    },
    'hostile-names': { withAddedPage: true },
  };
  const [launch, ...previews] = await Promise.all([
    browserLaunch(path.join(cache, 'browser')),
    ...names.map((name) => builtAndServed(name, settings[name])),
  ]);
  const sites = names.map((name, index) => [
    name,
    {
      output: outputOf(name),
      files: path.join(outputOf(name), 'dist'),
      url: previews[index]?.url,
      said: previews[index]?.said,
    },
  ]);
  project.provide('sites', Object.fromEntries(sites) as Record<SiteName, BuiltSite>);
  project.provide('browserLaunch', launch);
  return async () => {
    await Promise.all(previews.map((preview) => preview.close()));
  };
}

/** Further options of a build. */
type Settings = Pick<BuildSiteOptions, 'issuerKey' | 'context' | 'cache' | 'withAddedPage'>;

const outputOf = (name: SiteName) => path.join(cache, 'test', name);

/** The cache folder of a build that must find nothing in it. */
async function emptyCache(name: SiteName): Promise<string> {
  const folder = path.join(cache, 'test', `${name}-cache`);
  await rm(folder, { recursive: true, force: true });
  return folder;
}

type BuiltAndServed = ServedSite & Pick<BuiltSite, 'said'>;

async function builtAndServed(name: SiteName, settings: Settings): Promise<BuiltAndServed> {
  const output = outputOf(name);
  const content = contents[name];
  const said = await buildSite({ content, output, now: buildMoment, ...settings });
  return { ...(await serveSite({ content, output })), said };
}
