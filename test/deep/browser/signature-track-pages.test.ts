import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { faultsInLooks } from '../../browser/harness/accessibility.ts';
import { siteBrowser } from '../../browser/harness/browser.ts';
import { coursePage, newLearner, work } from '../../browser/harness/new-learner.ts';
import {
  enrol,
  enrolmentPage,
  fakeCamera,
  photograph,
} from '../../browser/harness/signature-track.ts';
import { typist } from '../../browser/harness/typist.ts';

const { open } = siteBrowser('sample', fakeCamera);

it('Signature Track has pages with which axe finds nothing wrong', async () => {
  const look = async (page: Page) => expect(await faultsInLooks(page)).toEqual([]);
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
});
