import path from 'node:path';
import { defaultIdentity, issueInto, type SessionTexts } from '../../edit/issue-edits.ts';
import { newFileText } from '../../edit/new-file.ts';
import { sessionFiles } from '../../edit/session-files.ts';
import type { IssuePlan, PlannedLearner } from '../../gradebook/issue-plan.ts';
import { drawnStatusIndex } from '../../load/status-indexes.ts';
import { drawCode, type VerificationCode } from '../../model/code.ts';
import type { Content } from '../../model/content.ts';
import type { Identity } from '../../schema/certificates.ts';
import type { CourseSession, IssuedSession } from '../shared/issue-session.ts';
import type { LinkedLearners } from './linked-learners.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';
import { takenStatusIndexes } from '../../edit/taken-status-indexes.ts';
import type { OpenedContent, TextChange } from '../shared/with-content.ts';

export interface ChangesRequest extends IssuedSession {
  readonly plan: IssuePlan;
  readonly identity: Identity | undefined;
  /** What Signature Track found out about those of whom it knows. */
  readonly linked: LinkedLearners;
}

export interface IssueChanges {
  /** The files of the session as they are to become; none where nothing changes. */
  readonly changes: readonly TextChange[];
  /** What the new certificates state of the identity check where Signature Track knows nothing. */
  readonly identity: Identity;
}

/** Prepares the files of the session. */
export async function issueChanges(
  opened: OpenedContent,
  { checkout, randomBytes }: Pick<StaffSurroundings, 'checkout' | 'randomBytes'>,
  { plan, course, session, issued, identity, linked }: ChangesRequest,
): Promise<IssueChanges> {
  const files = sessionFiles(course.id, session.id);
  const before = {
    certificates: await opened.readText(files.certificates),
    records: await opened.readText(files.records),
  };
  const defaults = { issued, ...(identity ? { identity } : {}) };
  const place = (file: string) => ({ path: path.join(opened.dir, file), checkout });
  const texts: SessionTexts = {
    certificates:
      before.certificates ??
      newFileText({ ...place(files.certificates), kind: 'certificates', top: { defaults } }),
    records: before.records ?? newFileText({ ...place(files.records), kind: 'records' }),
  };
  const draw = unusedCodes(opened.content, { course, session }, randomBytes);
  const identityFor = (learner: PlannedLearner) => linked.identities.get(learner) ?? identity;
  const after = issueInto(texts, { learners: plan.learners, issued, identityFor, draw });
  const changes = (['certificates', 'records'] as const).flatMap((kind) =>
    after[kind] === texts[kind]
      ? []
      : [{ file: files[kind], before: before[kind], after: after[kind] }],
  );
  return { changes, identity: identity ?? defaultIdentity(texts.certificates) };
}

/** Codes that nobody has, and whose places in the session's status list nobody has either. */
function unusedCodes(
  { certificates }: Content,
  { course, session }: CourseSession,
  randomBytes: StaffSurroundings['randomBytes'],
): () => VerificationCode {
  const used = new Set(certificates.map(({ code }) => code));
  const origin = { courseId: course.id, sessionId: session.id };
  const indexes = new Set(takenStatusIndexes(certificates, origin));
  return () => {
    let code = drawCode(randomBytes);
    while (used.has(code) || indexes.has(drawnStatusIndex(code, 0))) code = drawCode(randomBytes);
    used.add(code);
    indexes.add(drawnStatusIndex(code, 0));
    return code;
  };
}
