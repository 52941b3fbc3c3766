import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hostileCode as codeOf } from '../setup/hostile-code.ts';
import { faultsInLooks } from './harness/accessibility.ts';
import { siteBrowser } from './harness/browser.ts';

const { open } = siteBrowser('hostile-names');

const list = [
  'Code;Candidate',
  `${codeOf('C')};good until later`,
  `${codeOf('1').toLowerCase()};Another Person`,
  `h0st 11e0 0000 007n;`,
  codeOf('8'),
  `https://certificates.example.org/verify/${codeOf('9')}/`,
  codeOf('B'),
  codeOf('C'),
  '7K3F-Q2WX-9MNB-4TRE',
  '7K3F-Q2WX-9MNB-4TRD',
  `https://forged.example/verify/${codeOf('1')}/`,
  '=HYPERLINK("https://evil.example")',
].join('\n');

/** The page when it has checked a list. */
async function checked(text: string): Promise<Page> {
  const page = await open('/verify/batch/');
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
  it('is answered line by line, with the statements of each page', async () => {
    const page = await checked(list);
    expect(await statusesOn(page)).toEqual([
      ...['valid', 'valid', 'revoked', 'erased', 'superseded', 'expired', 'valid'],
      ...['unknown', 'mistyped', 'malformed', 'malformed'],
    ]);
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows[0]).toMatch(
      /^2\s+H0ST-11E0-0000-00C3\s+Genuine\s.*\sgood until later\s+Good Until Later\s+Yes$/su,
    );
    expect(rows[1]).toMatch(/^3\s.*\sAnother Person\s.*\sNo$/su);
    expect(rows[8]).toContain('Look again at the character that differs from the certificate.');
    expect(rows[9]).toContain('Not a code here');
    expect(rows[9]).toContain('It leads to forged.example.');
    expect(rows[4]).not.toContain('Earlier Name');
    expect(await page.getByRole('status').textContent()).toContain(
      '11 of 11 checked: 3 genuine, 1 revoked',
    );
    expect(await page.getByRole('status').textContent()).toMatch(
      /, 1 with another name\. 1 line taken as headings\.$/u,
    );
  });

  it('is read from a copied table, and loses no line', async () => {
    const page = await checked(
      [
        'Applicants for vacancy 4411,,,',
        '',
        'First name,Last name,Certificate link,Notes',
        `Good,Until Later,Credential ID ${codeOf('C')},`,
        `Dr Good,Until Later,https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcertificates.example.org%2Fverify%2F${codeOf('C')}%2F&data=05,`,
        `Petra,Impostor,certificate-${codeOf('C')}.pdf,`,
        `Petra,Impostor,${codeOf('C')}-copy,`,
        'Ada,Byron,certificate to follow,',
        'Ada,Byron,Statistics,',
        `Ada,Byron,${codeOf('1')} or ${codeOf('7')},`,
        'Ada,Byron,https://xn--alderbrok-6wi.example/5a1b2c3d,',
        'Ada,Byron,to\u202efollow,',
      ].join('\n'),
    );
    expect(await statusesOn(page)).toEqual([
      ...['valid', 'valid', 'valid', 'valid'],
      ...['malformed', 'malformed', 'malformed', 'malformed', 'malformed'],
    ]);
    const agree = page.locator('tbody td:last-child');
    expect(await agree.allInnerTexts()).toEqual([
      'Yes',
      'Nearly: look at both',
      'No',
      'No',
      ...['', '', '', '', ''],
    ]);
    expect(await agree.locator('.batch-bad').count()).toBe(2);
    expect(await agree.locator('.batch-unclear').count()).toBe(1);
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows[4]).toContain('It contains no code.');
    expect(rows[5]).toContain('It contains no code.');
    expect(rows[6]).toContain('More than one code can be read in it');
    expect(rows[8]).toContain('[U+202E]');
    expect(await page.getByRole('status').textContent()).toBe(
      '9 of 9 checked: 4 genuine, 5 not a code here, 1 with nearly the same name, 2 with another name. 2 lines taken as headings.',
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
        .concat('GET /verify/7K3FQ2WX9MNB4TRE/', 'GET /verify/7K3FQ2WX9MNB4TRD/')
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
    expect(lines).toHaveLength(13);
    expect(lines[1]).toContain(
      `2,${codeOf('C')},H0ST-11E0-0000-00C3,Genuine,good until later,Good Until Later,yes,`,
    );
    expect(lines[11]).toMatch(/^12,"'=HYPERLINK/u);
  });

  it('shows only what needs a look, if so chosen', async () => {
    const page = await checked(list);
    const shown = page.locator('tbody tr').filter({ visible: true });
    expect(await shown.count()).toBe(11);
    await page.getByLabel('Only what needs a look').check();
    expect(await shown.count()).toBe(9);
    expect(await shown.first().innerText()).toContain('Another Person');
    expect(await page.getByText('Nothing needs a look.').isVisible()).toBe(false);
  });

  it('may be a file', async () => {
    const page = await open('/verify/batch/');
    await page.getByLabel('Choose a CSV file').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list),
    });
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    expect(await statusesOn(page)).toHaveLength(11);
  });

  it.each([
    ['UTF-16', Buffer.from(`\ufeff${list}`, 'utf16le'), /taken as headings\.$/u],
    [
      'Windows-1252',
      Buffer.from(`${list}\n;José`, 'latin1'),
      /The file was read as Windows-1252: where a name looks wrong, save it as “CSV UTF-8”\.$/u,
    ],
  ])('may be a file in %s', async (_, buffer, said) => {
    const page = await open('/verify/batch/');
    await page
      .getByLabel('Choose a CSV file')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    expect((await statusesOn(page)).slice(0, 3)).toEqual(['valid', 'valid', 'revoked']);
    expect(await page.getByRole('status').textContent()).toMatch(said);
  });

  it('waits when it asks too often, and continues', async () => {
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
    const page = await open('/verify/batch/', { isSpent: true });
    await page.clock.setFixedTime(new Date('2099-07-02T12:00:00Z'));
    await page.getByLabel('Codes, one in each line').fill(codeOf('C'));
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    expect(await statusesOn(page)).toEqual(['expired']);
  });
});

describe('the page for many codes', () => {
  it('is accessible and fits, light and dark', async () => {
    expect(await faultsInLooks(await checked(list))).toEqual([]);
  });

  it('says without JavaScript what it needs', async () => {
    const page = await open('/verify/batch/', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').innerText()).toContain('This page needs JavaScript');
    expect(await page.getByRole('button', { name: 'Check the list' }).isVisible()).toBe(false);
  });

  it.each([
    [' \n', 'There is nothing in it'],
    ['Fruit,Colour\nApple,red', 'No column of this table has verification codes'],
    [`${codeOf('1')}\n`.repeat(5001), 'at most 5,000'],
    [
      'PK\u0003\u0004xl/worksheets/sheet1.xml',
      'This is a spreadsheet workbook: save it as “CSV UTF-8”',
    ],
    ['\u0001\u0002\u0003', 'This file is not a list'],
  ])('says what is wrong with a list', async (text, words) => {
    const page = await open('/verify/batch/');
    await page.getByLabel('Choose a CSV file').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await page.getByRole('status').getByText(words).waitFor();
  });
});

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
