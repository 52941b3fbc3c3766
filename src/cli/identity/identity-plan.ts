import { isDeepStrictEqual } from 'node:util';
import { identityOf, type LinkedLearner } from '../../identity/export/identity-of.ts';
import { isNameOfDocument } from '../../identity/export/printed-name.ts';
import type { SessionOutcome } from '../../identity/export/session-outcomes.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { statusOn, type Certificate } from '../../model/certificate.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { Content, Course, CourseRecord, Identity, Session } from '../../model/content.ts';
import { addressOf } from '../../model/email-address.ts';
import { personKey, type PersonKey } from '../../account/keys.ts';
import type { ExportedLearner } from '../../identity/export/linked-learners.ts';

export interface PlanRequest {
  /** Of the session; of its certificates, also those of other sessions that replaced them. */
  readonly content: Content;
  readonly course: Course;
  readonly session: Session;
  readonly today: CalendarDay;
  readonly outcomes: readonly SessionOutcome[];
  /** Of the site: learners are matched by what it makes of their addresses. */
  readonly secret: string;
  /** Certificates whose name staff have compared with the one on the document. */
  readonly namesSeen: ReadonlySet<VerificationCode>;
}

/** The decisions about the learners who have attested work in a session. Each learner is in one of these lists, `waiting` aside. */
export interface IdentityPlan {
  readonly changes: readonly { readonly certificate: Certificate; readonly identity: Identity }[];
  readonly already: readonly Certificate[];
  /** State more than is kept now, or a check in person. */
  readonly kept: readonly Certificate[];
  /** Have another name than the document. */
  readonly otherNames: readonly { readonly certificate: Certificate; readonly document: string }[];
  /** Revoked, replaced by one of another session, or erased. */
  readonly notInForce: readonly Certificate[];
  readonly toIssue: readonly ExportedLearner[];
  readonly unverified: number;
  /** No certificate was found, and there is no address to issue one with. */
  readonly unmatched: number;
  readonly waiting: { readonly learners: number; readonly pieces: number };
}

type Lists = Omit<IdentityPlan, 'unverified' | 'unmatched' | 'waiting'>;
type Fate =
  | {
      readonly [K in keyof Lists]: { readonly kind: K; readonly what: Lists[K][number] };
    }[keyof Lists]
  | { readonly kind: 'unverified' | 'unmatched' };

/** Decides for each learner, and changes nothing. */
export function planIdentity(request: PlanRequest): IdentityPlan {
  const records = recordsByPerson(request);
  const fates = request.outcomes.flatMap((outcome) => {
    const own = (records.get(outcome.person) ?? []).filter(({ certificate }) => certificate);
    return own.length === 0
      ? [fateWithout(outcome, request)]
      : own.map((record) => fateOf(outcome, record, request));
  });
  const all = <K extends keyof Lists>(kind: K) =>
    fates.flatMap((fate) => (fate.kind === kind ? [fate.what as Lists[K][number]] : []));
  const counted = (kind: Fate['kind']) => fates.filter((fate) => fate.kind === kind).length;
  const waiting = request.outcomes.filter((outcome) => outcome.waiting > 0);
  return {
    changes: all('changes'),
    already: all('already'),
    kept: all('kept'),
    otherNames: all('otherNames'),
    notInForce: all('notInForce'),
    toIssue: all('toIssue'),
    unverified: counted('unverified'),
    unmatched: counted('unmatched'),
    waiting: {
      learners: waiting.length,
      pieces: waiting.reduce((sum, outcome) => sum + outcome.waiting, 0),
    },
  };
}

/** Two learners may share an address: the name on the document then says whose it is. */
function recordsByPerson({
  content,
  secret,
}: PlanRequest): ReadonlyMap<PersonKey, readonly CourseRecord[]> {
  const found = new Map<PersonKey, CourseRecord[]>();
  for (const record of content.records) {
    const address = addressOf(record.learner.email ?? '');
    if (address === null) continue;
    const person = personKey(secret, address);
    found.set(person, [...(found.get(person) ?? []), record]);
  }
  return found;
}

function fateOf(outcome: SessionOutcome, record: CourseRecord, request: PlanRequest): Fate {
  const { verified } = outcome;
  if (!verified) return { kind: 'unverified' };
  const certificate = latestOf(record.certificate, request);
  if (!certificate) return { kind: 'unmatched' };
  if (!isInForce(certificate, request)) return { kind: 'notInForce', what: certificate };
  const identity = identityOf(linkedLearner(outcome, verified.day, request), record.scores);
  if (!identity || isDeepStrictEqual(certificate.identity, identity)) {
    return { kind: 'already', what: certificate };
  }
  if (statesMore(certificate.identity, identity)) return { kind: 'kept', what: certificate };
  const { name, code } = certificate;
  if (!request.namesSeen.has(code) && !isNameOfDocument(name ?? '', verified.name)) {
    return { kind: 'otherNames', what: { certificate, document: verified.name } };
  }
  return { kind: 'changes', what: { certificate, identity } };
}

function fateWithout(outcome: SessionOutcome, request: PlanRequest): Fate {
  const { verified, address } = outcome;
  if (!verified) return { kind: 'unverified' };
  if (address === null) return { kind: 'unmatched' };
  const learner = linkedLearner(outcome, verified.day, request);
  return { kind: 'toIssue', what: { address, name: verified.name, ...learner } };
}

/** The last of those that replaced it. */
function latestOf(code: VerificationCode | null, request: PlanRequest): Certificate | undefined {
  const certificate = request.content.certificates.find((one) => one.code === code);
  return certificate?.supersededBy ? latestOf(certificate.supersededBy.code, request) : certificate;
}

function isInForce(certificate: Certificate, { course, session, today }: PlanRequest): boolean {
  const { kind } = statusOn(certificate, today);
  const isHere = certificate.courseId === course.id && certificate.sessionId === session.id;
  return isHere && (kind === 'valid' || kind === 'expired');
}

/** Results that are deleted after a year must stay on certificates; and a check in person outranks a check of a photo. */
function statesMore(now: Identity, next: Identity): boolean {
  if (now.method === 'in-person') return true;
  return (now.linkedWork?.linked ?? 0) > (next.linkedWork?.linked ?? 0);
}

function linkedLearner(
  { linked, enrolledAt }: SessionOutcome,
  day: CalendarDay,
  { content, course, today }: PlanRequest,
): LinkedLearner {
  const enrolled = content.courses.find(({ id }) => id === enrolledAt);
  const checkedBy =
    enrolled?.institutionId === course.institutionId
      ? undefined
      : (content.institutions.find(({ id }) => id === enrolled?.institutionId)?.name ??
        content.site.name);
  return {
    // Kept in UTC, which may be a day ahead of the site.
    checked: day > today ? today : day,
    ...(checkedBy === undefined ? {} : { checkedBy }),
    linked,
  };
}
