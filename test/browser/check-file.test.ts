import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { some } from '../setup/depth.ts';
import { accessibilityProblems, endAnimations } from './harness/accessibility.ts';
import { siteBrowser } from './harness/browser.ts';
import { chunk } from '../credential/verify/png-chunk.ts';
import { choose, chooserOpenedBy, drop, published, stepsOf, verdictOf } from './harness/files.ts';

const { open } = siteBrowser();

const genuine = '04PF1B7TP1NHBR5K';
const revoked = 'XF861J65W1TS96RK';
const picture = () => published(`certificates/${genuine}.png`);
const document_ = () => published(`certificates/${genuine}.pdf`);
const credential = () => published(`verify/${genuine}/credential.json`);

/** A file of the site as `name`, dropped on a fresh page. */
async function dropped(name: string, content: Buffer): Promise<Page> {
  const page = await open('/verify/');
  await drop(page, name, content);
  return page;
}

const altered = (from: string, to: string) =>
  Buffer.from(credential().toString().replace(from, to));

describe('a file that is dropped on the verify page', () => {
  it.each([
    ['image', 'certificate.png', picture],
    ['document', 'certificate.pdf', document_],
    ['credential', 'credential.json', credential],
  ])('is genuine: the published %s', async (_, name, content) => {
    const page = await dropped(name, content());
    expect(await verdictOf(page)).toBe('genuine');
    expect(new Set(Object.values(await stepsOf(page)))).toEqual(new Set(['Yes']));
    expect(await page.locator('.file-report .facts').textContent()).toContain('Светлана');
    // The verdict has the focus, so that it is read out.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file-verdict');
  });

  it('has a genuine credential with only the status list on the network', async () => {
    const page = await open('/verify/');
    const preloaded = page.waitForResponse(/\/_astro\/run\./u);
    await page.dispatchEvent('body', 'dragover', {
      dataTransfer: await page.evaluateHandle(() => {
        const carried = new DataTransfer();
        carried.items.add(new File([], 'x'));
        return carried;
      }),
    });
    await (await preloaded).finished();
    const asked: string[] = [];
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      return pathname.startsWith('/status/') ? route.continue() : route.abort();
    });
    await drop(page, 'credential.json', credential());
    expect(await verdictOf(page)).toBe('only-credential-genuine');
    const steps = await stepsOf(page);
    expect([steps['status'], steps['published']]).toEqual(['Yes', 'Could not be checked']);
    expect(await page.locator('.verdict-valid').count()).toBe(0);
    expect(asked.every((path) => /^\/(?:status|verify|certificates|_astro)\//u.test(path))).toBe(
      true,
    );
  });

  it('is sent nowhere', async () => {
    const page = await open('/verify/');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
    });
    await drop(page, 'certificate.png', picture());
    await verdictOf(page);
    expect(sent).toEqual([]);
  });

  it('is distinguished from the published picture by what other programs would draw of it', async () => {
    const bytes = picture();
    const animation = chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 1]));
    const animated = Buffer.concat([bytes.subarray(0, 33), animation, bytes.subarray(33)]);
    const page = await dropped('certificate.png', animated);
    expect(await verdictOf(page)).toBe('looks-altered');
    expect(await page.locator('.verdict-first').textContent()).toContain('because of acTL');
  });

  it('is not green with a document hidden in it, which is named', async () => {
    const hidden = chunk('tEXt', 'Comment\0%PDF-1.7 1 0 obj<</Type/Catalog>>endobj');
    const bytes = picture();
    const page = await dropped(
      'certificate.png',
      Buffer.concat([bytes.subarray(0, 33), hidden, bytes.subarray(33)]),
    );
    expect(await verdictOf(page)).toBe('carries-more');
    expect(await page.locator('.verdict-first').textContent()).toContain(
      'tEXt “\u2068Comment\u2069”',
    );
    expect(await page.locator('.verdict-valid').count()).toBe(0);
  });

  it('is not green under the name of another kind of file', async () => {
    const page = await dropped('certificate.html', picture());
    expect(await verdictOf(page)).toBe('named-otherwise');
  });

  it('is distinguished from the published document by a single byte, and not in red', async () => {
    const page = await dropped('certificate.pdf', Buffer.concat([document_(), Buffer.from('\n')]));
    expect(await verdictOf(page)).toBe('document-resaved');
    expect(await page.locator('.verdict-revoked, .verdict-valid').count()).toBe(0);
  });

  it('names a foreign issuer as browsers show suspicious hosts, and says that nobody asked it', async () => {
    const page = await dropped(
      'file.json',
      altered('did:web:laurel.example', 'did:web:l\u0430urel.example'),
    );
    expect(await verdictOf(page)).toBe('foreign');
    const said = await page.locator('.verdict-first').textContent();
    expect(said).toContain(
      'It names xn--lurel-4ve.example as its issuer; whether that signed it was not checked.',
    );
  });

  const refused: readonly (readonly [string, Buffer])[] = [
    ['altered', altered('Introduction to Operations', 'Mastery of Operations')],
    [
      'unsigned',
      Buffer.from(JSON.stringify({ ...JSON.parse(credential().toString()), proof: [] })),
    ],
    ['foreign', altered('did:web:laurel.example', 'did:web:elsewhere.example')],
    ['nothing-held', published('certificates/04PF1B7TP1NHBR5K-social.png')],
    ['unreadable', Buffer.from('Dear Sir or Madam,')],
    ['unreadable', Buffer.from('{"a":'.repeat(100_000))],
    ['damaged', picture().subarray(0, -20)],
    ['nothing-held', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['repeated-key', altered('"name":', '"name":"Mastery","name":')],
  ];

  it('is told from a genuine one, whichever way it differs', async () => {
    const page = await open('/verify/');
    const found: (string | null)[] = [];
    for (const [, content] of refused) {
      // Checking removes the answer before.
      await page.locator('[data-verdict]').evaluateAll((all) => all.forEach((one) => one.remove()));
      await drop(page, 'file', content);
      found.push(await verdictOf(page));
      expect(await page.locator('.verdict-valid').count()).toBe(0);
    }
    expect(found).toEqual(refused.map(([verdict]) => verdict));
  });

  it('is not read if it is larger than any of ours', async () => {
    const page = await open('/verify/');
    const dataTransfer = await page.evaluateHandle(() => {
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'large.png'));
      return carried;
    });
    await page.dispatchEvent('body', 'drop', { dataTransfer });
    expect(await verdictOf(page)).toBe('too-large');
  });

  it.each(
    some(
      [
        ['revoked', revoked, 'revoked', 'was revoked'],
        ['under review', '6CZ4VNAY0QJXW8GN', 'revoked', 'is under review'],
        ['expired', 'N9R65FZXGCK2MCY4', 'expired', 'has expired'],
      ] as const,
      2,
    ),
  )('is said to be %s, as its page says', async (_, code, verdict, words) => {
    const page = await dropped('it.png', published(`certificates/${code}.png`));
    expect(await verdictOf(page)).toBe(verdict);
    expect(await page.locator('.verdict-sentence').textContent()).toBe(`This certificate ${words}`);
    expect(await page.locator('.verdict-valid').count()).toBe(0);
    await page.getByRole('link', { name: 'Open the page of certificate' }).click();
    await page.waitForURL(`**/verify/${code}/`);
  });

  /** A revoked file, where its page is this one. */
  async function revokedBeside(body: string): Promise<Page> {
    const page = await open('/verify/');
    await page.route(`**/verify/${revoked}/`, (route) => route.fulfill({ body }));
    await drop(page, 'it.png', published(`certificates/${revoked}.png`));
    expect(await verdictOf(page)).toBe('revoked');
    expect(await page.locator('.verdict-valid').count()).toBe(0);
    return page;
  }
  const sentenceOn = (page: Page) => page.locator('.verdict-sentence').textContent();
  const pageOf = (code: string) => published(`verify/${code}/index.html`).toString();

  // Learners have earlier files of these; none is published.
  it.each([
    ['replaced', 'WZNYSNB9M1EX38RD', 'This certificate was replaced'],
    ['erased', '9D7PDG9W6G7024CZ', 'The details of this certificate were erased'],
  ])('is said to be %s where the page of its code says so', async (_, code, sentence) => {
    const page = await revokedBeside(pageOf(code).replaceAll(code, revoked));
    expect(await sentenceOn(page)).toBe(sentence);
  });

  it('does not count where that page is of another certificate, or says that it counts', async () => {
    const general = 'This certificate was revoked, replaced or put under review';
    expect(await sentenceOn(await revokedBeside(pageOf('9D7PDG9W6G7024CZ')))).toBe(general);
    const counting = pageOf(genuine).replaceAll(genuine, revoked);
    expect(await sentenceOn(await revokedBeside(counting))).toBe(general);
  });

  it('could not be checked if the list cannot be fetched, which is neither a yes nor a no', async () => {
    const page = await open('/verify/');
    await page.route('**/status/**', (route) => route.abort());
    await drop(page, 'credential.json', credential());
    expect(await verdictOf(page)).toBe('could-not-check');
    expect(await page.locator('.verdict-valid').count()).toBe(0);
  });
});

describe('checking files', () => {
  it('works by the button and by pasting as well', async () => {
    const page = await open('/verify/');
    await choose(page, 'certificate.png', picture());
    expect(await verdictOf(page)).toBe('genuine');
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, altered('Introduction', 'Mastery').toString());
    await page.locator('[data-verdict=altered]').waitFor();
  });

  it('answers each of several files, in their order', async () => {
    const page = await open('/verify/');
    await drop(page, [
      ['certificate.png', picture()],
      ['forged.json', altered('Introduction to Operations', 'Mastery of Operations')],
      ['letter.txt', Buffer.from('Dear Sir or Madam,')],
    ]);
    const reports = page.locator('.file-report');
    await reports.nth(2).waitFor();
    await page.locator('#file-count:focus').waitFor();
    expect(
      await reports.evaluateAll((all) =>
        all.map((each) => each.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict']),
      ),
    ).toEqual(['genuine', 'altered', 'unreadable']);
    expect(await page.locator('#file-count').textContent()).toBe('3 files');
    await reports.nth(0).locator('summary').click();
    expect(await reports.nth(0).locator('.facts').isVisible()).toBe(true);
    await endAnimations(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('removes the answer before it checks the next file', async () => {
    const page = await open('/verify/');
    await drop(page, 'certificate.png', picture());
    expect(await verdictOf(page)).toBe('genuine');
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/status/**', async (route) => {
      await held;
      await route.continue();
    });
    await drop(page, 'credential.json', credential());
    await page.getByText('Checking…').waitFor();
    expect(await page.locator('[data-verdict]').count()).toBe(0);
    letGo();
    expect(await verdictOf(page)).toBe('genuine');
  });

  it('is reached by the keyboard', async () => {
    const page = await open('/verify/');
    await page.getByRole('link', { name: 'Verify many certificates' }).focus();
    await page.keyboard.press('Tab');
    const chooser = await chooserOpenedBy(page, () => page.keyboard.press('Enter'));
    await chooser.setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
    expect(await verdictOf(page)).toBe('unreadable');
  });

  it('is not offered without JavaScript', async () => {
    const page = await open('/verify/', { javaScriptEnabled: false });
    expect(await page.locator('.check-file').isVisible()).toBe(false);
    expect(await page.getByLabel('Verification code').isVisible()).toBe(true);
  });

  it('fetches nothing for it before a file comes', async () => {
    const page = await open('/verify/');
    await page.waitForLoadState('networkidle');
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(fetched.filter((name) => name.includes('/run.'))).toEqual([]);
  });
});
