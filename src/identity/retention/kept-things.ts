import type { PersonKey } from '../../account/keys.ts';
import type { AttestedWork } from '../attest/attested-works.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { endOf } from '../store/retention.ts';
import { ofPerson, vaultKeys } from '../store/vault-keys.ts';
import type { Since } from '../store/vault-kinds.ts';
import { groupOf, termsOf, type KeptKind } from './kept-groups.ts';

/** Entries that are kept, and until when. */
export interface KeptThing {
  readonly what: KeptKind;
  readonly count: number;
  /** ISO 8601: the first of them is deleted then at the latest. Null for entries that stay until their learner deletes them. */
  readonly until: string | null;
}

/** Everything that is kept of a person, by group. Rejects with CouldNotCheck. */
export async function keptThings(
  { vault, now }: Pick<IdentityService, 'vault' | 'now'>,
  person: PersonKey,
  lastAct: string,
  works: readonly AttestedWork[],
): Promise<readonly KeptThing[]> {
  const keys = await vault.keys(ofPerson(person));
  const document = await vault.read(vaultKeys(person).document);
  const decided = works.flatMap((work) => work.decided ?? []).sort();
  const moments: Partial<Record<Since, string | undefined>> = {
    'last-act': lastAct,
    taken: document?.at,
    'work-decision': decided[0],
    // At the latest.
    use: now().toISOString(),
  };
  const untilOf = (what: KeptKind): string | null => {
    const ends = termsOf(what).flatMap(({ since, lasts }) => {
      const moment = moments[since];
      return moment === undefined ? [] : [endOf(moment, lasts).toISOString()];
    });
    return ends.sort()[0] ?? null;
  };
  return [...Map.groupBy(keys, groupOf)].map(([what, these]) => ({
    what,
    count: these.length,
    until: untilOf(what),
  }));
}
