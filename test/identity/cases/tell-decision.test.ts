import { describe, expect, it } from 'vitest';
import { appeal } from '../../../src/identity/cases/appeal.ts';
import { deleteMine } from '../../../src/identity/retention/delete-mine.ts';
import type { Vote } from '../../../src/identity/store/stored.ts';
import { ama } from '../../records/published.ts';
import { attempt, decide, enrol, finished, twoRefuse } from '../learner.ts';
import { testIdentityService } from '../service.ts';

const appealed = { case: 'enrolment-1', text: 'The card was renewed.' };

describe('a learner is told by mail', () => {
  it.each<[string, [number, Vote['answer']][]]>([
    ['confirmed', [[0, 'match']]],
    ['unclear', [[0, 'unclear']]],
    ['refused', twoRefuse as [number, Vote['answer']][]],
  ])('that the enrolment is %s', async (_what, answers) => {
    const service = testIdentityService();
    await enrol(service);
    await decide(service, 'enrolment-1', answers);
    await service.settled();
    expect(service.failures).toEqual([]);
    expect(service.mails).toHaveLength(1);
    const { to, from, subject, text, html } = service.mails[0]!;
    expect({ to, from, subject, text }).toMatchSnapshot();
    expect(html).toContain('<a class="button" href="https://certificates.example.org/account/');
    expect(text + html).not.toMatch(/Ama|Boateng|Statistics|Rosa|light is poor/u);
  });

  it('what came of an appeal', async () => {
    const service = testIdentityService();
    await enrol(service);
    await decide(service, 'enrolment-1', twoRefuse);
    await appeal(service, ama.key, appealed);
    await decide(service, 'appeal-enrolment-1', [[2, 'match']]);
    await service.settled();
    expect(service.mails).toHaveLength(2);
    expect(service.mails[1]!.text).toContain('after your appeal');
  });

  it('that a photo of a piece of work was refused, and not of each that was confirmed', async () => {
    const service = testIdentityService();
    await enrol(service);
    await decide(service, 'enrolment-1', [[0, 'match']]);
    const [first, second] = [finished(await attempt(service)), finished(await attempt(service))];
    await decide(service, `work-${first}`, [[0, 'match']]);
    await decide(service, `work-${second}`, twoRefuse);
    await service.settled();
    expect(service.mails.slice(1).map(({ subject }) => subject)).toEqual([
      'Identity check: not confirmed – University of Northfold',
    ]);
  });
});

it('a mail that is not taken changes nothing of the decision', async () => {
  const service = testIdentityService({ send: () => Promise.reject(new Error('No mail today')) });
  await enrol(service);
  await decide(service, 'enrolment-1', [[0, 'match']]);
  await service.settled();
  expect(service.failures).toHaveLength(1);
  await deleteMine(service, ama.key);
  expect([...service.store.held.keys()].filter((key) => key.includes(ama.key))).toEqual([]);
});
