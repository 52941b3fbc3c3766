import type { CalendarDay } from '../../values/calendar.ts';
import type { Content } from '../../model/content.ts';
import { addressOf } from '../../model/email-address.ts';
import type { CarriedCredential } from './carried-credential.ts';
import type { StoredIssuingContext } from './issuing-context-of.ts';
import { fingerprintOf, personKey, type RecordKey } from '../../account/keys.ts';
import { ownedRecords, recordCatalogue, type OwnedRecord } from './owned-records.ts';
import type { PublishedPerson, RecordCatalogue } from './published-records.ts';

/** Each is carried in parts of its own. */
export type PartKind = 'records' | 'people';

/**
 * The stored catalogue. Its fingerprint shows whether the reader has the secret with which its keys were made. It names the kinds of which the
 * deploy has none at all, and so no parts: of any other kind, a part that is missing could not be read.
 */
export type StoredCatalogue = RecordCatalogue & {
  readonly fingerprint: string;
  readonly none: readonly PartKind[];
};

/** The name of the catalogue in a deploy. Records and people are in 256 parts each, and every part exists where there is anything of its kind. */
export const catalogueName = 'catalogue.json';
/** The name of the issuing context, which exists where any record has a credential. */
export const issuingContextName = 'issuing-context.json';
export const shardName = (kind: PartKind, key: string): string => `${kind}/${key.slice(0, 2)}.json`;

/** Credentials of records, by the record's key, and their issuing context. */
export interface SignedRecords {
  readonly issuingContext: StoredIssuingContext | null;
  readonly credentials: ReadonlyMap<RecordKey, CarriedCredential>;
}

const kinds: readonly PartKind[] = ['records', 'people'];

const noneSigned: SignedRecords = { issuingContext: null, credentials: new Map() };

/**
 * Everything that a deploy carries of its course records, by name. Empty parts are written, too, unless all of their kind are empty, which the
 * catalogue then says.
 * @param secret of the site; the same at run time
 * @param signed the credentials of records, where records are signed
 */
export function shardsOf(
  content: Content,
  today: CalendarDay,
  secret: string,
  signed: SignedRecords = noneSigned,
): ReadonlyMap<string, object> {
  const owned = ownedRecords(content, today, secret);
  const { issuingContext, credentials } = signed;
  const records = owned.map(({ published }) => ({
    ...published,
    credential: credentials.get(published.key) ?? null,
  }));
  const all = { records, people: withReviewers(people(owned, secret), content.reviewers, secret) };
  const none = kinds.filter((kind) => all[kind].length === 0);
  const fingerprint = fingerprintOf(secret);
  const catalogue: StoredCatalogue = { ...recordCatalogue(content, today), fingerprint, none };
  return new Map<string, object>([
    ...(issuingContext ? [[issuingContextName, issuingContext] as const] : []),
    [catalogueName, catalogue],
    ...kinds.flatMap((kind) => (none.includes(kind) ? [] : sharded(kind, all[kind]))),
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

function sharded(kind: PartKind, all: readonly { readonly key: string }[]): [string, object][] {
  const found = Map.groupBy(all, ({ key }) => shardName(kind, key));
  return beginnings.map((beginning) => {
    const name = shardName(kind, beginning);
    return [name, Object.fromEntries((found.get(name) ?? []).map((one) => [one.key, one]))];
  });
}
