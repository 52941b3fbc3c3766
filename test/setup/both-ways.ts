import { appendFile, cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { browserLaunch } from './chromium.ts';
import { buildSite } from './build-site.ts';
import type { BuiltSite } from './built-sites.ts';
import { writeHostileThousand } from './hostile-thousand.ts';
import { serveSite } from './serve-site.ts';
import { signedContent } from './signed-content.ts';
import { buildMoment, sampleSource } from './site-contents.ts';

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
 * Builds the sample and a thousand hostile certificates, each in both ways. For tests of browsers that are written for the sample, the
 * sample is the one that publishes on demand.
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
  project.provide('bothWays', { sample: sample.both, 'hostile-thousand': hostile.both });
  project.provide('sites', { sample: sample.onDemand } as Record<'sample', BuiltSite> & never);
  project.provide('browserLaunch', launch);
  return async () => {
    await Promise.all([sample.close(), hostile.close()]);
  };
}

async function builtBothWays(name: string, write: (to: string) => Promise<string>) {
  const content = path.join(folder, name, 'static-content');
  const packed = path.join(folder, name, 'content');
  const issuerKey = await write(content);
  await cp(content, packed, { recursive: true });
  await appendFile(path.join(content, 'site.yaml'), '\npublishing: static\n');
  await appendFile(path.join(packed, 'site.yaml'), '\npublishing: on-demand\n');
  const build = async (from: string, output: string) =>
    buildSite({ content: path.relative(root, from), output, now: buildMoment, issuerKey });
  const files = path.join(folder, name, 'static');
  const output = path.join(folder, name, 'on-demand');
  await build(content, files);
  const said = await build(packed, output);
  const { url, close } = await serveSite({ content: path.relative(root, packed), output });
  return { both: { files, url }, onDemand: { output, url, said }, close };
}
