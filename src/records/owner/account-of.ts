import type { RecordKey } from '../../account/keys.ts';
import { presentCertificate } from '../published/present-certificate.ts';
import { linksOf, type OwnedLink } from '../links/links-of.ts';
import { signedInPerson } from './owned-record.ts';
import type {
  PublishedPerson,
  PublishedRecord,
  RecordCatalogue,
  RecordCertificate,
} from '../published/published-records.ts';
import { placeOf, type RecordPlace } from '../view/record-view.ts';
import type { RecordService } from '../record-service.ts';
import { checkListing, type Session } from '../../account/session.ts';

/** Everything that belongs to a learner. */
export interface Account {
  readonly person: PublishedPerson;
  readonly catalogue: RecordCatalogue;
  /** The latest session first. */
  readonly records: readonly AccountRecord[];
}

export interface AccountRecord {
  readonly record: PublishedRecord;
  readonly place: RecordPlace;
  readonly links: readonly OwnedLink[];
}

/** Null where the deploy no longer knows anyone of that address. Rejects with CouldNotCheck. */
export async function accountOf(service: RecordService, session: Session): Promise<Account | null> {
  const [person, catalogue] = await Promise.all([
    signedInPerson(service, session),
    service.published.catalogue(),
  ]);
  if (person === null) return null;
  const all = await Promise.all(person.records.map((key) => oneOf(service, key, catalogue)));
  const records = all.filter((one) => one !== null).sort(latestFirst);
  await checkNoneHidden(service, session, records);
  return { person, catalogue, records };
}

/** One record of the person who is signed in; null where it is another’s or does not exist. Rejects with CouldNotCheck. */
export async function accountRecordOf(
  service: RecordService,
  session: Session,
  named: string,
): Promise<(AccountRecord & Pick<Account, 'person' | 'catalogue'>) | null> {
  const [person, catalogue] = await Promise.all([
    signedInPerson(service, session),
    service.published.catalogue(),
  ]);
  const key = person?.records.find((one) => one === named);
  const own = key === undefined ? null : await oneOf(service, key, catalogue);
  if (own) await checkNoneHidden(service, session, [own]);
  return person && own && { ...own, person, catalogue };
}

async function oneOf(
  service: RecordService,
  key: RecordKey,
  catalogue: RecordCatalogue,
): Promise<AccountRecord | null> {
  const [record, links] = await Promise.all([service.published.record(key), linksOf(service, key)]);
  return record && { record, place: placeOf(record, catalogue), links };
}

/** Makes sure that a page states “No link opens it” only where that is so, and not where links could not be listed. */
async function checkNoneHidden(
  service: RecordService,
  session: Session,
  records: readonly AccountRecord[],
): Promise<void> {
  if (records.some(({ links }) => links.length === 0)) await checkListing(service, session);
}

function latestFirst(one: AccountRecord, other: AccountRecord): number {
  return one.place.session.end < other.place.session.end ? 1 : -1;
}

/** The certificates of an account at a moment, each once. */
export function certificatesOf(
  { records }: Account,
  now: Date,
): { readonly certificate: RecordCertificate; readonly place: RecordPlace }[] {
  const issued = records.flatMap(({ record: { certificate }, place }) =>
    certificate
      ? [[certificate.code, { certificate: presentCertificate(certificate, now), place }] as const]
      : [],
  );
  return [...new Map(issued).values()];
}
