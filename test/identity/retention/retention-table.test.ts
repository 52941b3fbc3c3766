import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { requestSignIn } from '../../../src/account/request-sign-in.ts';
import { destinationOf } from '../../../src/account/sign-in-destination.ts';
import { signIn, signInToken } from '../../../src/account/sign-in.ts';
import { appeal } from '../../../src/identity/cases/appeal.ts';
import { recountPopulation } from '../../../src/identity/kept-typing/recount-population.ts';
import { groupOf, keptGroups } from '../../../src/identity/retention/kept-groups.ts';
import {
  retentionMarkdown,
  retentionTable,
} from '../../../src/identity/retention/retention-table.ts';
import { allOfIdentity, vaultKinds } from '../../../src/identity/store/vault-kinds.ts';
import { openLink } from '../../../src/records/links/open-link.ts';
import { enterPasscode } from '../../../src/records/links/passcode.ts';
import { resetLink } from '../../../src/records/links/reset-link.ts';
import { personKey } from '../../../src/account/keys.ts';
import { madeLink } from '../../records/made-link.ts';
import { ama, amasRecord, secret } from '../../records/published.ts';
import { attempt, decide, enrol, finished, quiz, twoRefuse } from '../learner.ts';
import { testIdentityService, type TestIdentityService } from '../service.ts';
import { typist } from '../typist.ts';

/** Everything that learners, reviewers and readers of shared records do, once each. */
async function everythingDone(): Promise<TestIdentityService> {
  const service = testIdentityService();
  const asked = {
    origin: 'https://example.org',
    destination: destinationOf(null, 'signature-track'),
  };
  await requestSignIn(service, ama.address, asked);
  await requestSignIn(service, 'stranger@example.org', asked);
  await signIn(service, await signInToken(service, ama.key));

  const { id, token } = await madeLink(service, { passcode: 'open sesame' });
  await enterPasscode(service, token, 'a guess');
  await resetLink(service, amasRecord.key, id);
  await openLink(service, (await madeLink(service)).token);

  const types = typist(1);
  await enrol(service, { types });
  await decide(service, 'enrolment-1', [[0, 'match']]);
  // Another rhythm is typed again, and counts as a try.
  await attempt(service, { typing: typist(9)() });
  const refused = finished(await attempt(service, { typing: types() }));
  await decide(service, `work-${refused}`, twoRefuse);
  await appeal(service, ama.key, { case: `work-${refused}`, text: 'It was me.' });
  await attempt(service, { typing: types(), work: quiz });
  for (const name of ['Bo', 'Cy', 'Di', 'Ed']) {
    const address = `${name.toLowerCase()}@example.org`;
    const person = { key: personKey(secret, address), address, name: `${name} Learner` };
    await enrol(service, { types: typist(2), person });
    await decide(service, 'enrolment-1', [[0, 'match']], { person: person.key });
  }
  await recountPopulation(service);
  await service.settled();
  expect(service.failures).toEqual([]);
  return service;
}

it('every key that is ever written is of exactly one kind of the table, and every kind is written', async () => {
  const { store } = await everythingDone();
  const written = store.calls
    .filter(({ operation }) => operation === 'write' || operation === 'create')
    .map(({ key }) => key);
  const kindsOf = (key: string) => retentionTable.filter((kind) => kind.holds(key));
  expect(written.filter((key) => kindsOf(key).length !== 1)).toEqual([]);
  expect(new Set(written.flatMap(kindsOf))).toEqual(new Set(retentionTable));
});

it('every kind that is kept of a learner is in exactly one group of their page', () => {
  const ofLearner = Object.values(vaultKinds).filter(({ keys }) => keys.startsWith(allOfIdentity));
  const shown = Object.values(keptGroups).flatMap(({ kinds }) => [...kinds]);
  expect(shown).toHaveLength(ofLearner.length);
  expect(new Set<unknown>(shown)).toEqual(new Set(ofLearner));
  expect(groupOf(`${allOfIdentity}${ama.key}/voice`)).toBe('unknown');
});

it('is the table of the README; UPDATE_GOLDENS=1 writes it there', () => {
  const readme = new URL('../../../src/identity/README.md', import.meta.url);
  const text = readFileSync(readme, 'utf8');
  const [before = '', rest = ''] = text.split('<!-- retention table -->\n');
  const [, after = ''] = rest.split('<!-- end of retention table -->\n');
  const marked = `${before}<!-- retention table -->\n\n${retentionMarkdown(retentionTable)}\n\n<!-- end of retention table -->\n${after}`;
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(readme, marked);
  else expect(text).toBe(marked);
});
