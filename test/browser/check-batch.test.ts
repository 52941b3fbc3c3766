import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, endAnimations } from './harness/accessibility.ts';
import { desktop, phone, siteBrowser, type PageOptions } from './harness/browser.ts';

const { open } = siteBrowser('hostile-names');

const codeOf = (last: string) => `H0ST11E00000000${last}`;
const list = [
  'Code;Candidate',
  `${codeOf('C')};good until later`,
  `${codeOf('1').toLowerCase()};Somebody Else`,
  `h0st 11e0 0000 0007;`,
  codeOf('8'),
  `https://certificates.example.org/verify/${codeOf('9')}/`,
  codeOf('B'),
  codeOf('C'),
  '7K3F-Q2WX-9MNB-4TRD',
  `https://forged.example/verify/${codeOf('1')}/`,
  '=HYPERLINK("https://evil.example")',
].join('\n');

/** The page when it has checked a list. */
async function checked(text: string, options: PageOptions = {}): Promise<Page> {
  const page = await open('/verify/batch/', options);
  await page.getByLabel('Codes, one in each line').fill(text);
  await page.getByRole('button', { name: 'Check the list' }).click();
  await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
  return page;
}

const statusesOn = (page: Page) =>
  page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-status')));

describe('a list of codes', () => {
  it('is answered line by line, with what each page states', async () => {
    const page = await checked(list);
    expect(await statusesOn(page)).toEqual([
      ...['valid', 'valid', 'revoked', 'erased', 'superseded', 'expired', 'valid'],
      ...['unknown', 'malformed', 'malformed'],
    ]);
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows[0]).toMatch(/H0ST-11E0-0000-000C\s+Genuine\s+Good Until Later\s.*\sYes$/su);
    expect(rows[1]).toMatch(/\sNo$/u);
    expect(rows[4]).not.toContain('Earlier Name');
    expect(await page.getByRole('status').textContent()).toContain(
      '10 of 10 checked: 3 genuine, 1 revoked',
    );
  });

  it('asks only this site for pages, each code once, and sends nothing', async () => {
    const page = await open('/verify/batch/');
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await page.getByLabel('Codes, one in each line').fill(list);
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    const pages = asked.filter((each) => !each.includes('/_astro/'));
    expect(pages.toSorted()).toEqual(
      ['1', '7', '8', '9', 'B', 'C']
        .map((last) => `GET /verify/${codeOf(last)}/`)
        .concat('GET /verify/7K3FQ2WX9MNB4TRD/')
        .toSorted(),
    );
  });

  it('comes back as a table for spreadsheets, without formulas', async () => {
    const page = await checked(list);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('certificates-checked.csv');
    const lines = (await textOf(await download.createReadStream())).split('\r\n');
    expect(lines).toHaveLength(12);
    expect(lines[1]).toContain(`${codeOf('C')},H0ST-11E0-0000-000C,Genuine,Good Until Later,`);
    expect(lines[10]).toMatch(/^"'=HYPERLINK/u);
  });

  it('may be a file', async () => {
    const page = await open('/verify/batch/');
    await page.getByLabel('Choose a CSV file').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list),
    });
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    expect(await statusesOn(page)).toHaveLength(10);
  });

  it('waits where it asks too often, and goes on', async () => {
    const page = await open('/verify/batch/');
    let refused = 0;
    await page.route(`**/verify/${codeOf('1')}/`, (route) =>
      ++refused === 1
        ? route.fulfill({ status: 429, headers: { 'retry-after': '1' } })
        : route.continue(),
    );
    await page.getByLabel('Codes, one in each line').fill(`${codeOf('1')}\n${codeOf('7')}`);
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    expect([refused, await statusesOn(page)]).toEqual([2, ['valid', 'revoked']]);
  });

  it.each<[string, number, string]>([
    ['a page that is no certificate’s', 200, '<h1>This certificate is genuine</h1>'],
    [
      'the page of another certificate',
      200,
      `<p data-certificate="${codeOf('7')}" data-status="valid" data-course="x" data-institution="x">`,
    ],
    ['a page that is not there', 404, '<h1>Not found</h1>'],
    ['a page behind a barrier', 403, ''],
  ])('is not taken for checked by %s', async (_, status, body) => {
    const page = await open('/verify/batch/');
    await page.route(`**/verify/${codeOf('1')}/`, (route) =>
      route.fulfill({ status, body, contentType: 'text/html' }),
    );
    await page.getByLabel('Codes, one in each line').fill(codeOf('1'));
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    expect(await statusesOn(page)).toEqual(['unchecked']);
  });

  it('turns to expired after the last day, whenever the page was made', async () => {
    const page = await open('/verify/batch/');
    await page.clock.setFixedTime(new Date('2099-07-02T12:00:00Z'));
    await page.getByLabel('Codes, one in each line').fill(codeOf('C'));
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    expect(await statusesOn(page)).toEqual(['expired']);
  });
});

describe('the page for many codes', () => {
  it.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)('is accessible and fits: %s', async (colorScheme, viewport) => {
    const page = await checked(list, { colorScheme, viewport });
    await endAnimations(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  it('says what it needs where there is no JavaScript', async () => {
    const page = await open('/verify/batch/', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').innerText()).toContain('This page needs JavaScript');
    expect(await page.getByRole('button', { name: 'Check the list' }).isVisible()).toBe(false);
  });

  it.each([
    [' \n', 'There is nothing in it'],
    ['Fruit,Colour\nApple,red', 'No column of this table has verification codes'],
    [`${codeOf('1')}\n`.repeat(5001), 'at most 5,000'],
  ])('says what is wrong with a list', async (text, words) => {
    const page = await open('/verify/batch/');
    await page.getByLabel('Choose a CSV file').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await page.getByText(words).waitFor();
  });
});

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
