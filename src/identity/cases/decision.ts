import type { PersonKey } from '../../account/keys.ts';
import { appealOf } from './appeal.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { appealEnds } from '../store/retention.ts';
import { settleIfDecided, votesOn } from './settle.ts';
import type { CaseId, ReviewCase, Settled } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';

/** Whether and until when a refusal can be put before other reviewers. */
export interface AppealState {
  readonly case: CaseId;
  readonly state: 'possible' | 'waiting' | 'too-late' | 'refused';
  /** ISO 8601. */
  readonly until: string;
}

/** The decision of people, as the learner is shown it. */
export interface Decision {
  /** `unclear`: to be done again, also where nobody decided in time. */
  readonly state: 'waiting' | 'match' | 'unclear' | 'refused';
  /** ISO 8601; null while it waits. */
  readonly at: string | null;
  /** Advice on what to do better; empty where nothing was said. */
  readonly note: string;
  readonly appeal: AppealState | null;
}

/** The decision on a case, its appeal included; null where there is no case. Settles a case that was left undone. Rejects with CouldNotCheck. */
export async function decisionOn(
  service: IdentityService,
  person: PersonKey,
  id: CaseId,
): Promise<Decision | null> {
  const first = await caseAndEnd(service, person, id);
  if (first === null) return null;
  if (first.settled?.outcome !== 'refused') return decided(service, first);
  const appeal = appealStateOf(service, id, first.settled);
  const second = await caseAndEnd(service, person, appealOf(id));
  if (second === null) return { ...(await decided(service, first)), appeal };
  const decision = await decided(service, second);
  const state = decision.state === 'refused' ? 'refused' : 'waiting';
  const isOver = decision.state === 'match' || decision.state === 'unclear';
  return { ...decision, appeal: isOver ? null : { ...appeal, state } };
}

interface CaseAndEnd {
  readonly reviewCase: ReviewCase;
  readonly settled: Settled | null;
}

async function caseAndEnd(
  service: IdentityService,
  person: PersonKey,
  id: CaseId,
): Promise<CaseAndEnd | null> {
  const reviewCase = await service.vault.read(vaultKeys(person).case(id));
  return reviewCase && { reviewCase, settled: await settleIfDecided(service, reviewCase) };
}

async function decided(
  service: IdentityService,
  { reviewCase, settled }: CaseAndEnd,
): Promise<Decision> {
  if (settled === null) return { state: 'waiting', at: null, note: '', appeal: null };
  const { outcome, at } = settled;
  if (outcome === 'lapsed') return { state: 'unclear', at, note: lapsedNote, appeal: null };
  if (outcome !== 'unclear') return { state: outcome, at, note: '', appeal: null };
  const asked = (await votesOn(service, reviewCase)).findLast(({ answer }) => answer === 'unclear');
  return { state: 'unclear', at, note: asked?.note ?? '', appeal: null };
}

const lapsedNote =
  'Nobody decided within the time for which we may keep your document. Please take it once more; this was not your fault.';

function appealStateOf(
  { now }: Pick<IdentityService, 'now'>,
  id: CaseId,
  { at }: Settled,
): AppealState {
  const until = appealEnds(at);
  const state = until <= now() ? 'too-late' : 'possible';
  return { case: id, state, until: until.toISOString() };
}
