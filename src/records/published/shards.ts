import type { CalendarDay } from '../../values/calendar.ts';
import type { Content } from '../../model/content.ts';
import { addressOf } from '../../model/email-address.ts';
import type { CarriedCredential } from './carried-credential.ts';
import type { StoredIssuingContext } from './issuing-context-of.ts';
import { fingerprintOf, personKey, type RecordKey } from '../../account/keys.ts';
import { ownedRecords, recordCatalogue, type OwnedRecord } from './owned-records.ts';
import type { PublishedPerson, RecordCatalogue } from './published-records.ts';

/** The stored catalogue. Its fingerprint shows whether the reader has the secret with which its keys were made. */
export type StoredCatalogue = RecordCatalogue & { readonly fingerprint: string };

/** The name of the catalogue in a deploy. Records and people are in 256 parts each, and every part always exists. */
export const catalogueName = 'catalogue.json';
/** The name of the issuing context, which exists where any record has a credential. */
export const issuingContextName = 'issuing-context.json';
export const shardName = (kind: 'records' | 'people', key: string): string =>
  `${kind}/${key.slice(0, 2)}.json`;

/** Credentials of records, by the record's key, and their issuing context. */
export interface SignedRecords {
  readonly issuingContext: StoredIssuingContext | null;
  readonly credentials: ReadonlyMap<RecordKey, CarriedCredential>;
}

const noneSigned: SignedRecords = { issuingContext: null, credentials: new Map() };

/**
 * Everything that a deploy carries of its course records, by name. Empty parts are written, too: a catalogue alone would look like records
 * that could not be read.
 * @param secret of the site; the same at run time
 * @param signed the credentials of records, where records are signed
 */
export function shardsOf(
  content: Content,
  today: CalendarDay,
  secret: string,
  signed: SignedRecords = noneSigned,
): ReadonlyMap<string, object> {
  const records = ownedRecords(content, today, secret);
  const { issuingContext, credentials } = signed;
  return new Map<string, object>([
    ...(issuingContext ? [[issuingContextName, issuingContext] as const] : []),
    [catalogueName, { ...recordCatalogue(content, today), fingerprint: fingerprintOf(secret) }],
    ...sharded(
      'records',
      records.map(({ published }) => ({
        ...published,
        credential: credentials.get(published.key) ?? null,
      })),
    ),
    ...sharded('people', withReviewers(people(records, secret), content.reviewers, secret)),
  ]);
}

/** Everyone with an address. Two learners who share an address also share their pages. */
function people(records: readonly OwnedRecord[], secret: string): PublishedPerson[] {
  const reachable = records.flatMap((one) => {
    const address = one.record.learner.email === null ? null : addressOf(one.record.learner.email);
    return address === null ? [] : [{ ...one, address }];
  });
  return [...Map.groupBy(reachable, ({ address }) => address)].map(([address, own]) => ({
    key: personKey(secret, address),
    address,
    name: own.at(-1)?.published.learner.name ?? '',
    records: own.map(({ published }) => published.key),
  }));
}

/** Adds reviewers, who sign in as learners do; a reviewer may be a learner, too. */
function withReviewers(
  people: readonly PublishedPerson[],
  reviewers: Content['reviewers'],
  secret: string,
): PublishedPerson[] {
  const all = new Map(people.map((person) => [person.address, person]));
  for (const { name, email, institutions } of reviewers) {
    const address = addressOf(email);
    if (address === null) continue;
    const known = all.get(address) ?? {
      key: personKey(secret, address),
      address,
      name,
      records: [],
    };
    all.set(address, { ...known, reviewer: { name, institutions } });
  }
  return [...all.values()];
}

/** Two hexadecimal digits, from 00 to ff. */
const beginnings = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, '0'));

function sharded(
  kind: 'records' | 'people',
  all: readonly { readonly key: string }[],
): [string, object][] {
  const found = Map.groupBy(all, ({ key }) => shardName(kind, key));
  return beginnings.map((beginning) => {
    const name = shardName(kind, beginning);
    return [name, Object.fromEntries((found.get(name) ?? []).map((one) => [one.key, one]))];
  });
}
