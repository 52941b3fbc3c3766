import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { encodePng } from '../../src/image/sheet/encode-png.ts';
import { certificateFilePath } from '../../src/model/addresses.ts';
import { buildSite } from '../setup/build-site.ts';
import { browserLaunch } from '../setup/chromium.ts';
import { serveSite } from '../setup/serve-site.ts';
import { signedContent } from '../setup/signed-content.ts';
import { buildMoment, contents, sampleSource } from '../setup/site-contents.ts';
import {
  certificatePicture,
  pageFingerprint,
  pictureFiles,
  shownCode,
  shownPage,
} from './pictures.ts';

const output = path.resolve('.cache/pictures');

await writeFile(pictureFiles.certificate, await certificatePicture());
const issuerKey = await signedContent({ from: sampleSource, to: contents.sample });
await buildSite({ content: contents.sample, output, now: buildMoment, issuerKey });
const picture = await verifyPage();
await writeFile(pictureFiles.page, picture);
const shown = pageFingerprint(path.join(output, 'dist'));
const fingerprint = { picture: hash('sha256', picture), ...shown };
await writeFile(pictureFiles.pageFingerprint, `${JSON.stringify(fingerprint, null, 2)}\n`);
console.log(`Written: ${Object.values(pictureFiles).join(', ')}`);

/** The first screen of the built page, as a PNG file. */
async function verifyPage(): Promise<Uint8Array> {
  const site = await serveSite({ content: contents.sample, output });
  const browser = await chromium.launch({
    headless: true,
    ...(await browserLaunch(path.resolve('.cache/browser'))),
  });
  try {
    const context = await browser.newContext({
      baseURL: site.url,
      viewport: { width: 1170, height: 827 },
      locale: 'en-GB',
      timezoneId: 'UTC',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(buildMoment);
    // The lossless image in its place: with the losses of the other no palette would do.
    const lossless = path.join(output, 'dist', certificateFilePath(shownCode, 'print'));
    await page.route('**/*-screen.webp', (route) => route.fulfill({ path: lossless }));
    await page.goto(shownPage);
    await page.evaluate(() => document.fonts.ready);
    for (const image of await page.locator('main img').all()) {
      await image.scrollIntoViewIfNeeded();
      await image.evaluate((element) => (element as HTMLImageElement).decode());
    }
    await page.evaluate(() => scrollTo(0, 0));
    return smaller(await page.screenshot());
  } finally {
    await browser.close();
    await site.close();
  }
}

/** With a palette, as a certificate has one: less than a third of the bytes. */
function smaller(png: Buffer): Uint8Array {
  const { width, height, data: pixels } = PNG.sync.read(png);
  const options = { resolution: null, texts: {}, credential: null };
  return encodePng({ width, height, pixels }, options);
}
