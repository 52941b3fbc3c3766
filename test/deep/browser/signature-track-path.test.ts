import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { patience } from '../../browser/harness/browser.ts';
import { ownStart } from '../../browser/harness/own-start.ts';
import {
  begin,
  certify,
  enrol,
  enrolmentPage,
  fakeCamera,
  signInHere,
  typeAndHandIn,
} from '../../browser/harness/signature-track.ts';
import { typist, type Typist } from '../../browser/harness/typist.ts';

const course = 'statistics-reasoning-from-evidence';
const session = 'spring-2026';
/** Good scores, by piece of work. */
const scores = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`problem-set-${number}`, 24])),
  'midterm-exam': 55,
  project: 36,
  'final-exam': 72,
};
const learner = { name: 'Signe Alhambra', address: 'signe.alhambra@example.net' };
const reviewer = 'ottoline.carrow@laurel.example';

const { open, output } = ownStart({
  args: fakeCamera,
  async prepare() {
    await cp('content', content, { recursive: true });
    return content;
  },
});
// Not in the folder of the state, which nobody watches for changes of content.
const content = await mkdtemp(path.join(tmpdir(), 'laurel-content-'));
afterAll(() => rm(content, { recursive: true }));

/** Runs a staff command on the content that is served. */
async function staff(command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`src/cli/${command}/${command}.ts`, ...args, '--content', content],
    { env: { ...process.env, LAUREL_OUTPUT: output(), NO_COLOR: '1' } },
  );
  return stdout;
}

/** Decides everything that waits, one after the other, by the keyboard. */
async function decideAll(page: Page): Promise<string[]> {
  const decided: string[] = [];
  for (;;) {
    await page.goto('/review/');
    const first = page.locator('.review-queue h3 a').first();
    if ((await first.count()) === 0) return decided;
    decided.push(await first.innerText());
    await first.click();
    await page.locator('[data-review]').waitFor();
    // Its script listens: the offer of keys is shown by it.
    await page.locator('[data-review-keys]').waitFor({ state: 'visible' });
    await page.keyboard.press('m');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/review/');
    await page.getByRole('status').waitFor();
  }
}

/** The paths of everything that the store on this machine holds: folders stay there when they are empty. */
async function stored(): Promise<string[]> {
  const found = await readdir(path.join(output(), '.laurel/blobs'), {
    recursive: true,
    withFileTypes: true,
  });
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => decodeURIComponent(path.join(parentPath, name)));
}

/** The state of an attempt, as a learning platform asks for it. */
async function checked(page: Page, token: string): Promise<unknown> {
  const data = { token, email: learner.address };
  return (await page.request.post('/attestations/check', { data })).json();
}

/** Certifies one piece of work as the learner types, and one as another person does. Gives the text of the first receipt. */
async function certifyTwo(page: Page, own: Typist): Promise<string> {
  await page.goto(`/attest/${course}/${session}/problem-set-1/`);
  await certify(page, own);
  await page
    .getByRole('heading', { name: 'Typing matched; people will compare the photo' })
    .waitFor();
  const token = await page.getByRole('textbox', { name: 'Text to hand in' }).inputValue();

  await page.goto(`/attest/${course}/${session}/problem-set-2/`);
  const other = typist(4);
  await certify(page, other);
  await page.getByText('you can type it once more after that').waitFor();
  await typeAndHandIn(page, other);
  await page.getByText('If it still differs, people look at it').waitFor();
  await typeAndHandIn(page, other);
  await page.getByRole('heading', { name: 'Waiting for people to look at it' }).waitFor();
  return token;
}

/** Exports the outcomes, and issues with them. Gives the code of the certificate. */
async function issued(): Promise<string | undefined> {
  const of = ['--course', course, '--session', session];
  const file = path.join(output(), 'identity.json');
  expect(await staff('identity', 'export', ...of, '--file', file)).toContain('identity.json');
  const grades = path.join(output(), 'grades.csv');
  const heading = ['Student ID', 'Full name', 'Email', ...Object.keys(scores)];
  const row = ['NF-26-9', learner.name, learner.address, ...Object.values(scores)];
  await writeFile(grades, `${heading.join()}\n${row.join()}\n`);
  await staff('issue', ...of, '--gradebook', grades, '--identity-from', file);
  const certificates = path.join(content, `certificates/${course}/${session}.yaml`);
  const entry = new RegExp(String.raw`code: '([\w-]+)'\s+name: ${learner.name}`, 'u');
  return entry.exec(await readFile(certificates, 'utf8'))?.[1];
}

it('a learner enrols, certifies work, is reviewed, gets a certificate that says so, and deletes everything', async () => {
  const page = await open(`/courses/${course}/`);
  await page.getByRole('link', { name: 'Earn a verified certificate' }).click();
  await signInHere(page, learner.address);
  await begin(page, { path: 'typing', ...learner });
  const own = typist(7);
  await enrol(page, own);
  const token = await certifyTwo(page, own);
  expect(await checked(page, token)).toMatchObject({ state: 'matched', email: true });

  const desk = await open('/review/');
  await signInHere(desk, reviewer);
  expect(await decideAll(desk)).toHaveLength(3);
  expect(await checked(page, token)).toMatchObject({ state: 'linked', verified: true });
  await page.goto(enrolmentPage);
  await page.getByText('You are verified').waitFor();
  await page.getByText('The photo of your document is deleted.').waitFor();

  const code = await issued();
  expect(code).toBeDefined();
  // The server reads all content again before it shows the page.
  await expect
    .poll(async () => (await page.goto(`/verify/${code}/`))?.status(), { timeout: patience })
    .toBe(200);
  const said = await page.locator('main').innerText();
  expect(said).toContain(learner.name);
  expect(said).toContain('Checked by document and photos');
  expect(said).toMatch(/2 of 11/u);

  const before = await stored();
  const person = before.map((name) => /identity\/([0-9a-f]{32})\//u.exec(name)?.[1]).find(Boolean)!;
  expect(before.filter((name) => name.includes(person)).length).toBeGreaterThan(10);
  // The server may still be reading what was issued, and say that it cannot look at records now.
  const consent = page.getByLabel(/Yes, delete everything/u);
  await expect
    .poll(
      async () => {
        await page.goto(`${enrolmentPage}data/`);
        return consent.count();
      },
      { timeout: patience },
    )
    .toBe(1);
  await consent.check();
  await page.getByLabel(/sign me out everywhere/u).check();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page
    .getByText('Everything that was kept about you for this check has been deleted.')
    .waitFor();
  expect((await stored()).filter((name) => name.includes(person))).toEqual([]);
  expect(await checked(page, token)).toMatchObject({ state: 'unknown' });
}, 300_000);
