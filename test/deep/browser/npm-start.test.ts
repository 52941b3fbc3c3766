import { expect, it } from 'vitest';
import { addressOf, end, made, ownRecord } from '../../browser/harness/learner.ts';
import { ownStart } from '../../browser/harness/own-start.ts';

const { open, said } = ownStart();

it('with npm start alone, a learner makes two links, resets one and sees it dead, and the other still works', async () => {
  const learner = said().match(/for example as (\S+@\S+?)\.?\n/u)?.[1] ?? '';
  expect(learner).toContain('@');
  const own = await ownRecord(open, {
    address: 'amelie.os@example.org',
    course: 'Introduction to Operations Management',
  });
  const work = await made(own, { label: 'For work', hidden: ['Every assignment with its score'] });
  const home = await made(own, { label: 'For family', passcode: 'open sesame' });

  const other = await open(work);
  expect(await other.getByRole('heading', { name: 'Final score' }).count()).toBe(1);
  expect(await other.getByRole('heading', { name: 'Assignments' }).count()).toBe(0);
  await other.goto(home);
  expect(await other.getByRole('heading', { name: 'Final score' }).count()).toBe(0);
  await other.getByLabel('Passcode').fill('open sesame');
  await other.getByRole('button', { name: 'Open the record' }).click();
  await other.getByRole('heading', { name: 'Assignments' }).waitFor();

  await end(own, 'Reset', 'For work');
  expect((await other.goto(work))?.status()).toBe(404);
  expect((await other.goto(home))?.status()).toBe(200);
  await other.getByRole('heading', { name: 'Assignments' }).waitFor();
  expect((await other.goto(await addressOf(own, 'For work')))?.status()).toBe(200);
});
