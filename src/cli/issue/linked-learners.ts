import path from 'node:path';
import type { IssuePlan, PlannedLearner } from '../../gradebook/issue-plan.ts';
import { identityOf } from '../../identity/export/identity-of.ts';
import { isNameOfDocument } from '../../identity/export/printed-name.ts';
import { addressOf } from '../../model/email-address.ts';
import type { Identity } from '../../schema/certificates.ts';
import { readIdentityFile, type ExportedLearner } from '../shared/identity-file.ts';
import type { CourseSession } from '../shared/issue-session.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';

/** What Signature Track found out about learners who are about to get a certificate. */
export interface LinkedLearners {
  readonly identities: ReadonlyMap<PlannedLearner, Identity>;
  /** Those whose name in the gradebook is another than on the document: nothing is stated of them. */
  readonly otherNames: readonly PlannedLearner[];
}

/** What a file of `npm run identity` says about the learners of a session, or the sentence that says why it cannot be used. */
export async function exportedLearners(
  file: string,
  { course, session }: CourseSession,
  { readBytes }: Pick<StaffSurroundings, 'readBytes'>,
): Promise<readonly ExportedLearner[] | string> {
  const text = await textOf(path.resolve(file), readBytes);
  if (text === undefined) return `${file} cannot be read.`;
  const read = readIdentityFile(text);
  if (!read) return `${file} was not written by npm run identity, or is not whole.`;
  if (read.course === course.id && read.session === session.id) return read.learners;
  return `${file} is about another session: ${read.course}, ${read.session}.`;
}

async function textOf(
  file: string,
  readBytes: StaffSurroundings['readBytes'],
): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(file));
  } catch (error) {
    if (error instanceof TypeError || (error as NodeJS.ErrnoException).code !== undefined) {
      return undefined;
    }
    throw error;
  }
}

/** Finds those who get a certificate by their addresses. */
export function linkedLearners(
  { learners }: IssuePlan,
  exported: readonly ExportedLearner[],
): LinkedLearners {
  const byAddress = new Map(exported.map((learner) => [learner.address, learner]));
  const identities = new Map<PlannedLearner, Identity>();
  const otherNames: PlannedLearner[] = [];
  for (const planned of learners) {
    const { step, learner, result } = planned;
    const gets = (step.kind === 'add' || step.kind === 'update') && step.certificate;
    const found = byAddress.get(addressOf(learner.email ?? '') ?? '');
    if (!gets || !found) continue;
    const identity = identityOf(found, result.scores);
    if (!isNameOfDocument(learner.name, found.name)) otherNames.push(planned);
    else if (identity) identities.set(planned, identity);
  }
  return { identities, otherNames };
}
