import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPreview, type Preview } from '../../netlify/preview-server.ts';
import { deployBlobFile } from '../../src/environment/deploy-blobs.ts';
import { packKey } from '../../src/packs/publishing-pack.ts';
import {
  carriedDeploy,
  code,
  drawnFile,
  older,
  olderCode,
  type CarriedDeploy,
} from '../packs/carried-deploy.ts';
import { siteFolder } from './site-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folders: Awaited<ReturnType<typeof siteFolder>>[] = [];
let preview: Preview;

/** The output of a build of a site that publishes on demand. */
async function built(carried: CarriedDeploy, files: Record<string, string> = {}): Promise<string> {
  const site = await siteFolder({ 'dist/index.html': 'front page', ...files });
  folders.push(site);
  for (const [name, bytes] of carriedDeploy(carried)) {
    const file = deployBlobFile(site.folder, packKey(name));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return site.folder;
}

beforeAll(async () => {
  preview = await startPreview({ root, output: await built({ edition: 'first' }), port: 0 });
});
afterAll(async () => {
  await preview.close();
  for (const { remove } of folders) await remove();
});

async function asked(address: string): Promise<readonly [number, string, string | null]> {
  const answer = await fetch(preview.url + address);
  return [answer.status, await answer.text(), answer.headers.get('cache-status')];
}

const [miss, hit] = ['"Netlify Edge"; fwd=miss', '"Netlify Edge"; hit'];
const print = `/certificates/${code}.png`;
const fileOf = (edition: string) => drawnFile(code, 'print', edition).toString();

describe('a site that publishes on demand, on this machine', () => {
  it('is asked for a file once, however its address was passed on', async () => {
    expect(await asked(`${print}?v=1`)).toEqual([200, fileOf('first'), miss]);
    expect(await asked(`${print}?v=1&utm_source=letter`)).toEqual([200, fileOf('first'), hit]);
    expect(await asked(`${print}?utm_source=letter&v=1`)).toEqual([200, fileOf('first'), hit]);
  });

  it('shows what a new deploy changes at once, and at every address', async () => {
    expect((await asked(print))[1]).toBe(fileOf('first'));
    expect((await asked(`/certificates/${olderCode}.pdf`))[0]).toBe(200);
    await preview.deploy(await built({ edition: 'revoked', certificates: [older] }));
    for (const address of [print, `${print}?v=1`, `/certificates/${code}-social.png`])
      expect((await asked(address))[0], address).toBe(404);
    expect(await asked(`/certificates/${olderCode}.pdf`)).toEqual([
      200,
      drawnFile(olderCode, 'pdf', 'revoked').toString(),
      miss,
    ]);
    await preview.deploy(await built({ edition: 'third' }));
    expect(await asked(print)).toEqual([200, fileOf('third'), miss]);
    expect(await asked(print)).toEqual([200, fileOf('third'), hit]);
  });

  it('gives a file that its build has written, in any case, and asks no function', async () => {
    const carried = await built({}, { [`dist${print}`]: 'written' });
    await preview.deploy(carried);
    expect(await asked(print)).toEqual([200, 'written', null]);
    expect(await asked(print.toLowerCase())).toEqual([200, 'written', null]);
    expect((await asked(`/certificates/${code}.pdf`))[1]).toBe(drawnFile(code, 'pdf').toString());
  });

  it('keeps what it serves where there is nothing to deploy', async () => {
    const before = await asked(print);
    const empty = await siteFolder({ 'package.json': '{}' });
    folders.push(empty);
    await expect(preview.deploy(empty.folder)).rejects.toThrow(/^There is no built site in/u);
    expect((await asked(print))[1]).toBe(before[1]);
  });
});
