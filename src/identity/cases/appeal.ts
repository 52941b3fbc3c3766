import type { PersonKey } from '../../account/keys.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { openCase } from './open-case.ts';
import { appealEnds } from '../store/retention.ts';
import { readCaseId, type CaseId, type ReviewCase } from '../store/stored.ts';
import { underConsent } from '../store/under-consent.ts';
import { vaultKeys } from '../store/vault-keys.ts';

export type AppealProblem =
  | 'no-such-case'
  | 'not-refused'
  | 'too-late'
  | 'already-appealed'
  | 'text-missing'
  | 'text-too-long';

export type Appealing =
  | { readonly ok: true; readonly id: CaseId }
  | { readonly ok: false; readonly problem: AppealProblem };

/** In characters. */
export const longestAppeal = 1000;

export const appealOf = (against: CaseId): CaseId => `appeal-${against}` as CaseId;

/**
 * Puts a refusal before other reviewers: within 14 days, and once for each case. Rejects with CouldNotCheck.
 * @param person who is signed in
 * @param sent.case as it was typed into an address or a form
 */
export async function appeal(
  service: IdentityService,
  person: PersonKey,
  sent: { readonly case: string; readonly text: string },
): Promise<Appealing> {
  const text = sent.text.trim().replaceAll('\r\n', '\n');
  if (text === '') return refused('text-missing');
  if ([...text].length > longestAppeal) return refused('text-too-long');

  const { vault, now } = service;
  const keys = vaultKeys(person);
  const against = readCaseId(sent.case);
  const first = against && (await vault.read(keys.case(against)));
  if (!against || !first || first.appeal) return refused('no-such-case');
  const settled = await vault.read(keys.settled(against));
  if (settled?.outcome !== 'refused') return refused('not-refused');
  if (appealEnds(settled.at) <= now()) return refused('too-late');

  const id = appealOf(against);
  const isNew = await underConsent(service, person, (noting) =>
    openCase(noting, { ...withoutOpening(first), id, appeal: { against, text } }),
  );
  if (isNew === null) return refused('no-such-case');
  return isNew ? { ok: true, id } : refused('already-appealed');
}

const refused = (problem: AppealProblem): Appealing => ({ ok: false, problem });

function withoutOpening({ opened: _, ...rest }: ReviewCase): Omit<ReviewCase, 'opened'> {
  return rest;
}
