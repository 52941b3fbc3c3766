import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { writeAtomically } from '../cache/write-atomically.ts';
import { buildKind } from '../environment/deploy-kind.ts';
import { deployBlobFile } from '../environment/deploy-blobs.ts';
import { siteSecret } from '../environment/local-state.ts';
import { secretName } from '../environment/service-settings.ts';
import { shardsOf } from '../records/published/shards.ts';
import { prune } from '../cache/prune.ts';
import { cacheFolder } from '../environment/cache-folder.ts';
import { storedIssuingContext } from '../records/published/issuing-context-of.ts';
import { checkedContent } from './checked-content.ts';
import { recordsOfSessions } from './records-of-sessions.ts';
import type { SiteSigning } from './credentials/site-signing.ts';

/** Whether a build carries course records: the secret by which they are found, or why it does not, as a sentence. */
export async function recordsToCarry(
  output: string,
): Promise<
  { readonly isOn: true; readonly secret: string } | { readonly isOn: false; readonly why: string }
> {
  const secret = await siteSecret(output);
  if (secret !== undefined) return { isOn: true, secret };
  return { isOn: false, why: `Course records are off: ${secretName(buildKind())} is not set.` };
}

/** A file that no build has asked for since then is deleted from the cache. */
const daysKept = 60;

/**
 * Leaves the course records where Netlify takes what a deploy carries for its functions alone: beside the published folder, never in it.
 * @param output the folder that holds `dist/` and `.netlify/`
 * @param site with what its records are signed
 */
export function courseRecords(output: string, site: SiteSigning): AstroIntegration {
  const fileOf = (name: string) => deployBlobFile(output, `course-records/${name}`);
  const folder = path.dirname(fileOf('.'));
  let isBuild = false;
  return {
    name: 'laurel:course-records',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': async () => {
        // What an earlier build has left must not be deployed with this one, wherever this one ends.
        if (isBuild) await rm(folder, { recursive: true, force: true });
      },
      'astro:build:done': async () => {
        const carried = await recordsToCarry(output);
        if (!carried.isOn) return;
        const { secret } = carried;
        const { content, today } = await checkedContent();
        const { signing } = await site.of(content);
        const cacheDir = path.join(cacheFolder(), 'records');
        const sessions = await recordsOfSessions({ content, today, secret, signing, cacheDir });
        await prune(cacheDir, daysKept, new Date());
        const context = storedIssuingContext(signing.issuingContext);
        for (const [name, part] of shardsOf(content, today, secret, sessions, context)) {
          writeAtomically(fileOf(name), Buffer.from(JSON.stringify(part)));
        }
      },
    },
  };
}
