import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { writeAtomically } from '../cache/write-atomically.ts';
import { buildKind } from '../environment/deploy-kind.ts';
import { deployBlobFile } from '../environment/deploy-blobs.ts';
import { siteSecret } from '../environment/local-state.ts';
import { secretName } from '../environment/service-settings.ts';
import { shardsOf } from '../records/published/shards.ts';
import { total } from '../model/deploy-estimate.ts';
import { checkedContent, checkedWhole, type CheckedContent } from './checked-content.ts';
import type { Content } from '../model/content.ts';
import { signedRecords } from './credentials/signed-records.ts';
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

/** All sessions at once, if there is a record in any. */
async function withRecords(): Promise<CheckedContent<Content>> {
  const { content, today } = await checkedContent();
  if (total(content.sessions, 'records') > 0) return checkedWhole();
  return { content: { ...content, certificates: [], records: [] }, today };
}

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
        const { content, today } = await withRecords();
        const { signing } = await site.of(content);
        const signed = await signedRecords(content, { today, secret }, signing);
        for (const [name, part] of shardsOf(content, today, secret, signed)) {
          writeAtomically(fileOf(name), Buffer.from(JSON.stringify(part)));
        }
      },
    },
  };
}
