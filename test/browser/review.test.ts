import { describe, expect, it } from 'vitest';
import { accessibilityProblems, endAnimations } from './harness/accessibility.ts';
import { desktop, phone, siteBrowser } from './harness/browser.ts';
import { enrolled, signedInAt } from './harness/enrolled.ts';
import { newLearner } from './harness/new-learner.ts';
import {
  enrol,
  enrolmentPage,
  fakeCamera,
  goOn,
  photograph,
  signInHere,
} from './harness/signature-track.ts';

const { open } = siteBrowser();
const ottoline = 'ottoline.carrow@laurel.example';
const benedikt = 'benedikt.amsel@laurel.example';
const enrolment = 'Enrolment, Introduction to Operations Management';

/** A reviewer, who decides the enrolment that was handed in last. */
async function reviewerAt(address: string) {
  const page = await open('/review/');
  await signInHere(page, address);
  return async (answer: string, note: string): Promise<void> => {
    await page.goto('/review/');
    await page.getByRole('link', { name: 'Enrolment, Data Structures' }).last().click();
    await page.getByRole('radio', { name: answer }).check();
    await page.getByRole('textbox', { name: 'Note' }).fill(note);
    await page.getByRole('button', { name: 'Give this answer' }).click();
    await page.getByRole('status').waitFor();
  };
}

describe('reviewers', () => {
  const camera = siteBrowser('sample', fakeCamera);
  // A site on which no one else enrols at the same time.
  const ofItsOwn = `${enrolmentPage}?course=data-structures-and-their-costs`;

  it('have a learner do it again, and are asked again if a learner disagrees with a refusal', async () => {
    const page = await newLearner(camera.open, 'photos', ofItsOwn);
    await enrol(page, null);
    const first = await reviewerAt(ottoline);
    await first('Unclear', 'Please without a hat.');
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
    // The document was deleted with the decision.
    await photograph(page);
    await goOn(page);
    await page.getByRole('button', { name: 'Hand it in' }).click();
    await page.getByText('People are looking at it.').waitFor();

    await first('No match', 'Another chin.');
    await page.goto(enrolmentPage);
    await page.getByText('People are looking at it.').waitFor();
    const second = await reviewerAt(benedikt);
    await second('No match', 'Other eyes.');
    await page.goto(enrolmentPage);
    await page.getByText('You could not be verified.').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/chin|eyes|Ottoline|Benedikt/u);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Do you disagree?').fill('I have grown a beard since.');
    await page.getByRole('button', { name: 'Ask other reviewers' }).click();
    await page.getByText('You disagreed: other reviewers are looking at it.').waitFor();
  });

  it('compare an enrolment by keyboard alone, and then the photos of work at a glance', async () => {
    const learner = await enrolled(open, { address: 'ines@mail.example', name: 'Inês Carvalho' });
    const review = await signedInAt(open, '/review/', ottoline);
    await review.setViewportSize(desktop);
    await review.getByRole('link', { name: enrolment }).first().click();
    await review.getByRole('heading', { name: 'Your answer' }).waitFor();
    for (const photo of await review.locator('.review-photo img').all()) {
      const width = await photo.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return image.naturalWidth;
      });
      expect(width).toBeGreaterThan(200);
    }
    expect(await review.getByText('Inês Carvalho').count()).toBe(1);
    expect(await accessibilityProblems(review)).toEqual([]);
    await review.keyboard.press('m');
    expect(
      await review.getByRole('radio', { name: 'Match', exact: false }).first().isChecked(),
    ).toBe(true);
    await review.keyboard.press('Enter');
    expect(await review.getByRole('status').textContent()).toContain('is decided');

    expect(await learner.attest('problem-set-1')).toMatchObject({ outcome: 'match' });
    expect(await learner.attest('problem-set-2')).toMatchObject({ outcome: 'match' });
    expect(await learner.attest('case-study', 'photo')).toMatchObject({ outcome: 'review' });
    await review.goto('/review/');
    await review.getByRole('link', { name: /^2 photos of one learner/u }).click();
    await expect
      .poll(() => review.getByRole('checkbox', { name: 'The same person' }).count())
      .toBe(2);
    expect(await accessibilityProblems(review)).toEqual([]);
    await review.keyboard.press('m');
    await review.keyboard.press('Enter');
    expect(await review.getByRole('status').textContent()).toContain('all of these photos');
    await learner.page.goto('/account/signature-track/');
    expect(await learner.page.locator('main').textContent()).toContain('Problem set 1');
  });

  it('need each other for a refusal, and do not see what the other has said', async () => {
    await enrolled(open, { address: 'tomas@mail.example', name: 'Tomás Ferro' });
    const pages = [];
    for (const [address, javaScriptEnabled] of [
      [ottoline, true],
      [benedikt, false],
    ] as const) {
      const page = await signedInAt(
        (path, options) => open(path, { ...options, javaScriptEnabled }),
        '/review/',
        address,
      );
      await page.getByRole('link', { name: enrolment }).last().click();
      expect(await page.locator('main').textContent()).not.toContain('Another chin.');
      await page.getByLabel('No match').check();
      await page.getByRole('button', { name: 'Give this answer' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('say in a few words why');
      await page.getByLabel('No match').check();
      await page.getByRole('textbox', { name: 'Note' }).fill('Another chin.');
      const theCase = page.url().replace(/\?.*/u, '');
      await page.getByRole('button', { name: 'Give this answer' }).click();
      pages.push(page);
      expect(await page.getByRole('status').textContent()).toContain(
        pages.length === 1 ? 'needs another reviewer' : 'is decided',
      );
      await page.goto(theCase);
    }
    const [, last] = pages;
    expect(await last?.locator('main').textContent()).toContain('It was refused');
    expect(await last?.getByText('Another chin.').count()).toBe(2);
    expect(await last?.locator('img').count()).toBe(0);
  });

  it.each([
    ['a phone', { viewport: phone, colorScheme: 'light' }],
    ['the dark', { viewport: desktop, colorScheme: 'dark' }],
  ] as const)('read what typing showed in %s', async (_where, options) => {
    const address = `other-${options.colorScheme}@mail.example`;
    const learner = await enrolled(open, { address, name: 'Other Hands' });
    const review = await signedInAt(
      (path, more) => open(path, { ...more, ...options }),
      '/review/',
      ottoline,
    );
    await review.setViewportSize(options.viewport);
    await review.getByRole('link', { name: enrolment }).last().click();
    await review.getByLabel('Match', { exact: false }).first().check();
    await review.getByRole('button', { name: 'Give this answer' }).click();
    expect(await learner.attest('problem-set-3')).toMatchObject({ outcome: 'match' });
    await review.goto('/review/');
    await review
      .getByRole('link', { name: /^Problem set 3/u })
      .last()
      .click();
    await review.locator('svg.evidence').waitFor();
    await review.locator('summary', { hasText: 'All times' }).click();
    await endAnimations(review);
    expect(await accessibilityProblems(review)).toEqual([]);
    const overflow = await review.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await review.getByLabel('Match', { exact: false }).first().check();
    await review.getByRole('button', { name: 'Give this answer' }).click();
    await review.getByRole('status').waitFor();
  });
});

it('people who are not reviewers see nothing, whether signed in or not', async () => {
  const nobody = await open('/review/');
  expect(await nobody.getByRole('button', { name: 'Send me a link' }).count()).toBe(1);
  const learner = await signedInAt(open, '/account/signature-track/', 'curious@mail.example');
  await learner.goto('/review/');
  expect(await learner.locator('main').textContent()).toContain('not that of a reviewer');
  const photo = await learner.goto(`/review/photo/${'0'.repeat(32)}/face`);
  expect(photo?.status()).toBe(404);
});
