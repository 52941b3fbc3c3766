import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { FileChooser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { chunk } from '../../credential/verify/png-chunk.ts';
import { chunksOf } from '../../scripts/check-file/mutants/mutations.ts';

/** A published file of the signed site. */
export const published = (address: string): Buffer =>
  readFileSync(path.join(inject('sites').sample.files, address));

/** Drops a file, or several, onto the page, as a visitor does with the mouse. */
export async function drop(page: Page, name: string, content: Buffer): Promise<void>;
export async function drop(
  page: Page,
  files: readonly (readonly [string, Buffer])[],
): Promise<void>;
export async function drop(
  page: Page,
  one: string | readonly (readonly [string, Buffer])[],
  content: Buffer = Buffer.alloc(0),
): Promise<void> {
  const files = typeof one === 'string' ? [[one, content] as const] : one;
  const transfer = await page.evaluateHandle(
    (carriedFiles) => {
      const carried = new DataTransfer();
      for (const [fileName = '', text = ''] of carriedFiles) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        carried.items.add(new File([bytes], fileName));
      }
      return carried;
    },
    files.map(([name, bytes]) => [name, bytes.toString('base64')]),
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/**
 * The file chooser that an act opens.
 *
 * In a busy browser a key press overtakes the order to report choosers: so that order is completed first.
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

/** The result of each step, in words. */
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

/** The same chunks, with the pixels packed more quickly and in one piece. */
export function packedAgain(bytes: Buffer): Buffer {
  const chunks = chunksOf(bytes);
  const isPixels = ({ type }: { type: string }) => type === 'IDAT';
  const packed = Buffer.concat(chunks.filter(isPixels).map(({ content }) => content));
  const again = { type: 'IDAT', content: deflateSync(inflateSync(packed), { level: 3 }) };
  const first = chunks.findIndex(isPixels);
  return Buffer.concat([
    bytes.subarray(0, 8),
    ...chunks
      .filter((each) => !isPixels(each))
      .toSpliced(first, 0, again)
      .map(({ type, content }) => chunk(type, content)),
  ]);
}
