import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loopbackServer, type LoopbackServer } from '../../setup/loopback-server.ts';
import { contents } from '../../setup/site-contents.ts';
import { archiveFolder, exported } from '../../site/harness/archive.ts';
import { distOf } from '../../site/harness/built-pages.ts';
import { accessibilityProblems } from '../../browser/harness/accessibility.ts';
import { siteBrowser } from '../../browser/harness/browser.ts';
import { checked } from '../../browser/harness/archived-page.ts';
import { packedAgain } from '../../browser/harness/files.ts';

const code = '04PF1B7TP1NHBR5K';
const { open } = siteBrowser();
let folder: Awaited<ReturnType<typeof archiveFolder>>;

beforeAll(async () => {
  folder = await archiveFolder();
  const run = await exported(folder.in('archive'), {
    content: path.resolve(contents.sample),
    dist: distOf(),
  });
  expect(run.exitCode).toBe(0);
});
afterAll(() => folder.remove());

/** The page that checks, opened from a disk with the network off. */
const checkPage = (archive = 'archive') =>
  open(`file://${folder.in(archive)}/verify/index.html`, { offline: true });

describe('a certificate in an archive, opened from a disk with no network', () => {
  it.each([
    ['its image', `certificates/${code}.png`],
    ['its document', `certificates/${code}.pdf`],
    ['its credential', `verify/${code}/credential.json`],
  ])('is genuine as of the day of the archive by %s', async (_, file) => {
    const page = await checkPage();
    const { verdict, said } = await checked(page, path.join(distOf(), file));
    expect(verdict).toBe('genuine');
    expect(said).toContain('This file was genuine on 20 November 2026');
    expect(said).toContain('what was revoked later is not known here');
    expect(said).not.toContain('published here now');
    await page.locator('.file-page a').click();
    await page.waitForURL(`**/verify/${code}/index.html`);
    expect(await page.locator('h1').textContent()).toBe(
      'This certificate was genuine on 20 November 2026',
    );
  });

  it('is altered where its credential says something else', async () => {
    const text = await readFile(path.join(distOf(), `verify/${code}/credential.json`), 'utf8');
    const buffer = Buffer.from(text.replace('Operations', 'Brain Surgery'));
    const { verdict } = await checked(await checkPage(), {
      ...{ name: 'credential.json', mimeType: 'application/json', buffer },
    });
    expect(verdict).toBe('altered');
  });

  it('is called genuine only as to its credential where the image cannot be compared', async () => {
    const { verdict, said } = await checked(await checkPage(), await withEmptyChunk());
    expect(verdict).toBe('only-credential-genuine');
    expect(said).toContain('could not be compared');
  });

  it('is found by its code, and another code is not', async () => {
    const page = await checkPage();
    await page.getByLabel('Verification code').fill('7K3F-Q2WX-9MNB-4TRE');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('This archive has no certificate with the code').waitFor();
    await page.getByLabel('Verification code').fill('04pf 1b7t p1nh br5k');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.waitForURL(`**/verify/${code}/index.html`);
  });

  it.each(['verify/index.html', 'index.html', `verify/${code}/index.html`])(
    '%s can be used by everyone',
    async (file) => {
      const page = await open(`file://${folder.in('archive')}/${file}`, { offline: true });
      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );

  it('is found by its code from the front page, too', async () => {
    const page = await open(`file://${folder.in('archive')}/index.html`, { offline: true });
    await page.getByLabel('Verification code').fill(code);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.waitForURL(`**/verify/${code}/index.html`);
  });
});

describe('an archive on a host, below any address', () => {
  it('compares pictures by what they show', async () => {
    const { url, close } = await served(folder.in('.'));
    try {
      const page = await open(`${url}/archive/verify/index.html`);
      const packed = packedAgain(await readFile(path.join(distOf(), `certificates/${code}.png`)));
      const file = { name: 'saved-again.png', mimeType: 'image/png', buffer: packed };
      expect((await checked(page, file)).verdict).toBe('genuine');
      expect((await checked(page, await withEmptyChunk())).verdict).toBe('carries-more');
      await page.locator('.file-page a').click();
      await page.waitForURL(`${url}/archive/verify/${code}/index.html`);
    } finally {
      await close();
    }
  });
});

/** The image with a chunk that changes no pixel: from a disk only bytes can be compared. */
async function withEmptyChunk() {
  const png = await readFile(path.join(distOf(), `certificates/${code}.png`));
  const end = png.lastIndexOf('IEND') - 4;
  const emptyText = Buffer.from('00000000744558749642c585', 'hex');
  const buffer = Buffer.concat([png.subarray(0, end), emptyText, png.subarray(end)]);
  return { name: 'saved-again.png', mimeType: 'image/png', buffer };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** The plain files of a folder, in the way of every static host. */
function served(dir: string): Promise<LoopbackServer> {
  return loopbackServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host.invalid');
    readFile(path.join(dir, pathname)).then(
      (content) => {
        const type = mediaTypes[path.extname(pathname)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type }).end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
}
