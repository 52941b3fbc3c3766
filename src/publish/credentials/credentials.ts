import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { EarlierOutput } from '../../cache/earlier-output.ts';
import { contentReading } from '../content-reading.ts';
import { developmentSeed } from '../../environment/local-state.ts';
import { signingSettings } from '../../environment/signing-settings.ts';
import { checkedContent, checkedWhole } from '../checked-content.ts';
import { buildSigning } from '../../credential/build-signing.ts';
import { publishingWay } from '../../model/publishing.ts';
import { say } from '../say.ts';
import { serveCredentials } from './credentials-on-demand.ts';
import { developmentSigning } from './development-signing.ts';
import { publishedDocuments, statusLists } from './published-documents.ts';
import type { SiteSigning } from './site-signing.ts';
import { writeCredentials, writeDocuments } from './write-credentials.ts';

export interface CredentialsOptions {
  /** Receives the way in which this build or server signs. */
  readonly signing: SiteSigning;
  /** Output of earlier builds; every credential is recorded in it. */
  readonly published: EarlierOutput;
  /** Folder below which state is kept. */
  readonly output: string;
}

/**
 * Publishes the certificates of a static site as signed credentials, and of every site the documents that these refer to. A development
 * server makes both on demand.
 */
export function credentials({ signing, published, output }: CredentialsOptions): AstroIntegration {
  let isBuild = false;
  return {
    name: 'laurel:credentials',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
        if (isBuild) decideForBuild(signing);
      },
      'astro:config:done': async () => {
        // Before anything is made, so that a wrong key is reported at once.
        if (isBuild) await signing.of((await checkedContent()).content);
      },
      'astro:server:setup': ({ server }) => {
        decideForServer(signing, server.config.server.port, output);
        server.middlewares.use(serveCredentials({ open: contentReading, signing }));
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { content } = await checkedContent();
        const decided = await signing.of(content);
        const { credentials } = decided;
        writeDocuments(publishedDocuments(decided.signing), dist);
        // Packs come with the lists of their sessions.
        if (publishingWay(content) === 'on-demand') return;
        const { certificates } = (await checkedWhole()).content;
        writeDocuments(await statusLists(decided.signing, certificates), dist);
        const written = await writeCredentials({ certificates, credentials, dist, published });
        if (decided.signing.keys.size > 0) {
          const { signed, found } = written;
          say(`Credentials: ${signed} signed, ${found} already at hand.`);
        }
      },
    },
  };
}

function decideForBuild(signing: SiteSigning): void {
  signing.decideBy((content) => buildSigning(content, signingSettings()).signing);
}

function decideForServer(signing: SiteSigning, port: number, output: string): void {
  signing.decideBy(async (content) => {
    const { today = '1970-01-01' } = await contentReading();
    return developmentSigning(content, {
      origin: `http://localhost:${port}`,
      today,
      seedOf: (institutionId) => developmentSeed(output, institutionId),
    });
  });
}
