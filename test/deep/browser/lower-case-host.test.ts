import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hostileCode as codeOf } from '../../setup/hostile-code.ts';
import { lowerCasingHost } from '../../setup/lower-casing-host.ts';
import type { LoopbackServer } from '../../setup/loopback-server.ts';
import { siteBrowser } from '../../browser/harness/browser.ts';

const { open } = siteBrowser('hostile-names');
let host: LoopbackServer;

beforeAll(async () => {
  host = await lowerCasingHost({ site: inject('sites')['hostile-names'].url });
});
afterAll(() => host.close());

describe('behind a host that lower-cases', () => {
  it('a list is answered as elsewhere', async () => {
    const page = await open(`${host.url}/verify/batch/`);
    const codes = [...['1', '7', '8', '9', 'B'].map(codeOf), '7K3F-Q2WX-9MNB-4TRE'];
    await page.getByLabel('Codes, one in each line').fill(codes.join('\n'));
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    const rows = page.locator('tbody tr');
    expect(await rows.evaluateAll((all) => all.map((row) => row.dataset['status']))).toEqual([
      ...['valid', 'revoked', 'erased', 'superseded', 'expired', 'unknown'],
    ]);
  });

  it('an answer from another address does not count', async () => {
    const page = await open(`${host.url}/verify/batch/`);
    await page.route(`**/verify/${codeOf('1')}/`, (route) =>
      route.fulfill({
        status: 302,
        headers: { location: `/verify/${codeOf('1')}/?from=elsewhere` },
      }),
    );
    await page.getByLabel('Codes, one in each line').fill(codeOf('1'));
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    expect(await page.locator('tbody tr').getAttribute('data-status')).toBe('unchecked');
  });

  it('a page is whole, and states its address as it is printed', async () => {
    const page = await open(`${host.url}/verify/${codeOf('1')}/`);
    expect(new URL(page.url()).pathname).toBe(`/verify/${codeOf('1').toLowerCase()}/`);
    expect(await page.locator('h1').innerText()).toBe('This certificate is genuine');
    await page.getByRole('button', { name: 'Copy: Link to this page' }).waitFor();
    expect(await page.getByLabel('Link to this page', { exact: true }).inputValue()).toMatch(
      new RegExp(`/verify/${codeOf('1')}/$`, 'u'),
    );
    const image = page.locator('figure img');
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth))
      .toBe(1200);
  });
});
