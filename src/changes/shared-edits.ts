import type { Certificate } from '../model/certificate.ts';
import type { Content, Site } from '../model/content.ts';
import { fieldEdits, type FieldEdit } from './field-edits.ts';

/** An edit of what many certificates say. */
export interface SharedEdit {
  readonly of: 'site' | 'institution' | 'course' | 'session';
  /** Empty for the site; `<course> <session>` for a session. */
  readonly id: string;
  readonly edits: readonly FieldEdit[];
  /** How many certificates that were published before say something else now. At least one. */
  readonly certificates: number;
}

/** Edits that change what certificates say that were there before and still are, those of the most certificates first. */
export function sharedEdits(
  before: Content,
  after: Content,
  kept: readonly Certificate[],
): readonly SharedEdit[] {
  return [
    siteEdit(before, after, kept),
    ...before.institutions.map((each) => institutionEdit(each.id, before, after, kept)),
    ...before.courses.flatMap(({ id, sessions }) => [
      courseEdit(id, before, after, kept),
      ...sessions.map((session) => sessionEdit(id, session.id, before, after, kept)),
    ]),
  ]
    .filter(({ edits, certificates }) => edits.length > 0 && certificates > 0)
    .toSorted((a, b) => b.certificates - a.certificates);
}

/** What every verify page has of the site. */
const onEveryPage = ({ name, url, contact, timeZone, sample }: Site) => ({
  ...{ name, url, contact, timeZone, sample },
});

const siteEdit = (before: Content, after: Content, kept: readonly Certificate[]): SharedEdit => ({
  of: 'site',
  id: '',
  edits: fieldEdits(onEveryPage(before.site), onEveryPage(after.site)),
  certificates: kept.length,
});

function institutionEdit(
  id: string,
  before: Content,
  after: Content,
  kept: readonly Certificate[],
): SharedEdit {
  const find = ({ institutions }: Content) => institutions.find((each) => each.id === id);
  return {
    of: 'institution',
    id,
    edits: fieldEdits(find(before), find(after)),
    certificates: kept.filter(({ institutionId }) => institutionId === id).length,
  };
}

function courseEdit(
  id: string,
  before: Content,
  after: Content,
  kept: readonly Certificate[],
): SharedEdit {
  const find = ({ courses }: Content) => {
    const course = courses.find((each) => each.id === id);
    return course && { ...course, sessions: undefined };
  };
  return {
    of: 'course',
    id,
    edits: fieldEdits(find(before), find(after)),
    certificates: kept.filter(({ courseId }) => courseId === id).length,
  };
}

function sessionEdit(
  courseId: string,
  id: string,
  before: Content,
  after: Content,
  kept: readonly Certificate[],
): SharedEdit {
  const find = ({ courses }: Content) =>
    courses.find((course) => course.id === courseId)?.sessions.find((session) => session.id === id);
  return {
    of: 'session',
    id: `${courseId} ${id}`,
    edits: fieldEdits(find(before), find(after)),
    certificates: kept.filter((each) => each.courseId === courseId && each.sessionId === id).length,
  };
}
