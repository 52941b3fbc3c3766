import { isEnrolmentDecided } from '../enrolment/enrolment-of.ts';
import type { IdentityService } from '../store/identity-service.ts';
import {
  readCaseId,
  type CaseId,
  type ReviewCase,
  type Settled,
  type Vote,
} from '../store/stored.ts';
import type { PersonKey } from '../../account/keys.ts';
import type { Reviewer } from './reviewer.ts';
import { settledOf, settleIfDecided } from '../cases/settle.ts';
import { underConsent } from '../store/under-consent.ts';
import { vaultKeys } from '../store/vault-keys.ts';

/** Why a reviewer may not decide a case; `ready` where they may. */
export type Standing =
  | 'ready'
  | 'own-case'
  | 'other-institution'
  | 'enrolment-first'
  | 'decided-before'
  | 'already-voted'
  | 'already-settled';

export type VoteProblem = Exclude<Standing, 'ready'> | 'no-such-case' | 'another-now' | NoteProblem;
type NoteProblem = 'note-missing' | 'note-too-long';

export type Voting =
  /** `settled`: how the case ended with this; null where it needs another reviewer, too. */
  | { readonly ok: true; readonly settled: Settled | null }
  | { readonly ok: false; readonly problem: VoteProblem };

/** In characters. */
export const longestNote = 500;

export interface SentVote {
  readonly answer: Vote['answer'];
  /** Required unless it is a match: the learner, or the next reviewer, must know why. */
  readonly note: string;
}

/** The case that a form or an address names; null where there is none. */
export async function caseOf(
  { vault }: Pick<IdentityService, 'vault'>,
  person: string,
  id: string,
): Promise<ReviewCase | null> {
  const named = readCaseId(id);
  if (named === null || !/^[\da-f]{32}$/u.test(person)) return null;
  return vault.read(vaultKeys(person as PersonKey).case(named));
}

/**
 * Whether a reviewer may decide a case. Nobody decides on themselves, twice, elsewhere, or in an appeal against their own decision; nor on
 * work before its enrolment, whose face its learner could still replace by another's.
 */
export async function standingOf(
  service: IdentityService,
  reviewer: Reviewer,
  reviewCase: ReviewCase,
): Promise<Standing> {
  if (reviewCase.person === reviewer.person) return 'own-case';
  if (!(await looksAt(service, reviewer, reviewCase.courseId))) return 'other-institution';
  if (await hasVoted(service, reviewer, reviewCase.person, reviewCase.id)) return 'already-voted';
  const { appeal } = reviewCase;
  if (appeal && (await hasVoted(service, reviewer, reviewCase.person, appeal.against))) {
    return 'decided-before';
  }
  if (await settledOf(service, reviewCase)) return 'already-settled';
  const { kind, person } = reviewCase;
  return kind === 'enrolment' || (await isEnrolmentDecided(service, person))
    ? 'ready'
    : 'enrolment-first';
}

/** Whether a course is one whose learners a reviewer looks at. A course that the deploy no longer has is only for reviewers of all. */
export async function looksAt(
  { published }: Pick<IdentityService, 'published'>,
  { institutions }: Reviewer,
  courseId: string,
): Promise<boolean> {
  if (institutions === null) return true;
  const { courses } = await published.catalogue();
  const course = courses.find(({ id }) => id === courseId);
  return course !== undefined && institutions.includes(course.institutionId);
}

const hasVoted = async (
  { vault }: IdentityService,
  reviewer: Reviewer,
  person: PersonKey,
  id: CaseId,
): Promise<boolean> => (await vault.read(vaultKeys(person).vote(id, reviewer.person))) !== null;

/**
 * Gives a reviewer's answer to a case, which is never changed, and ends the case if that decides it. Rejects with CouldNotCheck, and the
 * answer may have been given then.
 */
export async function vote(
  service: IdentityService,
  reviewer: Reviewer,
  reviewCase: ReviewCase,
  sent: SentVote,
): Promise<Voting> {
  const note = sent.note.trim().replaceAll('\r\n', '\n');
  if (note === '' && sent.answer !== 'match') return refused('note-missing');
  if ([...note].length > longestNote) return refused('note-too-long');
  const standing = await standingOf(service, reviewer, reviewCase);
  if (standing !== 'ready') return refused(standing);

  const given: Vote = {
    reviewer: reviewer.person,
    reviewerName: reviewer.name,
    at: service.now().toISOString(),
    answer: sent.answer,
    note,
  };
  const voted = await underConsent(service, reviewCase.person, async (noting): Promise<Voting> => {
    const key = vaultKeys(reviewCase.person).vote(reviewCase.id, reviewer.person);
    if (!(await noting.vault.create(key, given))) return refused('already-voted');
    return { ok: true, settled: await settleIfDecided(noting, reviewCase) };
  });
  return voted ?? refused('no-such-case');
}

const refused = (problem: VoteProblem): Voting => ({ ok: false, problem });
