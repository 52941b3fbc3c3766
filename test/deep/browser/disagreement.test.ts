import { expect, it } from 'vitest';
import { accessibilityProblems } from '../../browser/harness/accessibility.ts';
import { siteBrowser } from '../../browser/harness/browser.ts';
import { signIn } from '../../browser/harness/learner.ts';
import { newLearner } from '../../browser/harness/new-learner.ts';
import {
  enrol,
  enrolmentPage,
  fakeCamera,
  goOn,
  photograph,
} from '../../browser/harness/signature-track.ts';

const { open } = siteBrowser('sample', fakeCamera);
const ottoline = 'ottoline.carrow@laurel.example';
const benedikt = 'benedikt.amsel@laurel.example';
// A course in which no one else enrols at the same time.
const ofItsOwn = `${enrolmentPage}?course=data-structures-and-their-costs`;

/** A reviewer, who decides the enrolment that was handed in last. */
async function reviewerAt(address: string) {
  const page = await open('/review/');
  await signIn(page, address);
  return async (answer: string, note: string): Promise<void> => {
    await page.goto('/review/');
    await page.getByRole('link', { name: 'Enrolment, Data Structures' }).last().click();
    await page.getByRole('radio', { name: answer }).check();
    await page.getByRole('textbox', { name: 'Note' }).fill(note);
    await page.getByRole('button', { name: 'Give this answer' }).click();
    await page.getByRole('status').waitFor();
  };
}

it('reviewers have a learner do it again, and are asked again if a learner disagrees with a refusal', async () => {
  const page = await newLearner(open, 'photos', ofItsOwn);
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
