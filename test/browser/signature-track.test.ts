import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, endAnimations } from './harness/accessibility.ts';
import { desktop, phone, siteBrowser } from './harness/browser.ts';
import {
  begin,
  enrol,
  enrolmentPage,
  fakeCamera,
  goOn,
  photograph,
  sentenceField,
  signInHere,
} from './harness/signature-track.ts';
import { typist } from './harness/typist.ts';

const work = '/attest/statistics-reasoning-from-evidence/spring-2026/project/';
const coursePage = `${enrolmentPage}?course=statistics-reasoning-from-evidence`;
let learners = 0;

type Open = ReturnType<typeof siteBrowser>['open'];

/** Somebody new, who has agreed and is to photograph their face. */
async function newLearner(
  open: Open,
  path: 'photos' | 'typing',
  options: Parameters<Open>[1] = {},
): Promise<Page> {
  learners += 1;
  const address = `learner.${process.pid}.${learners}@example.net`;
  const page = await open(coursePage, options);
  await signInHere(page, address);
  await begin(page, { path, name: 'Ilse Marchetti-Ong', address });
  await page.getByRole('button', { name: 'Turn the camera on' }).waitFor();
  return page;
}

/** Somebody new, who is to type the sentence. */
async function learnerAtTyping(open: Open): Promise<Page> {
  const page = await newLearner(open, 'typing');
  for (let photo = 0; photo < 2; photo += 1) {
    await photograph(page);
    await goOn(page);
    await page.getByText('The photo is kept.').nth(photo).waitFor();
  }
  await sentenceField(page);
  return page;
}

/** A reviewer, who answers to the enrolment that was handed in last. */
async function reviewerAt(open: Open, address: string) {
  const page = await open('/review/');
  await signInHere(page, address);
  return async (answer: string, note: string): Promise<void> => {
    await page.goto('/review/');
    await page.getByRole('link', { name: 'Enrolment, Statistics' }).last().click();
    await page.getByRole('radio', { name: answer }).check();
    await page.getByRole('textbox', { name: 'Note' }).fill(note);
    await page.getByRole('button', { name: 'Give this answer' }).click();
    await page.getByRole('status').waitFor();
  };
}

const inField = (page: Page) => page.getByLabel('Type this sentence').inputValue();
const guidance = (page: Page) => page.locator('.typing-guidance');

describe('a camera', () => {
  const none = siteBrowser('sample');
  it('that is not there is said, with what to do', async () => {
    const page = await newLearner(none.open, 'photos');
    await page.getByRole('button', { name: 'Turn the camera on' }).click();
    await page.getByText('No camera was found. Connect one').waitFor();
    expect(await page.getByRole('button', { name: 'Turn the camera on' }).isVisible()).toBe(true);
  });
});

describe('a camera that is refused', () => {
  const denied = siteBrowser('sample', [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream=deny',
  ]);
  it('is said, with what to do', async () => {
    const page = await newLearner(denied.open, 'photos');
    await page.getByRole('button', { name: 'Turn the camera on' }).click();
    await page.getByText('The camera was not allowed').waitFor();
    expect(await page.getByRole('button', { name: 'Take the photo' }).isVisible()).toBe(false);
  });
});

describe('Signature Track', () => {
  const { open } = siteBrowser('sample', fakeCamera);

  it('needs JavaScript, and says why', async () => {
    const page = await open(coursePage, { javaScriptEnabled: false });
    expect(await page.locator('noscript p').innerText()).toContain(
      'only a script can take a photo',
    );
    // Signing in does not.
    await page.getByRole('button', { name: 'Send me a link' }).waitFor();
  });

  it('keeps a photo of which only the picture is sent, without what was covered', async () => {
    const page = await newLearner(open, 'photos');
    await photograph(page);
    await goOn(page);
    await page.getByRole('button', { name: 'Turn the camera on' }).click();
    await page.getByRole('button', { name: 'Take the photo' }).click();
    // By the pointer at the upper left, and by the keyboard from the middle down.
    const canvas = page.getByRole('img', { name: 'The photo of your document' });
    const box = (await canvas.boundingBox())!;
    await page.mouse.move(box.x + 5, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 4, box.y + box.height / 4, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Add a cover' }).click();
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Use this photo' }).click();
    await page.getByText('photo: image/jpeg').waitFor();
    await goOn(page);

    const kept = page.getByRole('img', { name: 'The photo of your document, as it is kept' });
    await kept.waitFor();
    const brightness = await kept.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const at = (x: number, y: number) => {
        const [red = 0, green = 0, blue = 0] = context.getImageData(
          x * width,
          y * height,
          1,
          1,
        ).data;
        return red + green + blue;
      };
      return [at(0.12, 0.12), at(0.5, 0.7), at(0.85, 0.2)];
    });
    expect(brightness[0]).toBeLessThan(60);
    expect(brightness[1]).toBeLessThan(60);
    expect(brightness[2]).toBeGreaterThan(90);
  });

  it('takes a photo of a document from a file, and says what is wrong with one that is none', async () => {
    const page = await newLearner(open, 'photos');
    await photograph(page);
    await goOn(page);
    const choose = page.getByLabel('Or choose a photo of it from this device');
    await choose.waitFor();
    await choose.setInputFiles({
      name: 'a.pdf',
      mimeType: 'image/png',
      buffer: Buffer.from('%PDF'),
    });
    await page.getByText('This file is not a picture').waitFor();
    const large = Buffer.alloc(31 * 1024 * 1024);
    await choose.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: large });
    await page.getByText('This file has more than 30 MB').waitFor();
    // Far larger than what is sent of it.
    const drawn = await page.screenshot({ fullPage: true });
    await choose.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: drawn });
    await page.getByRole('button', { name: 'Use this photo' }).click();
    await page.getByText('photo: image/jpeg').waitFor();
    await goOn(page);
    await page.getByRole('heading', { name: 'Hand it in' }).waitFor();
    await page.getByRole('button', { name: 'Hand it in' }).waitFor();
  });

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
    await page.getByRole('button', { name: 'Go on by photos alone' }).click();
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

  it('asks for another typing where one cannot be compared, and goes on where it was left', async () => {
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

  it('certifies work of those alone who are signed in and enrolled', async () => {
    const stranger = await open(work);
    await stranger.getByRole('heading', { name: 'Project report' }).waitFor();
    expect(await stranger.getByRole('button', { name: 'Certify this work' }).count()).toBe(0);
    const page = await newLearner(open, 'photos');
    await page.goto(work);
    await page.getByText('Enrol first').waitFor();
    const nowhere = await page.goto(
      '/attest/statistics-reasoning-from-evidence/spring-2026/nothing/',
    );
    expect(nowhere?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is no such piece of work' }).waitFor();
    expect((await page.goto(`/attest/receipt/${'0'.repeat(32)}/`))?.status()).toBe(404);
  });

  it('says what is to be done again, and lets a refusal be put before others', async () => {
    const page = await newLearner(open, 'photos');
    await enrol(page, null);
    const ottoline = await reviewerAt(open, 'ottoline.carrow@laurel.example');
    await ottoline('Unclear', 'Please without a hat.');
    await page.goto(enrolmentPage);
    await page.getByText('Please take something once more.').waitFor();
    await page.getByText('Please without a hat.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Take another' }).first().click();
    await page.getByRole('button', { name: 'Turn the camera on' }).click();
    await page.getByRole('button', { name: 'Take the photo' }).click();
    await page.getByRole('button', { name: 'Take it again' }).click();
    await page.getByRole('button', { name: 'Take the photo' }).click();
    await page.getByRole('button', { name: 'Use this photo' }).click();
    await goOn(page);
    // The document went with the decision.
    await photograph(page);
    await goOn(page);
    await page.getByRole('button', { name: 'Hand it in' }).click();
    await page.getByText('People are looking at it.').waitFor();

    await ottoline('No match', 'Another chin.');
    await page.goto(enrolmentPage);
    await page.getByText('People are looking at it.').waitFor();
    const benedikt = await reviewerAt(open, 'benedikt.amsel@laurel.example');
    await benedikt('No match', 'Other eyes.');
    await page.goto(enrolmentPage);
    await page.getByText('You could not be verified.').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/chin|eyes|Ottoline|Benedikt/u);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Do you disagree?').fill('I have grown a beard since.');
    await page.getByRole('button', { name: 'Ask other reviewers' }).click();
    await page.getByText('You disagreed: other reviewers look at it now.').waitFor();
  }, 120_000);

  it('has pages with which axe finds nothing wrong', async () => {
    const found: string[] = [];
    const look = async (page: Page) => {
      for (const [colorScheme, viewport] of [
        ['light', desktop],
        ['dark', phone],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        await endAnimations(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (wide) found.push(`${page.url()} is wider than ${viewport.width} pixels`);
        found.push(...(await accessibilityProblems(page)));
      }
    };
    await look(await open(coursePage));
    const page = await newLearner(open, 'typing');
    await look(page);
    await page.getByRole('button', { name: 'Turn the camera on' }).click();
    await page.getByRole('button', { name: 'Take the photo' }).waitFor();
    await look(page);
    await page.getByRole('button', { name: 'Take the photo' }).click();
    await look(page);
    await page.reload();
    await enrol(page, typist(3));
    await look(page);
    await page.goto(work);
    await look(page);
    await photograph(page);
    await page.getByRole('radio', { name: /Another one/u }).check();
    await page.getByRole('button', { name: 'Certify this work' }).click();
    await page.getByRole('heading', { name: 'Receipt' }).waitFor();
    await look(page);
    for (const address of [`${enrolmentPage}data/`, '/about/identity/capture/']) {
      await page.goto(address);
      await look(page);
    }
    expect(found).toEqual([]);
  }, 120_000);
});
