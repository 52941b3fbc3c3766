import { expect, it } from 'vitest';
import { recountPopulation } from '../../../src/identity/kept-typing/recount-population.ts';
import type { Population } from '../../../src/identity/typing/population.ts';
import { populationKey } from '../../../src/identity/store/vault-keys.ts';
import { personKey } from '../../../src/account/keys.ts';
import { secret } from '../../records/published.ts';
import { decide, enrol } from '../learner.ts';
import { testIdentityService, type TestIdentityService } from '../service.ts';
import { typist } from '../typist.ts';

async function verified(service: TestIdentityService, number: number, types = typist(number)) {
  const address = `learner-${number}@example.org`;
  const person = { key: personKey(secret, address), address, name: 'A Learner' };
  await enrol(service, { types, person });
  await decide(service, 'enrolment-1', [[0, 'match']], { person: person.key });
}

it('is of those who are verified, and of as many that none can be told apart', async () => {
  const service = testIdentityService();
  for (let number = 1; number <= 4; number += 1) await verified(service, number);
  expect(await recountPopulation(service)).toBe(0);
  expect(await service.vault.read(populationKey)).toBeNull();
  await verified(service, 5);
  expect(await recountPopulation(service)).toBe(5);
  const population = (await service.vault.read(populationKey)) as Population;
  expect(Object.keys(population).sort()).toEqual(['commonly', 'people', 'phrase']);
  expect(JSON.stringify(population)).not.toContain('learner-');
});

it('goes when too few are left', async () => {
  const service = testIdentityService();
  for (let number = 1; number <= 5; number += 1) await verified(service, number);
  await recountPopulation(service);
  const one = personKey(secret, 'learner-3@example.org');
  await service.vault.remove(`identity/${one}/verified`);
  expect(await recountPopulation(service)).toBe(0);
  expect(await service.vault.read(populationKey)).toBeNull();
});
