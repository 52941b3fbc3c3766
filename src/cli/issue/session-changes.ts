import path from 'node:path';
import { defaultsOf, issueInto, type IssueRequest } from '../../edit/issue-edits.ts';
import { newFileText } from '../../edit/new-file.ts';
import { sessionTexts } from '../../edit/session-files.ts';
import type { IssuePlan, PlannedLearner } from '../../gradebook/issue-plan.ts';
import { sessionFile } from '../../load/files/content-files.ts';
import { codesOf } from '../../load/open-certificate.ts';
import type { SessionContent } from '../../model/content.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { Identity } from '../../schema/certificates.ts';
import type { IssuedSession } from '../shared/issue-session.ts';
import type { LinkedLearners } from '../../identity/export/linked-learners.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';
import { unusedCodes } from '../../edit/unused-codes.ts';
import type { OpenedContent, TextChange } from '../shared/with-content.ts';

export interface ChangesRequest extends IssuedSession {
  /** The certificates and records of the session. */
  readonly part: SessionContent;
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
  surroundings: Pick<StaffSurroundings, 'checkout' | 'randomBytes' | 'mostLexemes'>,
  { part, plan, course, session, issued, identity, linked }: ChangesRequest,
): Promise<IssueChanges> {
  const place = { courseId: course.id, sessionId: session.id };
  const texts = {
    certificates: await sessionTexts('certificates', place, opened),
    records: await sessionTexts('records', place, opened),
  };
  const taken = part.certificates.flatMap(({ statusIndexes }) => statusIndexes);
  const { changed, codes } = issueInto(texts, {
    learners: plan.learners,
    issued,
    identity,
    identityFor: (learner) => linked.identities.get(learner) ?? identity,
    draw: unusedCodes(codesOf(opened.content), taken, surroundings.randomBytes),
    records: part.records,
    newFile: newFileIn(opened.dir, place, surroundings.checkout),
    mostLexemes: surroundings.mostLexemes,
  });
  const before = new Map(
    [...texts.certificates, ...texts.records].map(({ file, text }) => [file, text]),
  );
  const last = texts.certificates.at(-1);
  return {
    changes: changed.flatMap(({ file, text: after }) =>
      after === before.get(file) ? [] : [{ file, before: before.get(file), after }],
    ),
    identity: identity ?? (last && defaultsOf(last.text).identity) ?? { method: 'none' },
    codes,
  };
}

const newFileIn =
  (
    dir: string,
    { courseId, sessionId }: { readonly courseId: string; readonly sessionId: string },
    checkout: string,
  ): IssueRequest['newFile'] =>
  (kind, number, top) => {
    const file = sessionFile(kind, { id: courseId, session: sessionId }, number);
    const above = top ? { top } : {};
    return { file, text: newFileText({ path: path.join(dir, file), kind, checkout, ...above }) };
  };
