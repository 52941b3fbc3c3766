import { CouldNotCheck } from '../../account/key-store.ts';
import type { PersonKey } from '../../account/keys.ts';
import type { RecordKey } from '../../account/keys.ts';
import { linksOfRecord } from '../../records/links/share-link.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { limitOf, ofPerson, queueOfPerson, vaultKeys } from '../store/vault-keys.ts';

const atOnce = 16;
/** What is written meanwhile is found by the next. */
const mostRounds = 5;

/**
 * Deletes everything that is kept of a person for Signature Track, and lists it afterwards to be sure. The consent goes first: whatever
 * is being done at the same moment finds it gone, and takes back what it has written. Rejects with CouldNotCheck where not all of it is
 * known to be gone; it can be called again.
 * @param also further places that are theirs, each ending with a slash
 */
export async function deleteMine(
  service: IdentityService,
  person: PersonKey,
  also: readonly string[] = [],
): Promise<void> {
  await checkListing(service, person);
  await service.vault.remove(vaultKeys(person).consent);
  // Without a consent this alone would stay, if the rest could not be removed today.
  await service.vault.remove(vaultKeys(person).verified);
  const limits = `limits/${limitOf(person, '')}`;
  const places = [ofPerson(person), queueOfPerson(person), limits, ...also];
  for (let round = 0; round < mostRounds; round += 1) {
    const names = await namesIn(service, places);
    if (names.length === 0) return;
    await removeAll(service, names);
  }
  throw new CouldNotCheck('The store still listed what was to be deleted.');
}

/** A list without what is there would be taken for nothing being left. */
async function checkListing(
  { store }: Pick<IdentityService, 'store'>,
  person: PersonKey,
): Promise<void> {
  const { consent } = vaultKeys(person);
  const names = await store.keys(ofPerson(person));
  if (!names.includes(consent) && (await store.read(consent)) !== null) {
    throw new CouldNotCheck('The store has not listed all that it holds.');
  }
}

/** Share links of one's records, what is kept about their opening, and sign-ins on all devices: where all is to be deleted. */
export async function otherPlacesOf(
  { published }: Pick<IdentityService, 'published'>,
  person: PersonKey,
): Promise<readonly string[]> {
  const records: readonly RecordKey[] = (await published.person(person))?.records ?? [];
  return [
    ...records.flatMap((record) => [linksOfRecord(record), openedOfRecord(record)]),
    `sessions/${person}/`,
    `limits/sign-in/${person}/`,
  ];
}

const openedOfRecord = (record: RecordKey): string => `opened/${record}/`;

async function namesIn(
  { store }: Pick<IdentityService, 'store'>,
  places: readonly string[],
): Promise<readonly string[]> {
  return (await Promise.all(places.map((place) => store.keys(place)))).flat();
}

async function removeAll(
  { store }: Pick<IdentityService, 'store'>,
  names: readonly string[],
): Promise<void> {
  for (let at = 0; at < names.length; at += atOnce) {
    await Promise.all(names.slice(at, at + atOnce).map((name) => store.remove(name)));
  }
}
