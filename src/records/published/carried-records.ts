import type { RecordKey } from '../../account/keys.ts';
import type { SessionContent } from '../../model/content.ts';
import { addressOf } from '../../model/email-address.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { CarriedCredential } from './carried-credential.ts';
import { ownedRecords } from './owned-records.ts';
import type { PublishedRecord } from './published-records.ts';

/** The records of a session as a deploy carries them, in the order of the content. Private. */
export interface CarriedRecords {
  readonly records: readonly PublishedRecord[];
  /** By record, for learners who can be reached: the address in its normal form. */
  readonly addresses: ReadonlyMap<RecordKey, string>;
}

/**
 * @param session its records, and the certificates that they name with all later ones of the same lines
 * @param secret of the site; the same at run time
 * @param credentials of the records that have one
 */
export function carriedRecords(
  session: SessionContent,
  today: CalendarDay,
  secret: string,
  credentials: ReadonlyMap<RecordKey, CarriedCredential> = new Map(),
): CarriedRecords {
  const owned = ownedRecords(session, today, secret);
  return {
    records: owned.map(({ published }) => ({
      ...published,
      credential: credentials.get(published.key) ?? null,
    })),
    addresses: new Map(
      owned.flatMap(({ record: { learner }, published }) => {
        const address = learner.email === null ? null : addressOf(learner.email);
        return address === null ? [] : [[published.key, address] as const];
      }),
    ),
  };
}
