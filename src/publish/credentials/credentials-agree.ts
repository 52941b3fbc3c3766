import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { credentialPath } from '../../credential/addresses.ts';
import { publishingWay, type PublishingWay } from '../../model/publishing.ts';
import { checkedContent } from '../checked-content.ts';
import { pageFile } from '../verify-pages/page-file.ts';
import { disagreements, type PublishedAnswers } from './agreement.ts';
import type { SiteSigning } from './site-signing.ts';

/** More than these would only scroll the first ones away. */
const mostShown = 20;

/** Fails a build whose pages, status lists and credentials contradict each other. Comes after everything that publishes. */
export function credentialsAgree(signing: SiteSigning): AstroIntegration {
  return {
    name: 'laurel:credentials-agree',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { content, today } = await checkedContent();
        const { certificates } = content;
        const decided = await signing.of(content);
        const found = await disagreements({
          certificates,
          today,
          signing: decided.signing,
          published: answersIn(fileURLToPath(dir), publishingWay(content)),
        });
        if (found.length > 0) throw new Error(disagreementText(found));
      },
    },
  };
}

// A build reads tens of thousands of files here and does nothing else meanwhile: promises would take several times as long.
function answersIn(dist: string, way: PublishingWay): PublishedAnswers {
  const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
  const textAt = (address: string) => textOf(path.join(dist, address));
  if (way === 'on-demand') return { textAt };
  return {
    page: (code) => textOf(pageFile(dist, code)),
    hasCredential: (code) => existsSync(path.join(dist, credentialPath(code))),
    textAt,
  };
}

function disagreementText(found: readonly string[]): string {
  const more = found.length - mostShown;
  return [
    'What was built contradicts itself and must not be published. Delete .cache/ and build again; if it stays, it is a fault of Laurel.',
    ...found.slice(0, mostShown),
    ...(more > 0 ? [`… and ${more} more.`] : []),
  ].join('\n');
}
