import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { artworkOf, renderCertificate } from '../../../src/image/certificate-image.ts';
import { loadContent } from '../../../src/load/load-content.ts';
import { issueDesk, small } from '../issue-desk.ts';

async function previewFolder() {
  const parent = await mkdtemp(path.join(tmpdir(), 'laurel-preview-test-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  return path.join(parent, 'look');
}

it('draws the first and the longest name as the build will, before anyone is asked', async () => {
  const folder = await previewFolder();
  let seen: readonly string[] = [];
  const { desk, run } = await issueDesk(
    `${small}\n4,Wilhelmina Featherstonehaugh-Cholmondeley,w@example.org,50,50,50,50,50`,
    {
      isInteractive: true,
      ask: async () => {
        seen = await readdir(folder);
        return 'yes';
      },
    },
  );
  const { exitCode, out } = await run('--preview', folder);
  expect(exitCode).toBe(0);
  expect(out).toContain(`${path.join(folder, 'first-name.png')} and ${folder}`);
  expect(seen).toEqual(['first-name.png', 'longest-name.png']);

  const { content, today } = await loadContent({
    dir: desk.dir,
    now: new Date('2026-10-01T09:00:00Z'),
    glyphs: { has: () => true },
  });
  const last = content!.certificates.at(-1)!;
  const asBuilt = await renderCertificate(artworkOf(content!, last, today!)!, 'print');
  const drawn = await readFile(path.join(folder, 'longest-name.png'));
  expect(drawn.equals(Buffer.from(asBuilt))).toBe(true);
  expect([drawn.readUInt32BE(16), drawn.readUInt32BE(20)]).toEqual([3508, 2480]);
});

it('draws in a dry run, too, and one picture where the first name is the longest', async () => {
  const { desk, run } = await issueDesk();
  const before = await desk.everything();
  const { exitCode, out } = await run('--preview', '--dry-run');
  const [picture = '', ...more] = out.match(/\S+\.png/gu) ?? [];
  onTestFinished(() => rm(path.dirname(picture), { recursive: true }));
  expect(out).toContain(
    `When you issue, the codes will be others. They show names: delete ${path.dirname(picture)} `,
  );
  expect([path.basename(picture), ...more]).toEqual(['first-name.png']);
  expect(exitCode).toBe(0);
  expect(await desk.everything()).toEqual(before);
});

it.each([
  ['a row that cannot be used', `${small}\n4,,d@example.org,50,50,50,50,50`],
  ['a row that cannot be read', `${small}\n4,"Dora`],
])('says that %s keeps it from being drawn', async (_what, source) => {
  const { run } = await issueDesk(source);
  expect((await run('--preview')).err).toContain('No preview was drawn');
});

it('stops where the folder is in use', async () => {
  const folder = await previewFolder();
  await writeFile(folder, 'taken');
  const { desk, run } = await issueDesk();
  const before = await desk.everything();
  const { exitCode, err } = await run('--preview', folder);
  expect(err).toContain('its folder has something in it. Name a new one. Nothing was written.');
  expect(exitCode).toBe(1);
  expect(await desk.everything()).toEqual(before);
});
