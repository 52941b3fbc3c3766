import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { some } from '../setup/depth.ts';
import { hostileCode } from '../setup/hostile-code.ts';
import { desktop, phone, siteBrowser } from './harness/browser.ts';

const pathOf = (digit: string) => `/verify/${hostileCode(digit)}/`;
const sentence = (page: Page) => page.locator('h1').textContent();

describe('a verify page', () => {
  const { open } = siteBrowser('hostile-names');

  it.each([
    [
      '1',
      'This certificate is genuine',
      'Quill & Sons’ “Open” Institute issued it, and it is valid.',
    ],
    [
      '7',
      'This certificate was revoked',
      'It was revoked on 2 May 2026. The reason given by Quill & Sons’ “Open” Institute: “The work',
    ],
    ['G', 'This certificate is under review', 'It has been under review since 5 May 2026.'],
    ['8', 'The details of this certificate were erased', 'They were erased on 3 May 2026.'],
    ['9', 'This certificate was replaced', 'because the learner’s name was corrected.'],
    ['B', 'This certificate has expired', 'It was valid until 30 June 2026.'],
    ['C', 'This certificate is genuine', 'It is valid until 30 June 2099.'],
    ['D', 'This certificate was replaced', 'because something printed on it was corrected.'],
  ])('%s: %s', async (last, said, first) => {
    const page = await open(pathOf(last), { javaScriptEnabled: false });
    expect(await sentence(page)).toBe(said);
    expect(await page.locator('.verdict-first:visible').textContent()).toContain(first);
    const source = await page.locator('.verdict-source:visible').textContent();
    expect(source).toContain('certificates.example.org');
    expect(source).toContain('Status as of 20 November 2026');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  });

  it.each(['7', '8', '9', 'B', 'D', 'G'])(
    '%s, which does not count, is nowhere called genuine and offers nothing to show off',
    async (last) => {
      const page = await open(pathOf(last));
      expect(await page.locator('main').textContent()).not.toMatch(/genuine|linkedin/iu);
      expect(await page.locator('#actions, .verdict-valid').count()).toBe(0);
      expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);
    },
  );

  it('leads from a replaced certificate to the one that counts', async () => {
    const page = await open(pathOf('9'));
    expect(await page.content()).not.toContain('Earlier Name Withheld');
    await page.getByRole('link', { name: 'See the certificate that replaced it' }).click();
    expect(await sentence(page)).toBe('This certificate is genuine');
    expect(await page.locator('.awarded-name').textContent()).toContain('Later Name');
  });

  it('shows no name and no image where the certificate was erased', async () => {
    const page = await open(pathOf('8'));
    expect(await page.locator('.awarded-name, .document img').count()).toBe(0);
    expect(await page.locator('.facts').textContent()).toContain('Erased');
  });

  it('states every printed fact', async () => {
    const page = await open(pathOf('C'));
    const [printed, unprinted] = (await page.locator('.facts').allInnerTexts()).map((text) =>
      text.replace(/\s+/gu, ' '),
    );
    for (const fact of [
      'Learner Good Until Later',
      'Course Letters & Limits: "Quoted" <Titles>',
      'Result has successfully completed with distinction',
      'Issued by Quill & Sons’ “Open” Institute',
      'Issued on 1 April 2026',
      'Session offered from 2 to 22 March 2026',
      'Workload a three-week course of 2–4 hours of study a week',
      'Signed by O’Brien "Bee" <Müller>, Reader & Writer',
      'Code H0ST-11E0-0000-00C3',
      'Address certificates.example.org/verify/H0ST-11E0-0000-00C3',
    ])
      expect(printed).toContain(fact);
    expect(printed).not.toMatch(/Identity|Valid until/u);
    expect(unprinted).toMatch(/Identity .* Valid until 30 June 2099/u);
  });

  it('opens the syllabus without JavaScript', async () => {
    const page = await open(pathOf('1'), { javaScriptEnabled: false });
    const topic = page.getByText('Donaudampfschifffahrt');
    expect(await topic.isVisible()).toBe(false);
    await page.getByText('Long words').click();
    expect(await topic.isVisible()).toBe(true);
  });

  it('turns to expired for a visitor who comes after the last day', async () => {
    const page = await open('/verify/', { isSpent: true });
    await page.clock.setFixedTime(new Date(2099, 5, 30, 12));
    await page.goto(pathOf('C'));
    expect(await sentence(page)).toBe('This certificate is genuine');
    await page.clock.setFixedTime(new Date(2099, 6, 1, 12));
    await page.goto(pathOf('C'));
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.textContent()).toBe('This certificate has expired');
    expect(await page.title()).toBe('This certificate has expired');
    expect(await page.locator('#actions').count()).toBe(0);
  });

  it('leads to the learner’s actions from the first screen of a phone', async () => {
    const page = await open(pathOf('1'), { viewport: phone, javaScriptEnabled: false });
    const link = page.getByRole('link', { name: 'Is this yours? Download or share it' });
    const box = await link.boundingBox();
    expect(box!.y + box!.height).toBeLessThan(phone.height);
    await link.click();
    const download = page.getByRole('link', { name: 'Download the PDF' });
    const { y, height } = (await download.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThan(phone.height);
  });

  it('can be shared by mail and WhatsApp without a script, and tells no address but its own', async () => {
    const page = await open(pathOf('1'), { javaScriptEnabled: false });
    const address = encodeURIComponent(`https://certificates.example.org${pathOf('1')}`);
    for (const name of ['By e-mail', 'By WhatsApp']) {
      const link = page.getByRole('link', { name });
      expect(await link.getAttribute('href')).toContain(address);
    }
    expect(await page.getByRole('button', { name: /^Share/u }).count()).toBe(0);
  });

  it('enlarges the certificate in a dialog, which the keyboard opens and closes', async () => {
    const page = await open(pathOf('1'));
    const link = page.getByRole('link', { name: /Enlarge/u });
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'The certificate, enlarged' });
    expect(await dialog.locator('img').getAttribute('src')).toMatch(/\.png$/u);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('copies the link', async () => {
    const page = await open(pathOf('1'), { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy: Link to this page' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://certificates.example.org/verify/H0ST11E00000001S/',
    );
  });

  it('needs no script for copying by hand', async () => {
    const page = await open(pathOf('1'), { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: /Copy/u }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Link to this page' }).inputValue()).toContain(
      pathOf('1'),
    );
  });

  it.each([
    ['a usual name', '1'],
    ['200 characters', '5'],
  ])('shows verdict, name and course on the first screen of a phone: %s', async (_, last) => {
    const page = await open(pathOf(last), { viewport: phone });
    const box = await page.locator('.awarded-course').boundingBox();
    expect(box!.y + box!.height).toBeLessThan(phone.height);
  });

  it.each(
    some(
      [pathOf('5'), pathOf('3'), '/courses/letters-and-limits/', pathOf('9'), '/courses/', '/'],
      3,
    ),
  )('never scrolls sideways: %s', async (path) => {
    const page = await open(path);
    for (const width of [320, 390, 768, 1280, 1600]) {
      await page.setViewportSize({ ...desktop, width });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([width, wider]).toEqual([width, 0]);
    }
  });

  it('has no control that is smaller than a finger', async () => {
    const page = await open(pathOf('1'), { viewport: phone });
    const targets = page.locator('nav a, .actions a, button:visible, summary, .colophon li a');
    for (const target of await targets.all()) {
      const box = await target.boundingBox();
      if (box) expect(box.height).toBeGreaterThanOrEqual(44);
    }
  });

  it('does not move when the fonts arrive', async () => {
    const page = await open('/verify/');
    // What is intercepted is not kept: the fonts come late again.
    await page.route('**/*.woff2', (route) => route.continue());
    await page.goto(pathOf('1'));
    expect(await layoutShift(page)).toBeLessThan(0.1);
    await page.evaluate(() => (document.body.style.paddingTop = '500px'));
    expect(await layoutShift(page)).toBeGreaterThan(0.1);
  });
});

/** How far the page has moved so far, once its fonts are there and it was painted with them. */
const layoutShift = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer.takeRecords() as unknown as readonly { value: number }[];
    return shifts.reduce((sum, { value }) => sum + value, 0);
  });

describe('the weight of a verify page', () => {
  const { open } = siteBrowser();

  it.each(
    some(
      [
        ['Amélie Okonkwo-Sørensen', '465CBV49WG1EQH4M'],
        ['Nguyễn Thị Ngọc Hường', 'XQW91HKXM323ZRSV'],
        ['Katarzyna Wiśniewska-Błażejczyk', '5YS28VTD7WWGJGWT'],
        ['Ọláyinká Ẹ̀bùn Adéṣọlá', 'NCPYBQHV9TZYY3PH'],
        ['Ευαγγελία Παπαθεοδώρου', 'D21K5089WVM04XS4'],
        ['ნინო ქავთარაული', 'D3T75M8WEC82NYPQ'],
        ['Светлана Дмитриевна Ковалёва', '04PF1B7TP1NHBR5K'],
        ['عبد الرحمن الشهابي', 'K8R4YK7VMY2M41P7'],
        ['小野寺 澪', 'PT8KNWAQ759K41V9'],
      ] as const,
      3,
    ),
  )('is at most 160 KB over the network, image and fonts included: %s', async (name, code) => {
    const page = await open('/robots.txt', { isSpent: true, viewport: phone });
    const network = await page.context().newCDPSession(page);
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await network.send('Network.enable');
    await page.goto(`/verify/${code}/`);
    expect(await page.locator('.awarded-name').textContent()).toContain(name);
    await page.locator('.document img').scrollIntoViewIfNeeded();
    await page.locator('.document img').evaluate((image: HTMLImageElement) => image.decode());
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(90_000);
    expect(bytes).toBeLessThanOrEqual(160_000);
  });
});
