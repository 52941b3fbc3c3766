import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { siteBrowser } from './browser.ts';
import { begin, enrolmentPage, goOn, photograph, sentenceField } from './signature-track.ts';
import { signIn } from './learner.ts';

/** The page of a piece of work. */
export const work = '/attest/statistics-reasoning-from-evidence/spring-2026/project/';
/** The address to which the page of its course leads. */
export const coursePage = `${enrolmentPage}?course=statistics-reasoning-from-evidence`;
export type Open = ReturnType<typeof siteBrowser>['open'];

/**
 * A new learner, who has agreed and has to photograph their face.
 * @param from the address to which the page of a course leads
 */
export async function newLearner(
  open: Open,
  path: 'photos' | 'typing',
  from = coursePage,
): Promise<Page> {
  const address = `learner.${randomUUID()}@example.net`;
  const page = await open(from);
  await signIn(page, address);
  await begin(page, { path, name: 'Ilse Marchetti-Ong', address });
  await page.getByRole('button', { name: 'Turn the camera on' }).waitFor();
  return page;
}

/** A new learner, who has to type the sentence. */
export async function learnerAtTyping(open: Open): Promise<Page> {
  const page = await newLearner(open, 'typing');
  for (let photo = 0; photo < 2; photo += 1) {
    await photograph(page);
    await goOn(page);
    await page.getByText('The photo is kept.').nth(photo).waitFor();
  }
  await sentenceField(page);
  return page;
}
