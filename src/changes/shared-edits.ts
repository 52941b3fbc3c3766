import type { ReadSession } from '../load/link-sessions.ts';
import type { ContentFrame, Course, Institution, Site } from '../model/content.ts';
import type { Comparison } from './compare-sessions.ts';
import { fieldEdits, type FieldEdit } from './field-edits.ts';

/** An edit of a field that many certificates show. */
export interface SharedEdit {
  readonly of: 'site' | 'institution' | 'course' | 'session';
  /** Empty for the site; `<course> <session>` for a session. */
  readonly id: string;
  readonly edits: readonly FieldEdit[];
  /** How many certificates that were published before now show something different. At least one. */
  readonly certificates: number;
}

/** Edits that change certificates published before and after, those of the most certificates first. */
export function sharedEdits({ before, after, keptOf }: Comparison): readonly SharedEdit[] {
  if (!before) return [];
  const edit = ({ of, id, find, isOf }: Shared): readonly SharedEdit[] => {
    const edits = fieldEdits(find(before), find(after));
    if (edits.length === 0) return [];
    const certificates = before.sessions
      .filter(isOf)
      .reduce((sum, session) => sum + keptOf(session), 0);
    return certificates > 0 ? [{ of, id, edits, certificates }] : [];
  };
  return [site, ...before.institutions.map(institution), ...before.courses.flatMap(withSessions)]
    .flatMap(edit)
    .toSorted((a, b) => b.certificates - a.certificates);
}

/** A part of the content that many certificates show. */
interface Shared extends Pick<SharedEdit, 'of' | 'id'> {
  readonly find: (content: ContentFrame) => unknown;
  /** Whether the certificates of a session show it. */
  readonly isOf: (session: ReadSession) => boolean;
}

/** The site's fields on every verify page. */
const onEveryPage = ({ name, url, contact, timeZone, sample }: Site) => ({
  ...{ name, url, contact, timeZone, sample },
});

const site: Shared = {
  ...{ of: 'site', id: '' },
  find: (content) => onEveryPage(content.site),
  isOf: () => true,
};

const institution = ({ id }: Institution): Shared => ({
  ...{ of: 'institution', id },
  find: ({ institutions }) => institutions.find((each) => each.id === id),
  isOf: ({ institutionId }) => institutionId === id,
});

const withSessions = ({ id, sessions }: Course): readonly Shared[] => [
  {
    ...{ of: 'course', id },
    find: (content) => {
      const course = courseIn(content, id);
      return course && { ...course, sessions: undefined };
    },
    isOf: ({ courseId }) => courseId === id,
  },
  ...sessions.map((session): Shared => ({
    ...{ of: 'session', id: `${id} ${session.id}` },
    find: (content) => courseIn(content, id)?.sessions.find((each) => each.id === session.id),
    isOf: ({ courseId, sessionId }) => courseId === id && sessionId === session.id,
  })),
];

const courseIn = ({ courses }: ContentFrame, id: string) => courses.find((each) => each.id === id);
