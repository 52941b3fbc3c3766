import type { PersonKey } from '../../account/keys.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { keptTypingsOf } from './kept-typings.ts';
import { populationOf } from '../typing/population.ts';
import type { TypingTemplate } from '../typing/template.ts';
import { populationKey } from '../store/vault-keys.ts';
import { allOfIdentity, vaultKinds } from '../store/vault-kinds.ts';

/** With more people the figures hardly change, and each is a few reads. */
const mostPeople = 200;

/**
 * Counts again how people at large type the sentence: of those who are verified, and aggregates alone. Where they are so few that one
 * could be recognised, nothing is kept. Rejects with CouldNotCheck.
 * @returns the number of people counted; 0 where nothing is kept
 */
export async function recountPopulation(service: IdentityService): Promise<number> {
  const { vault } = service;
  const people = (await vault.keys(allOfIdentity)).flatMap(
    (key) => vaultKinds.verified.partsOf(key)?.['person'] ?? [],
  ) as PersonKey[];
  const templates: TypingTemplate[] = [];
  for (const person of people.slice(0, mostPeople)) {
    const kept = await keptTypingsOf(service, person);
    if (kept) templates.push(kept.template);
  }
  const population = populationOf(templates);
  if (population === null) await vault.remove(populationKey);
  else await vault.write(populationKey, population);
  return population?.people ?? 0;
}
