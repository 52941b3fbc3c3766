import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { credentialPath } from '../../credential/addresses.ts';
import { publishingWay } from '../../model/publishing.ts';
import { checkedContent, checkedWhole } from '../checked-content.ts';
import { pageFile } from '../verify-pages/page-file.ts';
import { disagreements, disagreementText, type PublishedAnswers } from './agreement.ts';
import type { SiteSigning } from './site-signing.ts';

/** Fails a build whose pages, status lists and credentials contradict each other. Comes after everything that publishes. */
export function credentialsAgree(signing: SiteSigning): AstroIntegration {
  return {
    name: 'laurel:credentials-agree',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        // On demand, sessions are compared one at a time, when they are packed.
        if (publishingWay((await checkedContent()).content) === 'on-demand') return;
        const { content, today } = await checkedWhole();
        const decided = await signing.of(content);
        const found = await disagreements({
          certificates: content.certificates,
          today,
          signing: decided.signing,
          published: answersIn(fileURLToPath(dir)),
        });
        if (found.length > 0) throw new Error(disagreementText(found));
      },
    },
  };
}

// A build reads tens of thousands of files here and does nothing else meanwhile: promises would take several times as long.
function answersIn(dist: string): PublishedAnswers {
  const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
  const textAt = (address: string) => textOf(path.join(dist, address));
  return {
    page: (code) => textOf(pageFile(dist, code)),
    hasCredential: (code) => existsSync(path.join(dist, credentialPath(code))),
    textAt,
  };
}
