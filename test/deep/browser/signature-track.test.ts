import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { siteBrowser } from '../../browser/harness/browser.ts';
import { fakeCamera, goOn, photograph } from '../../browser/harness/signature-track.ts';
import { coursePage, newLearner, work } from '../../browser/harness/new-learner.ts';

describe('a camera', () => {
  const none = siteBrowser('sample');
  it('that is missing is reported, with the next step', async () => {
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
  it('is reported, with the next step', async () => {
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

  it('keeps a photo without what was covered; only the picture of it is sent', async () => {
    const page = await newLearner(open, 'photos');
    await photograph(page);
    await goOn(page);
    await page.getByRole('button', { name: 'Turn the camera on' }).click();
    await page.getByRole('button', { name: 'Take the photo' }).click();
    // By the pointer at the upper left, and by the keyboard from the middle down.
    const canvas = page.getByRole('img', { name: 'The photo of your document' });
    const { width, height } = (await canvas.boundingBox())!;
    // Hovering brings the place into view, and waits until the page no longer moves.
    await canvas.hover({ position: { x: 5, y: 5 } });
    await page.mouse.down();
    await canvas.hover({ position: { x: width / 4, y: height / 4 } });
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

  it('takes a photo of a document from a file, and says what is wrong with a file that is not a picture', async () => {
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
    await choose.setInputFiles(await largeFile());
    await page.getByText('This file is larger than 30 MB').waitFor();
    // Far larger than what is sent of it.
    const drawn = await page.screenshot({ fullPage: true });
    await choose.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: drawn });
    await page.getByRole('button', { name: 'Use this photo' }).click();
    await page.getByText('photo: image/jpeg').waitFor();
    await goOn(page);
    await page.getByRole('heading', { name: 'Hand it in' }).waitFor();
    await page.getByRole('button', { name: 'Hand it in' }).waitFor();
  });

  it('certifies work only of learners who are signed in and enrolled', async () => {
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
});

/** The absolute path of a file of 31 MB, which is deleted when the test ends. */
async function largeFile(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'laurel-photo-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const file = path.join(dir, 'a.jpg');
  await writeFile(file, '');
  await truncate(file, 31 * 1024 * 1024);
  return file;
}
