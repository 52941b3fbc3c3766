import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject } from 'vitest';
import type { SiteName } from '../../setup/site-contents.ts';

export interface PageOptions extends Pick<
  BrowserContextOptions,
  'colorScheme' | 'javaScriptEnabled' | 'offline' | 'permissions' | 'reducedMotion' | 'viewport'
> {
  /** Emulates paper instead of a screen. */
  readonly print?: boolean;
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

/** Milliseconds that one step waits for a page: the machine may be busy. */
export const patience = 90_000;

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
    args: [...(launch.args ?? []), ...args],
  });
  browsers.set(key, launched);
  return launched;
}

/**
 * Chromium for one of the built sites. A file whose browser does not start fails.
 *
 * After every test its pages are closed, and the test fails if one of them asked another host for something, broke the content
 * security policy or threw an error.
 * @param args for the browser, beside those that it needs on this machine
 */
export function siteBrowser(
  site: SiteName = 'sample',
  args: readonly string[] = [],
): {
  /** Opens a site-relative address in a context of its own. */
  readonly open: (path: string, options?: PageOptions) => Promise<Page>;
} {
  let browser: Browser | undefined;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await sharedBrowser(args);
  });
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });

  return {
    async open(path, { print, ...options } = {}) {
      if (!browser)
        throw new Error('The browser is launched before the first test: open pages in tests.');
      const context = await browser.newContext({
        baseURL: inject('sites')[site].url,
        viewport: desktop,
        locale: 'en-GB',
        timezoneId: 'UTC',
        ...options,
      });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      await watch(page, complaints);
      if (print) await page.emulateMedia({ media: 'print' });
      await page.goto(path);
      return page;
    },
  };
}

async function watch(page: Page, complaints: string[]): Promise<void> {
  await page.route(
    (url) => !['127.0.0.1', ''].includes(url.hostname),
    (route) => {
      complaints.push(`asked another host: ${route.request().url()}`);
      return route.abort();
    },
  );
  page.on('pageerror', (error) => complaints.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/iu.test(message.text())) complaints.push(message.text());
  });
}
