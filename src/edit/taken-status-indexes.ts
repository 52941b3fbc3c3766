import type { Certificate } from '../model/certificate.ts';

/** The places in a session's status list that its certificates have, in all their versions. */
export function takenStatusIndexes(
  certificates: readonly Certificate[],
  { courseId, sessionId }: Pick<Certificate, 'courseId' | 'sessionId'>,
): ReadonlySet<number> {
  return new Set(
    certificates
      .filter((each) => each.courseId === courseId && each.sessionId === sessionId)
      .flatMap(({ statusIndexes }) => statusIndexes),
  );
}
