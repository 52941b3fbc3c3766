import type { PersonKey } from '../../account/keys.ts';
import type { RecordService } from '../../records/record-service.ts';
import type { Session } from '../../account/session.ts';

/** Somebody whom `content/site.yaml` names. */
export interface Reviewer {
  readonly person: PersonKey;
  readonly name: string;
  /** The ids of the institutions whose courses they look at; null for all of the site. */
  readonly institutions: readonly string[] | null;
}

/** Whoever is signed in, as a reviewer; null for everybody else. Rejects with CouldNotCheck. */
export async function reviewerOf(
  { published }: Pick<RecordService, 'published'>,
  { person }: Pick<Session, 'person'>,
): Promise<Reviewer | null> {
  const { reviewer } = (await published.person(person)) ?? {};
  return reviewer ? { person, ...reviewer } : null;
}
