import { appendFile, cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { browserLaunch } from './chromium.ts';
import type { PublishingWay } from '../../src/model/publishing.ts';
import { buildSite, type BuildSiteOptions } from './build-site.ts';
import type { BuiltSite } from './built-sites.ts';
import { writeHostileThousand } from './hostile-thousand.ts';
import { serveSite } from './serve-site.ts';
import { signedContent } from './signed-content.ts';
import { buildMoment, sampleSource, type SiteName } from './site-contents.ts';

/** One content, built in both ways of publishing. */
export interface BothWays {
  /** Absolute path of the folder that holds `dist/` of the site of files. */
  readonly files: string;
  /** The address at which the site of packs is served, without a slash at its end. */
  readonly url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    bothWays: Record<'sample' | 'hostile-thousand', BothWays>;
  }
}

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.cache/test/both-ways');

/**
 * Builds the sample and a thousand hostile certificates, each in both ways. For tests of browsers, which are written for sites of files, the
 * sites are ones that publish on demand.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await rm(folder, { recursive: true, force: true });
  const launch = await browserLaunch(path.join(root, '.cache/browser'));
  const sample = await builtBothWays('sample', (to) => signedContent({ from: sampleSource, to }));
  const hostile = await builtBothWays('hostile-thousand', async (to) => {
    const from = path.join(folder, 'hostile-source');
    await writeHostileThousand(from);
    return signedContent({ from, to });
  });
  const names = await builtOnDemand('hostile-names', {
    write: async (to) => {
      await cp('test/fixtures/hostile-names', to, { recursive: true });
    },
    settings: { withAddedPage: true },
  });
  project.provide('bothWays', { sample: sample.both, 'hostile-thousand': hostile.both });
  const sites = { sample: sample.site, 'hostile-names': names.site };
  project.provide('sites', sites as unknown as Record<SiteName, BuiltSite>);
  project.provide('browserLaunch', launch);
  return async () => {
    await Promise.all([sample.close(), hostile.close(), names.close()]);
  };
}

type Settings = Pick<BuildSiteOptions, 'issuerKey' | 'withAddedPage'>;

/** @param write makes a content folder with keys, and returns the `ISSUER_KEY` */
async function builtBothWays(name: string, write: (to: string) => Promise<string>) {
  const content = path.join(folder, name, 'static-content');
  const issuerKey = await write(content);
  const files = path.join(folder, name, 'static');
  await built(content, 'static', files, { issuerKey });
  const { site, close } = await builtOnDemand(name, {
    write: (to) => write(to).then(() => undefined),
    settings: { issuerKey },
  });
  return { both: { files, url: site.url }, site, close };
}

async function builtOnDemand(
  name: string,
  { write, settings }: { write: (to: string) => Promise<void>; settings: Settings },
) {
  const content = path.join(folder, name, 'content');
  const output = path.join(folder, name, 'on-demand');
  await write(content);
  const said = await built(content, 'on-demand', output, settings);
  const { url, close } = await serveSite({ content: path.relative(root, content), output });
  return { site: { output, url, said }, close };
}

async function built(
  content: string,
  way: PublishingWay,
  output: string,
  settings: Settings,
): Promise<string> {
  await appendFile(path.join(content, 'site.yaml'), `\npublishing: ${way}\n`);
  return buildSite({
    content: path.relative(root, content),
    output,
    now: buildMoment,
    ...settings,
  });
}
