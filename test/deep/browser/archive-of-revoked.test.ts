import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { siteBrowser } from '../../browser/harness/browser.ts';
import { checked } from '../../browser/harness/archived-page.ts';
import { buildSite } from '../../setup/build-site.ts';
import { signedContent } from '../../setup/signed-content.ts';
import { buildMoment, sampleSource } from '../../setup/site-contents.ts';
import { archiveFolder, exported } from '../../site/harness/archive.ts';
import { distOf } from '../../site/harness/built-pages.ts';

const code = '04PF1B7TP1NHBR5K';
const { open } = siteBrowser();
let folder: Awaited<ReturnType<typeof archiveFolder>>;

beforeAll(async () => {
  folder = await archiveFolder();
});
afterAll(() => folder.remove());

it('a certificate that is revoked before an archive is made is said not to count, whichever copy of it is checked', async () => {
  const output = `${inject('sites').sample.output}-revoked`;
  const content = `${output}-content`;
  const issuerKey = await signedContent({ from: sampleSource, to: content });
  const file = path.join(
    content,
    'certificates/introduction-to-operations-management/autumn-2025.yaml',
  );
  const text = await readFile(file, 'utf8');
  const entry = /^ {2}- code: '04PF-1B7T-P1NH-BR5K'\n/mu;
  expect(text).toMatch(entry);
  await writeFile(
    file,
    text.replace(
      entry,
      (line) => `${line}    revoked: { date: 2026-11-01, reason: it was a mistake }\n`,
    ),
  );
  await buildSite({ content, output, now: buildMoment, issuerKey });
  const run = await exported(folder.in('revoked'), { content, dist: path.join(output, 'dist') });
  expect(run.exitCode).toBe(0);

  const page = await open(`file://${folder.in('revoked')}/verify/index.html`, { offline: true });
  // A copy that was downloaded before it was revoked.
  for (const downloaded of [`certificates/${code}.png`, `verify/${code}/credential.json`]) {
    const { verdict, said } = await checked(page, path.join(distOf(), downloaded));
    expect(verdict).toBe('revoked');
    expect(said).toContain('This certificate was revoked, replaced or put under review');
  }
  await page.locator('.file-page a').click();
  expect(await page.locator('h1').textContent()).toBe('This certificate was revoked');
});
