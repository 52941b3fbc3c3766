import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, type BuildSiteOptions } from './build-site.ts';
import { browserLaunch, type BrowserLaunch } from './chromium.ts';
import { serveSite, type ServedSite } from './serve-site.ts';
import { signedContent } from './signed-content.ts';
import { buildMoment, contents, type SiteName } from './site-contents.ts';

export interface BuiltSite {
  /** Absolute path of the folder that holds `dist/` and `.netlify/`. */
  readonly output: string;
  /** The address at which it is served, without a slash at its end. */
  readonly url: string;
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
  const names = Object.keys(contents) as SiteName[];
  // Before the builds: unpacking a browser changes the environment in which they start.
  const [issuerKey, previewKey] = await Promise.all([
    signedContent({ from: contents.sample, to: path.join(root, contents.signed) }),
    signedContent({ from: contents.small, to: path.join(root, contents.preview) }),
  ]);
  const [launch, ...previews] = await Promise.all([
    browserLaunch(path.join(cache, 'browser')),
    ...builtInTurn(names, {
      signed: { issuerKey },
      preview: { issuerKey: previewKey, context: 'deploy-preview' },
    }),
  ]);
  const sites = names.map((name, index) => [
    name,
    { output: outputOf(name), url: previews[index]?.url },
  ]);
  project.provide('sites', Object.fromEntries(sites) as Record<SiteName, BuiltSite>);
  project.provide('browserLaunch', launch);
  return async () => {
    await Promise.all(previews.map((preview) => preview.close()));
  };
}

/** Additional options of some of the builds. */
type Settings = Partial<Record<SiteName, Pick<BuildSiteOptions, 'issuerKey' | 'context'>>>;

/** The signed site is a copy of the sample, and is built after it: images that both share are then in the cache. */
function builtInTurn(names: readonly SiteName[], settings: Settings): Promise<ServedSite>[] {
  const sample = builtAndServed('sample', settings);
  return names.map(async (name) => {
    if (name === 'sample') return sample;
    if (name === 'signed') await sample;
    return builtAndServed(name, settings);
  });
}

const outputOf = (name: SiteName) => path.join(cache, 'test', name);

async function builtAndServed(name: SiteName, settings: Settings): Promise<ServedSite> {
  const output = outputOf(name);
  const content = contents[name];
  await buildSite({ content, output, now: buildMoment, ...settings[name] });
  return serveSite({ content, output });
}
