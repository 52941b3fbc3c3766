import { describe, expect, it } from 'vitest';
import { accessibilityProblems, faultsInLooks } from '../../browser/harness/accessibility.ts';
import { desktop, phone, siteBrowser } from '../../browser/harness/browser.ts';
import { enrolled, signedInAt } from '../../browser/harness/enrolled.ts';

const { open } = siteBrowser();
const ottoline = 'ottoline.carrow@laurel.example';
const benedikt = 'benedikt.amsel@laurel.example';
const enrolment = 'Enrolment, Introduction to Operations Management';

describe('reviewers', () => {
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
    expect(await review.locator('main').textContent()).toMatch(
      /Compared on \d+ [A-Z][a-z]+ \d{4} by/u,
    );
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
    expect(await last?.locator('main img').count()).toBe(0);
  });

  it('read what typing showed, on a phone and in the dark', async () => {
    const learner = await enrolled(open, { address: 'other@mail.example', name: 'Other Hands' });
    const review = await signedInAt(open, '/review/', ottoline);
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
    expect(
      await faultsInLooks(review, [
        ['light', phone],
        ['dark', desktop],
      ]),
    ).toEqual([]);
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
