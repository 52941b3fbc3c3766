import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject } from 'vitest';
import type { SiteName } from '../../setup/site-contents.ts';

export interface PageOptions extends Pick<
  BrowserContextOptions,
  'colorScheme' | 'javaScriptEnabled' | 'offline' | 'permissions' | 'reducedMotion' | 'viewport'
> {
  /** Emulates paper instead of a screen. */
  readonly print?: boolean;
  /** Closes it after the test: for what the next test would find in it, such as a clock that was set. */
  readonly isSpent?: boolean;
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

/** Milliseconds that one step waits for a page: the machine may be busy. */
export const patience = 90_000;

/** No page reaches another machine, whatever it asks for. */
const thisMachineAlone = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const browsers = new Map<string, Promise<Browser>>();

/**
 * Chromium, launched once for all files that a worker runs; it ends with the worker. A test that opens contexts also closes them.
 * @param args in addition to those that it needs on this machine
 */
export function sharedBrowser(args: readonly string[]): Promise<Browser> {
  const key = args.join(' ');
  const known = browsers.get(key);
  if (known) return known;
  const launch = inject('browserLaunch');
  const launched = chromium.launch({
    headless: true,
    ...launch,
    args: [...(launch.args ?? []), ...thisMachineAlone, ...args],
  });
  browsers.set(key, launched);
  return launched;
}

/** Pages that tests have given back, by the site and by what cannot be changed of them. Making one takes longer than most tests. */
const idle = new Map<string, Page[]>();

/**
 * Chromium for one of the built sites. A file whose browser does not start fails.
 *
 * After every test its pages are as new, and the test fails if one of them asked another host for something, broke the content
 * security policy or threw an error.
 * @param args for the browser, beside those that it needs on this machine
 */
export function siteBrowser(
  site: SiteName = 'sample',
  args: readonly string[] = [],
): {
  /** Opens a site-relative address as a visitor with no history. */
  readonly open: (path: string, options?: PageOptions) => Promise<Page>;
} {
  let browser: Browser | undefined;
  const opened: { page: Page; key: string | null }[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await sharedBrowser(args);
  });
  afterEach(async ({ task }) => {
    const isTrusted = task.result?.state !== 'fail';
    await Promise.all(
      opened.splice(0).map(async ({ page, key }) => {
        if (isTrusted && key !== null && (await isAsNew(page, inject('sites')[site].url)))
          idle.set(key, [...(idle.get(key) ?? []), page]);
        else await page.context().close();
      }),
    );
    expect(complaints.splice(0)).toEqual([]);
  });

  return {
    async open(path, { print = false, isSpent = false, ...options } = {}) {
      if (!browser)
        throw new Error('The browser is launched before the first test: open pages in tests.');
      const { colorScheme, reducedMotion, viewport, javaScriptEnabled, ...others } = options;
      const isKept = !isSpent && Object.keys(others).length === 0;
      const key = isKept ? JSON.stringify([site, args, javaScriptEnabled ?? true]) : null;
      const page =
        idle.get(key ?? '')?.pop() ??
        (await newPage(browser, { ...options, baseURL: inject('sites')[site].url }));
      opened.push({ page, key });
      watch(page, complaints);
      await page.setViewportSize(viewport ?? desktop);
      const media = {
        media: print ? ('print' as const) : null,
        colorScheme: colorScheme ?? null,
        reducedMotion: reducedMotion ?? null,
      };
      await page.emulateMedia(media);
      await page.goto(path);
      await emulated(page, media);
      return page;
    },
  };
}

/** The medium that a page is shown on; null is what the browser itself would say. */
type Media = Pick<
  NonNullable<Parameters<Page['emulateMedia']>[0]>,
  'media' | 'colorScheme' | 'reducedMotion'
>;

/** Waits until a page is told what it is shown on. A page that changes its process meanwhile can miss it for good, so it is told again. */
export async function emulated(page: Page, media: Media): Promise<void> {
  const expected = [
    media.media,
    media.colorScheme && `(prefers-color-scheme: ${media.colorScheme})`,
    media.reducedMotion && `(prefers-reduced-motion: ${media.reducedMotion})`,
  ].filter((query) => typeof query === 'string');
  const isTold = () =>
    page.evaluate((queries) => queries.every((query) => matchMedia(query).matches), expected);
  await expect
    .poll(async () => {
      if (await isTold()) return true;
      await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null });
      await page.emulateMedia(media);
      return isTold();
    })
    .toBe(true);
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: desktop,
    locale: 'en-GB',
    timezoneId: 'UTC',
    ...options,
  });
  context.setDefaultTimeout(patience);
  return context.newPage();
}

/** Makes a page forget the test that used it; false if that test closed it, left the site or opened other pages beside it. */
async function isAsNew(page: Page, origin: string): Promise<boolean> {
  const context = page.context();
  if (page.isClosed() || context.pages().length > 1) return false;
  if (new URL(page.url()).origin !== origin) return false;
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // A page of no site would need another process, and the next one yet another.
  await page.goto(`${origin}/robots.txt`);
  await context.clearCookies();
  await context.clearPermissions();
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  return true;
}

function watch(page: Page, complaints: string[]): void {
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (!['127.0.0.1', ''].includes(hostname)) complaints.push(`asked another host: ${hostname}`);
  });
  page.on('pageerror', (error) => complaints.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/iu.test(message.text())) complaints.push(message.text());
  });
}
