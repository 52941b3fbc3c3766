import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import type { FileChooser, Page } from 'playwright-core';
import { distOf } from '../../site/harness/built-pages.ts';

/** A published file of the signed site. */
export const published = (address: string): Buffer =>
  readFileSync(path.join(distOf('signed'), address));

/** Drops a file onto the page, as a visitor does with the mouse. */
export async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([text, fileName]) => {
      const bytes = Uint8Array.from(atob(text ?? ''), (letter) => letter.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([bytes], fileName ?? ''));
      return carried;
    },
    [content.toString('base64'), name],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/**
 * The chooser that an act opens.
 *
 * Where a browser is busy, a key overtakes the order to tell of choosers: so that is let through before.
 */
export async function chooserOpenedBy(page: Page, act: () => Promise<void>): Promise<FileChooser> {
  const opened = page.waitForEvent('filechooser');
  await page.evaluate(() => document.title);
  await act();
  return opened;
}

/** Chooses a file with the button. */
export async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/octet-stream';
  await page.locator('[data-part=chooser]').setInputFiles({ name, mimeType, buffer });
}

/** The verdict's name, once there is one. */
export async function verdictOf(page: Page): Promise<string | null> {
  const band = page.locator('[data-verdict]');
  await band.waitFor();
  return band.getAttribute('data-verdict');
}

/** What is said of each step. */
export async function stepsOf(page: Page): Promise<Record<string, string>> {
  const steps = await page.locator('[data-step]').all();
  const entries = steps.map(async (step) => [
    await step.getAttribute('data-step'),
    await step.locator('.step-result').textContent(),
  ]);
  return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
}

/** The same picture with a black rectangle painted into it, and with what was baked into it. */
export function paintedOver(bytes: Buffer): Buffer {
  const picture = PNG.sync.read(bytes);
  for (let y = 1000; y < 1100; y++) {
    const start = (y * picture.width + 900) * 4;
    picture.data.fill(0x10, start, start + 1600);
  }
  const written = PNG.sync.write(picture);
  return Buffer.concat([written.subarray(0, -12), bakedChunk(bytes), written.subarray(-12)]);
}

/** The chunk with the credential, which comes before the last one. */
export function bakedChunk(bytes: Buffer): Buffer {
  const name = bytes.lastIndexOf('iTXt');
  return bytes.subarray(name - 4, -12);
}
