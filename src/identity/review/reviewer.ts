import type { PersonKey } from '../../account/keys.ts';
import type { RecordService } from '../../records/record-service.ts';
import type { Session } from '../../account/session.ts';

/** A reviewer whom `content/site.yaml` names. */
export interface Reviewer {
  readonly person: PersonKey;
  readonly name: string;
  /** The ids of the institutions whose courses the reviewer looks at; null for all of the site. */
  readonly institutions: readonly string[] | null;
}

/** The reviewer who is signed in; null for anyone else. Rejects with CouldNotCheck. */
export async function reviewerOf(
  { published }: Pick<RecordService, 'published'>,
  { person }: Pick<Session, 'person'>,
): Promise<Reviewer | null> {
  const { reviewer } = (await published.person(person)) ?? {};
  return reviewer ? { person, ...reviewer } : null;
}
