/** The files of one session, as paths in the content folder. */
export interface SessionFiles {
  readonly certificates: string;
  readonly records: string;
}

/** Where a session has its files, as paths in the content folder. */
export function sessionFiles(courseId: string, sessionId: string): SessionFiles {
  return {
    certificates: `certificates/${courseId}/${sessionId}.yaml`,
    records: `records/${courseId}/${sessionId}.yaml`,
  };
}
