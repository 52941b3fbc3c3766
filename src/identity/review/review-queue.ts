import pMap from 'p-map';
import type { PersonKey } from '../../account/keys.ts';
import type { StoredPlace } from '../../account/stored-kind.ts';
import { isEnrolmentDecided } from '../enrolment/enrolment-of.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { Reviewer } from './reviewer.ts';
import type { ReviewCase } from '../store/stored.ts';
import { settleIfDecided } from '../cases/settle.ts';
import { queueOfPerson, queuePlace, vaultKeys } from '../store/vault-keys.ts';
import { vaultKinds } from '../store/vault-kinds.ts';

/** The cases that a reviewer decides at one glance: one case, or all photos of one learner in one session whose typing matched. */
export interface QueueEntry {
  readonly first: ReviewCase;
  /** With the first; the oldest first. */
  readonly cases: readonly ReviewCase[];
  /** Answers of others that did not decide it. */
  readonly votes: number;
}

export interface ReviewQueue {
  /** The entries that this reviewer may decide; the oldest first. */
  readonly entries: readonly QueueEntry[];
  /** How many cases wait in their institutions for another reviewer, since they have answered or are themselves the learner. */
  readonly forOthers: number;
  /** How many pieces of work wait for a decision on the enrolment of their learner. */
  readonly forEnrolment: number;
}

type Answers = (reviewCase: Pick<ReviewCase, 'person' | 'id'>) => readonly PersonKey[];

/** A long queue would otherwise ask the store for everything at the same moment. */
const few = { concurrency: 24 };

/** The cases that wait for a reviewer: of one person, or of all. Ends cases that were decided when their reviewer was interrupted. Rejects with CouldNotCheck. */
export async function reviewQueue(
  service: IdentityService,
  reviewer: Reviewer,
  person?: PersonKey,
): Promise<ReviewQueue> {
  const place = person === undefined ? queuePlace : queueOfPerson(person);
  const queued = await waitingFor(service, reviewer, place);
  const answers = await answersTo(service, queued);
  const ended = await pMap(
    queued,
    async (one) => (answers(one).length > 0 && (await settleIfDecided(service, one)) ? one : null),
    few,
  );
  const waiting = queued.filter((one) => !ended.includes(one));
  const theirs = waiting.filter((one) => mayDecide(reviewer, one, answers));
  const tooEarly = await withOpenEnrolment(service, theirs);
  const own = theirs.filter(({ kind, person }) => kind === 'enrolment' || !tooEarly.has(person));
  return {
    entries: grouped(own, answers),
    forOthers: waiting.length - theirs.length,
    forEnrolment: theirs.length - own.length,
  };
}

/** Learners whose work cannot be decided yet: see `standingOf`. */
async function withOpenEnrolment(
  service: IdentityService,
  cases: readonly ReviewCase[],
): Promise<ReadonlySet<PersonKey>> {
  const works = cases.filter(({ kind }) => kind === 'work');
  const people = [...new Set(works.map(({ person }) => person))];
  const open = await pMap(
    people,
    async (person) => ((await isEnrolmentDecided(service, person)) ? [] : [person]),
    few,
  );
  return new Set(open.flat());
}

function mayDecide(
  reviewer: Reviewer,
  { person, id, appeal }: ReviewCase,
  answers: Answers,
): boolean {
  const before = appeal ? answers({ person, id: appeal.against }) : [];
  return ![person, ...answers({ person, id }), ...before].includes(reviewer.person);
}

function grouped(cases: readonly ReviewCase[], answers: Answers): readonly QueueEntry[] {
  const sorted = cases.toSorted((a, b) => (a.opened < b.opened ? -1 : 1));
  const groups = Map.groupBy(sorted, (one) => groupOf(one, answers(one).length));
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [{ first, cases: [first, ...more], votes: answers(first).length }] : [],
  );
}

/** Photos without any answer are looked at together. */
function groupOf({ id, person, reason, appeal, attestation }: ReviewCase, votes: number): string {
  const isPlain = reason === 'photo' && appeal === null && votes === 0 && attestation !== null;
  return isPlain
    ? [person, attestation.work.courseId, attestation.work.sessionId].join('/')
    : [person, id].join('/');
}

async function waitingFor(
  { vault, published }: IdentityService,
  { institutions }: Reviewer,
  place: StoredPlace<ReviewCase>,
): Promise<readonly ReviewCase[]> {
  const [keys, { courses }] = await Promise.all([vault.keys(place), published.catalogue()]);
  const theirs = new Set(
    courses.filter((one) => institutions?.includes(one.institutionId)).map(({ id }) => id),
  );
  const all = await pMap(keys, (key) => vault.read(key), few);
  return all
    .filter((one) => one !== null)
    .filter(({ courseId }) => institutions === null || theirs.has(courseId));
}

/** Who has answered which of the cases, and of those that they appeal against. */
async function answersTo(
  { vault }: IdentityService,
  cases: readonly ReviewCase[],
): Promise<Answers> {
  const people = [...new Set(cases.map(({ person }) => person))];
  const keys = await pMap(people, (person) => vault.keys(vaultKeys(person).allVotes), few);
  const votes = keys.flat().map((key) => vaultKinds.vote.partsOf(key) ?? {});
  const byCase = Map.groupBy(votes, (vote) => `${vote['person']}/${vote['case']}`);
  return ({ person, id }) =>
    (byCase.get(`${person}/${id}`) ?? []).map((vote) => vote['reviewer'] as PersonKey);
}
