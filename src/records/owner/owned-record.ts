import type { RecordKey } from '../../account/keys.ts';
import type { PublishedPerson } from '../published/published-records.ts';
import type { RecordService } from '../record-service.ts';
import type { Session } from '../../account/session.ts';

/** The person who is signed in; null where the deploy no longer knows anyone with that address. */
export const signedInPerson = (
  { published }: Pick<RecordService, 'published'>,
  { person }: Session,
): Promise<PublishedPerson | null> => published.person(person);

/** The key of a record that a form or an address names; null where the record is another person’s or does not exist. */
export async function ownedRecord(
  service: Pick<RecordService, 'published'>,
  session: Session,
  named: string,
): Promise<RecordKey | null> {
  const person = await signedInPerson(service, session);
  return person?.records.find((key) => key === named) ?? null;
}
