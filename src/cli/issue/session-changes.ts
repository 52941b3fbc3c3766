import path from 'node:path';
import { defaultIdentity, issueInto, type SessionTexts } from '../../edit/issue-edits.ts';
import { newFileText } from '../../edit/new-file.ts';
import { sessionFiles } from '../../edit/session-files.ts';
import type { IssuePlan, PlannedLearner } from '../../gradebook/issue-plan.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { Identity } from '../../schema/certificates.ts';
import type { IssuedSession } from '../shared/issue-session.ts';
import type { LinkedLearners } from '../../identity/export/linked-learners.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';
import { unusedCodes } from '../../edit/unused-codes.ts';
import type { OpenedContent, TextChange } from '../shared/with-content.ts';

export interface ChangesRequest extends IssuedSession {
  readonly plan: Pick<IssuePlan, 'learners'>;
  readonly identity: Identity | undefined;
  /** The findings of Signature Track on the learners that it knows. */
  readonly linked: LinkedLearners<PlannedLearner>;
}

export interface IssueChanges {
  /** The files of the session that change, with their new text; none where nothing changes. */
  readonly changes: readonly TextChange[];
  /** The identity check that the new certificates state where none comes from Signature Track. */
  readonly identity: Identity;
  /** The code of each learner who gets a certificate. */
  readonly codes: ReadonlyMap<PlannedLearner, VerificationCode>;
}

/** Prepares the changes to the files of the session. */
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
  const draw = unusedCodes(
    opened.content,
    { courseId: course.id, sessionId: session.id },
    randomBytes,
  );
  const identityFor = (learner: PlannedLearner) => linked.identities.get(learner) ?? identity;
  const after = issueInto(texts, { learners: plan.learners, issued, identityFor, draw });
  const changes = (['certificates', 'records'] as const).flatMap((kind) =>
    after[kind] === texts[kind]
      ? []
      : [{ file: files[kind], before: before[kind], after: after[kind] }],
  );
  return {
    changes,
    identity: identity ?? defaultIdentity(texts.certificates),
    codes: after.codes,
  };
}
