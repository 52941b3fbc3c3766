import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteBrowser } from '../../browser/harness/browser.ts';
import { learnerAtTyping, work } from '../../browser/harness/new-learner.ts';
import { fakeCamera, photograph, sentenceField } from '../../browser/harness/signature-track.ts';
import { typist } from '../../browser/harness/typist.ts';

const inField = (page: Page) => page.getByLabel('Type this sentence').inputValue();
const guidance = (page: Page) => page.locator('.typing-guidance');

describe('typing the sentence', () => {
  const { open } = siteBrowser('sample', fakeCamera);

  it('measures nothing but keys, and says why something else is left out', async () => {
    const page = await learnerAtTyping(open);
    const keys = await page.context().newCDPSession(page);
    await page.keyboard.type('I c');

    // Pasted, with the keyboard.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('ertify this submission'));
    await page.keyboard.press('Control+V');
    await expect.poll(() => guidance(page).innerText()).toContain('Pasting leaves no rhythm');
    expect(await inField(page)).toBe('I c');

    // Made by a script: events that nobody's keys have made, and text put in.
    await guidance(page).evaluate((element) => (element.textContent = ''));
    await page.getByLabel('Type this sentence').evaluate((field: HTMLTextAreaElement) => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', code: 'KeyE', bubbles: true }));
    });
    expect(await guidance(page).innerText()).toContain('did not come from a keyboard');
    await page.getByLabel('Type this sentence').evaluate((field: HTMLTextAreaElement) => {
      field.value = 'I certify this submission';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(await guidance(page).innerText()).toContain('Something other than your keys');
    expect(await inField(page)).toBe('I c');

    // A key that is held.
    await page.keyboard.down('e');
    await page.keyboard.down('e');
    expect(await guidance(page).innerText()).toContain('A key was held down');
    await page.keyboard.up('e');
    expect(await inField(page)).toBe('I ce');

    // Letters put together before they appear.
    await keys.send('Input.imeSetComposition', { text: 'rt', selectionStart: 2, selectionEnd: 2 });
    await keys.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await expect.poll(() => inField(page)).toBe('I ce');

    // A slip is shown where it is, and taken back.
    await page.keyboard.type('t');
    expect(await guidance(page).innerText()).toContain('A slip in “certify”');
    expect(await page.locator('.sentence-slip').innerText()).toBe('r');
    await page.keyboard.press('Backspace');
    expect(await guidance(page).innerText()).not.toContain('slip');
    expect(await inField(page)).toBe('I ce');
  });

  it('offers the path by photos to a keyboard on a screen, which reports no keys', async () => {
    const page = await learnerAtTyping(open);
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.insertText', { text: 'I' });
    await expect.poll(() => guidance(page).innerText()).toContain('does not say when its keys');
    expect(await inField(page)).toBe('');
    await page.getByRole('button', { name: 'Continue with photos alone' }).click();
    await page.getByRole('button', { name: 'Hand it in' }).click();
    await page.getByText('People are looking at it.').waitFor();
    await page.getByText('You chose the path by photos alone').waitFor();

    // The same with a piece of work: no sentence is typed.
    await page.goto(work);
    expect(await page.getByRole('textbox').count()).toBe(0);
    await photograph(page);
    await page.getByRole('button', { name: 'Certify this work' }).click();
    await page.getByRole('heading', { name: 'Waiting for people to look at it' }).waitFor();
  });

  it('asks for another typing if one cannot be compared, and continues where it was left', async () => {
    const page = await learnerAtTyping(open);
    const problem = page.locator('.typing [role=alert]');
    await typist(1, { isMachine: true }).type(page);
    await problem.getByText('This is more even than people type').waitFor();
    await typist(1, { step: 0.1 }).type(page);
    await problem.getByText('tells the time too coarsely').waitFor();
    await typist(1).type(page);
    await page.getByText('Typing 2 of 5', { exact: true }).waitFor();
    await typist(1).type(page);
    await problem.getByText('This is the same as an earlier typing').waitFor();
    await page.reload();
    await page.getByText('Typing 2 of 5', { exact: true }).waitFor();
    await sentenceField(page);
    await typist(9).type(page);
    await page.getByText('Typing 3 of 5', { exact: true }).waitFor();
  });
});
