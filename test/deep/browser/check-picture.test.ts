import type { Page } from 'playwright-core';
import { expect, it, describe } from 'vitest';
import { faultsInLooks } from '../../browser/harness/accessibility.ts';
import { siteBrowser } from '../../browser/harness/browser.ts';
import {
  drop,
  packedAgain,
  paintedOver,
  published,
  stepsOf,
  verdictOf,
} from '../../browser/harness/files.ts';

const { open } = siteBrowser();

const genuine = '04PF1B7TP1NHBR5K';
const picture = () => published(`certificates/${genuine}.png`);
const altered = () => {
  const credential = published(`verify/${genuine}/credential.json`).toString();
  return Buffer.from(credential.replace('Introduction', 'Mastery'));
};
let overpainted: Buffer | undefined;
const painted = () => (overpainted ??= paintedOver(picture()));

/** A file of the site as `name`, dropped on a fresh page. */
async function dropped(name: string, content: Buffer): Promise<Page> {
  const page = await open('/verify/');
  await drop(page, name, content);
  return page;
}

describe('a picture that is dropped on the verify page', () => {
  it('is distinguished from the published picture by what was painted into it', async () => {
    const page = await dropped('certificate.png', painted());
    expect(await verdictOf(page)).toBe('looks-altered');
    expect(await stepsOf(page)).toMatchObject({ signature: 'Yes', looks: 'No' });
    expect(await page.locator('.difference figcaption').textContent()).toContain('in one place');
  });

  it('is genuine where an optimiser has packed its pixels in another way', async () => {
    const page = await dropped('certificate.png', packedAgain(picture()));
    expect(await verdictOf(page)).toBe('genuine');
  });

  it('gets an answer that is accessible and fits, light and dark', async () => {
    const page = await open('/verify/');
    for (const [verdict, content] of [
      ['genuine', picture()],
      ['looks-altered', painted()],
      ['altered', altered()],
    ] as const) {
      await drop(page, 'a-file-with-a-rather-long-name-from-a-mail.png', content);
      await page.locator(`[data-verdict=${verdict}]`).waitFor();
      expect(await faultsInLooks(page)).toEqual([]);
    }
  });
});
