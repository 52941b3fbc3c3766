import type { RecordCatalogue } from '../../records/published/published-records.ts';
import type { PersonKey } from '../../account/keys.ts';
import { decisionOn, type AppealState, type Decision } from '../cases/decision.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { openCase } from '../cases/open-case.ts';
import type { Attestation, AttestationId, CaseId, Work } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';
import { namedWork } from '../store/work-of.ts';

/** The state of an attempt. `matched`: its typing matched; nobody has looked at the photo yet. `linked`: people confirmed it. */
export type WorkState = 'matched' | 'waiting' | 'linked' | 'unclear' | 'refused';

export interface AttestedWork {
  readonly work: Work;
  /** The titles from the content; the ids where it no longer has them. */
  readonly title: { readonly course: string; readonly assignment: string };
  /** The latest attempt, which counts. */
  readonly id: AttestationId;
  readonly at: string;
  readonly attempts: number;
  readonly state: WorkState;
  /** ISO 8601; null where people have yet to decide. */
  readonly decided: string | null;
  /** A reviewer's advice on what to do better; empty where nothing was said. */
  readonly note: string;
  readonly appeal: AppealState | null;
}

export const workCase = (id: AttestationId): CaseId => `work-${id}` as CaseId;

/** Everything that a person has attested, the latest first. Rejects with CouldNotCheck. */
export async function attestedWorks(
  service: IdentityService,
  person: PersonKey,
): Promise<readonly AttestedWork[]> {
  const { vault, published } = service;
  const [names, catalogue] = await Promise.all([
    vault.keys(vaultKeys(person).works),
    published.catalogue(),
  ]);
  const read = await Promise.all(names.map((name) => vault.read(name)));
  const all = read.filter((one) => one !== null);
  const works = [...Map.groupBy(all, ({ work }) => Object.values(work).join('/')).values()];
  const found = await Promise.all(works.map((one) => workOf(service, person, one, catalogue)));
  return found.sort((one, other) => (one.at < other.at ? 1 : -1));
}

async function workOf(
  service: IdentityService,
  person: PersonKey,
  attempts: readonly Attestation[],
  catalogue: RecordCatalogue,
): Promise<AttestedWork> {
  const latest = attempts.reduce((one, other) => (one.at < other.at ? other : one));
  const decision = await decisionOnAttempt(service, person, latest);
  const named = namedWork(catalogue, latest.work);
  const { id, work } = latest;
  return {
    work,
    id,
    at: latest.at,
    attempts: attempts.length,
    title: {
      course: named?.course.title ?? work.courseId,
      assignment: named?.assignment.title ?? work.assignmentId,
    },
    state: stateOf(latest, decision),
    decided: decision.at,
    note: decision.note,
    appeal: decision.appeal,
  };
}

export function stateOf(
  { outcome }: Pick<Attestation, 'outcome'>,
  { state, appeal }: Pick<Decision, 'state' | 'appeal'>,
): WorkState {
  if (state === 'match') return 'linked';
  // During an appeal two have said no: that typing matched says nothing more.
  return state === 'waiting' && outcome === 'match' && appeal === null ? 'matched' : state;
}

/** The decision of people on an attempt. One whose case was not opened, since its learner was interrupted, is put before them now. */
export async function decisionOnAttempt(
  service: IdentityService,
  person: PersonKey,
  attestation: Attestation,
): Promise<Decision> {
  const decision = await decisionOn(service, person, workCase(attestation.id));
  if (decision) return decision;
  await openWorkCase(service, person, attestation);
  return { state: 'waiting', at: null, note: '', appeal: null };
}

export async function openWorkCase(
  service: IdentityService,
  person: PersonKey,
  { id, work, reason }: Attestation,
): Promise<void> {
  await openCase(service, {
    id: workCase(id),
    kind: 'work',
    person,
    courseId: work.courseId,
    attestation: { id, work },
    reason,
    appeal: null,
  });
}
