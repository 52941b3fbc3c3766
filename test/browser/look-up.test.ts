import { describe, expect, it } from 'vitest';
import { some } from '../setup/depth.ts';
import { siteBrowser } from './harness/browser.ts';

const noScript = { javaScriptEnabled: false };
const genuine = '/verify/H0ST11E00000001S/';

describe('looking up a code without JavaScript', () => {
  const { open } = siteBrowser('hostile-names');

  async function look(up: string, from = '/verify/') {
    const page = await open(from, noScript);
    await page.getByLabel('Verification code').fill(up);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.waitForLoadState();
    return { page, path: new URL(page.url()).pathname };
  }

  const spellings = [
    ['as printed', 'H0ST-11E0-0000-001S'],
    ['in lower case, with spaces', ' h0st 11e0 0000 001s '],
    ['O for 0 and l for 1', 'HOST llEO OOOO OO1S'],
    ['a pasted address', 'https://certificates.example.org/verify/H0ST-11E0-0000-001S/'],
    [
      'an address that was pasted without its scheme',
      'certificates.example.org/verify/h0st11e00000001s',
    ],
    ['text that was copied from a profile', 'Credential ID H0ST-11E0-0000-001S'],
    ['the name of the document that is downloaded here', 'certificate-H0ST11E00000001S (1).pdf'],
    ['the name of that document without its end', 'certificate-H0ST11E00000001S'],
    [
      'a link that a mail filter wrapped',
      'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcertificates.example.org%2Fverify%2FH0ST11E00000001S%2F&data=05',
    ],
  ] as const;
  it.each(some(spellings, 4))('finds the page: %s', async (_, typed) => {
    const { page, path } = await look(typed);
    expect(path).toBe(genuine);
    expect(await page.locator('h1').textContent()).toBe('This certificate is genuine');
  });

  it('does not take the address of another site for one of its own', async () => {
    const { page } = await look('https://forged.example/verify/H0ST-11E0-0000-001S/');
    expect(await page.locator('h1').textContent()).toBe('That address belongs to another site');
    expect(await page.locator('#code').inputValue()).toBe('H0ST-11E0-0000-001S');
    await page.getByRole('link', { name: /Check the code/u }).click();
    await page.waitForURL((url) => url.pathname === genuine);
  });

  it('starts from the front page as well', async () => {
    expect((await look('h0st11e00000001s', '/')).path).toBe(genuine);
  });

  it('says that a code was never issued, what to do, and offers the code again', async () => {
    const { page } = await look('7k3f q2wx 9mnb 4tre');
    expect(await page.locator('h1').textContent()).toBe(
      'No certificate with this code was issued here',
    );
    expect(await page.getByRole('heading', { name: 'What to do' }).count()).toBe(1);
    expect(await page.locator('#code').inputValue()).toBe('7K3F-Q2WX-9MNB-4TRE');
  });

  const mistakes = [
    ['7K3F-Q2', 'This is too short: 6 of 16 characters.'],
    ['Statistics', 'It contains no code.'],
    ['certificate to follow', 'It contains no code.'],
    ['7K3F?Q2WX9MNB4TRE', '“?” does not occur in codes.'],
    ['A'.repeat(60), 'This is too long: it has 60 characters'],
  ] as const;
  it.each(some(mistakes, 2))('says what is wrong with %s', async (typed, what) => {
    const { page } = await look(typed);
    expect(await page.locator('h1').textContent()).toBe('This is not a verification code');
    expect(await page.locator('.verdict-first').textContent()).toContain(what);
    expect((await page.locator('#code').inputValue()).toLowerCase()).toBe(typed.toLowerCase());
  });

  it('says that a code was mistyped whose check character does not fit', async () => {
    const { page } = await look('7k3f q2wx 9mnb 4trd');
    expect(await page.locator('h1').textContent()).toBe('This code was mistyped');
    expect(await page.locator('.verdict').getAttribute('class')).toContain('verdict-unclear');
    expect(await page.locator('.verdict-first').innerText()).toContain(
      'If the certificate shows exactly these characters, it was not issued here.',
    );
  });

  it('offers the choice if two codes were given', async () => {
    const { page } = await look('7K3F-Q2WX-9MNB-4TRE or H0ST-11E0-0000-001S');
    expect(await page.locator('h1').textContent()).toBe('This is more than one verification code');
    await page.getByRole('link', { name: 'H0ST-11E0-0000-001S' }).click();
    await page.waitForURL((url) => url.pathname === genuine);
  });

  it('says where a wrapped link leads that does not lead here', async () => {
    const { page } = await look('https://filter.example/?url=https%3A%2F%2Ffame%D0%B0.example%2Fx');
    expect(await page.locator('h1').textContent()).toBe('That address belongs to another site');
    const said = await page.locator('.verdict-first').innerText();
    expect(said).toContain('It leads to xn--fame-83d.example by way of filter.example');
    expect(await page.getByRole('link', { name: /Check the code/u }).count()).toBe(0);
  });

  it.each([
    '/Verify/H0ST11E00000001S',
    '/VERIFY/h0st11e00000001s/',
    `${genuine.slice(0, -1)})`,
    `${genuine.slice(0, -1)}”`,
  ])('leads %s to the page', async (address) => {
    const page = await open(address, noScript);
    const certificate = page.locator('[data-certificate]');
    expect(await certificate.getAttribute('data-certificate')).toBe('H0ST11E00000001S');
    // A host that ignores case has the page at either address.
    expect(new URL(page.url()).pathname.toLowerCase()).toBe(genuine.toLowerCase());
  });

  it('shows what was typed as text, never as markup', async () => {
    const { page } = await look('"><script>alert(1)</script><img src=x>');
    expect(await page.locator('main script, main img').count()).toBe(0);
    expect(await page.locator('#code').inputValue()).toContain('<script>');
  });
});

describe('answers to what has no page', () => {
  const { open } = siteBrowser('hostile-names');

  it.each([
    ['/verify/7K3FQ2WX9MNB4TRE/', 404],
    ['/verify/nonsense%3F/', 404],
    ['/nothing/here/', 404],
  ])('%s answers %i and asks not to be indexed', async (path, status) => {
    const page = await open('/verify/');
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('#code').count()).toBe(1);
  });
});

it('is used from the keyboard alone', async () => {
  const { open } = keyboard;
  const page = await open('/verify/');
  const focused = () =>
    page.evaluate(() =>
      [document.activeElement?.textContent.trim(), document.activeElement?.id].find(Boolean),
    );
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('code');
  await page.keyboard.type('h0st11e00000001s');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${genuine}`);
});
const keyboard = siteBrowser('hostile-names');
