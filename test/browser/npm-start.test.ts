import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import {
  freePort,
  startDevelopment,
  until,
  type DevelopmentServer,
} from '../netlify/development-server.ts';
import { desktop, type PageOptions } from './harness/browser.ts';
import { addressOf, end, made, ownRecord } from './harness/learner.ts';

let browser: Browser;
let server: DevelopmentServer;
let output: string;
let site: string;

beforeAll(async () => {
  const folder = path.resolve('.cache/test');
  await mkdir(folder, { recursive: true });
  output = await mkdtemp(path.join(folder, 'npm-start-'));
  const port = await freePort();
  site = `http://localhost:${port}`;
  browser = await chromium.launch({ headless: true, ...inject('browserLaunch') });
  server = startDevelopment({ port, content: path.resolve('content'), output });
  await until(
    () => server.said(),
    (said) => said.includes('/outbox/') || server.child.exitCode !== null,
  );
});
afterAll(async () => {
  await browser.close();
  server.child.kill();
  await (server.child.exitCode === null ? once(server.child, 'exit') : undefined);
  await rm(output, { recursive: true, force: true });
});

/** Somebody’s browser, which has never been here. */
async function open(address: string, options: PageOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: site, viewport: desktop, ...options });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

it('with npm start alone, a learner makes two links, resets one and sees it dead, and the other still works', async () => {
  const learner = server.said().match(/for example as (\S+@\S+?)\.?\n/u)?.[1] ?? '';
  expect(learner).toContain('@');
  const own = await ownRecord(open, {
    address: 'amelie.os@example.org',
    course: 'Introduction to Operations Management',
  });
  const work = await made(own, { label: 'For work', hidden: ['Every assignment with its score'] });
  const home = await made(own, { label: 'For family', passcode: 'open sesame' });

  const other = await open(work);
  expect(await other.getByRole('heading', { name: 'Final score' }).count()).toBe(1);
  expect(await other.getByRole('heading', { name: 'Assignments' }).count()).toBe(0);
  await other.goto(home);
  expect(await other.getByRole('heading', { name: 'Final score' }).count()).toBe(0);
  await other.getByLabel('Passcode').fill('open sesame');
  await other.getByRole('button', { name: 'Open the record' }).click();
  await other.getByRole('heading', { name: 'Assignments' }).waitFor();

  await end(own, 'Reset', 'For work');
  expect((await other.goto(work))?.status()).toBe(404);
  expect((await other.goto(home))?.status()).toBe(200);
  await other.getByRole('heading', { name: 'Assignments' }).waitFor();
  expect((await other.goto(await addressOf(own, 'For work')))?.status()).toBe(200);
}, 180_000);
