import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSigning, type BuildSigning } from '../credential/build-signing.ts';
import { deployBlobs } from '../environment/deploy-blobs.ts';
import { folderSize, sizeIfThere } from '../environment/folder-size.ts';
import { signingSettings } from '../environment/signing-settings.ts';
import { carriedSentence, deploySentence, limitWarning } from '../load/report/deploy-report.ts';
import { publishingSentence } from '../load/report/publishing-report.ts';
import { total } from '../model/deploy-estimate.ts';
import { siteHost, usedLimits } from '../model/hosting.ts';
import { publishingOf } from '../model/publishing.ts';
import { counted, listed } from '../wording/listed.ts';
import { checkedContent } from './checked-content.ts';
import { recordsToCarry } from './course-records.ts';
import { say } from './say.ts';

/**
 * Ends a build with five lines: what was written, in which way certificates are published, how large a deploy is, whether it is signed, and
 * whether it carries course records.
 * The last of the integrations.
 * @param output the folder that holds `dist/`
 */
export function buildSummary(output: string): AstroIntegration {
  return {
    name: 'laurel:build-summary',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { content } = await checkedContent();
        const dist = fileURLToPath(dir);
        const { pages, ...size } = await folderSize(dist);
        const certificates = counted(total(content.sessions, 'certificates'), 'certificate');
        const folder = path.relative(process.cwd(), dist) || dist;
        say(`Wrote ${counted(pages, 'page')} and ${certificates} to ${folder}.`);
        say(publishingSentence(publishingOf(content)));
        const carriedFiles = carriedSentence(await sizeIfThere(deployBlobs(output)));
        say([deploySentence(size), carriedFiles].filter((one) => one !== null).join(' '));
        for (const used of usedLimits(size, siteHost)) say(`Warning: ${limitWarning(used)}`);
        say(signedLine(buildSigning(content, signingSettings())));
        const carried = await recordsToCarry(output);
        say(
          carried.isOn
            ? `Course records are on: ${total(content.sessions, 'records').toLocaleString('en-GB')}, outside of the published folder.`
            : carried.why,
        );
      },
    },
  };
}

const signedLine = ({ signing, unsigned }: BuildSigning): string =>
  unsigned ?? `Certificates are signed by ${listed([...signing.keys.keys()])}.`;
