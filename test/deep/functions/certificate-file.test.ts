import type { Context } from '@netlify/functions';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import certificateFile from '../../../functions/certificate-file.ts';
import { buildSigning } from '../../../src/credential/build-signing.ts';
import { openContent } from '../../../src/environment/open-content.ts';
import { artworkOf } from '../../../src/image/artwork.ts';
import { fileRenderer } from '../../../src/image/render-file.ts';
import { certificateFileEndings, certificateFilePath } from '../../../src/model/addresses.ts';
import type { CertificateFile } from '../../../src/model/addresses.ts';
import type { Content } from '../../../src/model/content.ts';
import { publishingPack, publishingPackName } from '../../../src/packs/publishing-pack.ts';
import { packsOf } from '../../packs/packs.ts';
import { deployStore, type DeployStore } from '../../runtime/deploy-store.ts';
import { buildMoment, contents } from '../../setup/site-contents.ts';

let store: DeployStore;
let content: Content;
let today: string;

beforeAll(async () => {
  const read = await openContent({ contentDir: contents.small, now: buildMoment });
  content = read.content!;
  today = read.today!;
  const { signing } = buildSigning(content, { issuerKey: undefined, context: undefined });
  const packs = await packsOf({ content, today, signing });
  store = await deployStore();
  store.deploys.set('small', packs.set(publishingPackName, publishingPack('on-demand')));
  vi.stubEnv('NETLIFY_BLOBS_CONTEXT', store.context);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await store.close();
});

const ask = (address: string) =>
  certificateFile(new Request(`https://laurel.example${address}`), {
    deploy: { id: 'small', context: 'production', published: true },
  } as unknown as Context);

it.each(Object.keys(certificateFileEndings) as CertificateFile[])(
  'every certificate’s %s is stamped or was drawn, and is what a static site publishes',
  async (kind) => {
    const render = fileRenderer();
    for (const certificate of content.certificates) {
      const artwork = artworkOf(content, certificate, today);
      const answer = await ask(certificateFilePath(certificate.code, kind));
      expect([certificate.code, answer.status]).toEqual([certificate.code, artwork ? 200 : 404]);
      if (!artwork) continue;
      const file = await render(artwork, kind, null);
      expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), file)).toBe(0);
    }
  },
);

it('nothing was read twice, by however many it was asked for', async () => {
  const before = store.asked.length;
  const [one] = content.certificates.filter((each) => artworkOf(content, each, today));
  const address = certificateFilePath(one!.code, 'social');
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(address)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(store.asked.length).toBe(before);
  expect(new Set(store.asked).size).toBe(before);
});
