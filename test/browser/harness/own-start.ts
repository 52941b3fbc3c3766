import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import {
  freePort,
  startDevelopment,
  until,
  type DevelopmentServer,
} from '../../netlify/development-server.ts';
import { desktop, patience, sharedBrowser, type PageOptions } from './browser.ts';

/** The site of an `npm start` for the tests of one file. */
export interface OwnStart {
  /** Opens a site-relative address in the browser of a new visitor. */
  readonly open: (address: string, options?: PageOptions) => Promise<Page>;
  /** Everything that the server has printed so far. */
  readonly said: () => string;
  /** Absolute path of the folder below which it keeps state. */
  readonly output: () => string;
}

/**
 * Runs `npm start` in a state of its own.
 * @param options.prepare makes the content folder, and gives its absolute path; the sample unless given
 * @param options.args for the browser
 */
export function ownStart({
  prepare = () => Promise.resolve(path.resolve('content')),
  args = [],
}: {
  readonly prepare?: () => Promise<string>;
  readonly args?: readonly string[];
} = {}): OwnStart {
  let browser: Browser;
  let server: DevelopmentServer;
  let output = '';
  let site = '';

  beforeAll(async () => {
    const folder = path.resolve('.cache/test');
    await mkdir(folder, { recursive: true });
    output = await mkdtemp(path.join(folder, 'npm-start-'));
    const port = await freePort();
    site = `http://localhost:${port}`;
    browser = await sharedBrowser(args);
    server = startDevelopment({ port, content: await prepare(), output });
    await until(
      () => server.said(),
      (said) => said.includes('/outbox/') || server.child.exitCode !== null,
    );
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    server.child.kill();
    await (server.child.exitCode === null ? once(server.child, 'exit') : undefined);
    await rm(output, { recursive: true, force: true });
  });

  return {
    async open(address, options = {}) {
      const context = await browser.newContext({ baseURL: site, viewport: desktop, ...options });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    said: () => server.said(),
    output: () => output,
  };
}
