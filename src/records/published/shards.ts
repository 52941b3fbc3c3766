import type { CalendarDay } from '../../values/calendar.ts';
import type { ContentFrame } from '../../model/content.ts';
import { addressOf } from '../../model/email-address.ts';
import type { CarriedRecords } from './carried-records.ts';
import type { StoredIssuingContext } from './issuing-context-of.ts';
import { fingerprintOf, personKey } from '../../account/keys.ts';
import { recordCatalogue } from './owned-records.ts';
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

const kinds: readonly PartKind[] = ['records', 'people'];

/** All that records refer to, and those who may look at them. */
export type RecordsFrame = Pick<ContentFrame, 'site' | 'institutions' | 'courses' | 'reviewers'>;

/**
 * Everything that a deploy carries of its course records, by name. Empty parts are written, too, unless all of their kind are empty, which the
 * catalogue then says.
 * @param secret of the site; the same at run time
 * @param sessions in the order of the content
 * @param issuingContext of the records that have a credential
 */
export function shardsOf(
  content: RecordsFrame,
  today: CalendarDay,
  secret: string,
  sessions: readonly CarriedRecords[],
  issuingContext: StoredIssuingContext | null = null,
): ReadonlyMap<string, object> {
  const records = sessions.flatMap((session) => session.records);
  const all = {
    records,
    people: withReviewers(people(sessions, secret), content.reviewers, secret),
  };
  const none = kinds.filter((kind) => all[kind].length === 0);
  const fingerprint = fingerprintOf(secret);
  const catalogue: StoredCatalogue = { ...recordCatalogue(content, today), fingerprint, none };
  const isSigned = records.some(({ credential }) => credential !== null);
  return new Map<string, object>([
    ...(isSigned && issuingContext ? [[issuingContextName, issuingContext] as const] : []),
    [catalogueName, catalogue],
    ...kinds.flatMap((kind) => (none.includes(kind) ? [] : sharded(kind, all[kind]))),
  ]);
}

/** Everyone with an address. Two learners who share an address also share their pages. */
function people(sessions: readonly CarriedRecords[], secret: string): PublishedPerson[] {
  const reachable = sessions.flatMap(({ records, addresses }) =>
    records.flatMap((record) => {
      const address = addresses.get(record.key);
      return address === undefined ? [] : [{ record, address }];
    }),
  );
  return [...Map.groupBy(reachable, ({ address }) => address)].map(([address, own]) => ({
    key: personKey(secret, address),
    address,
    name: own.at(-1)?.record.learner.name ?? '',
    records: own.map(({ record }) => record.key),
  }));
}

/** Adds reviewers, who sign in as learners do; a reviewer may be a learner, too. */
function withReviewers(
  people: readonly PublishedPerson[],
  reviewers: ContentFrame['reviewers'],
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
