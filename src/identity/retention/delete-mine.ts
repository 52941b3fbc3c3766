import { accountKinds } from '../../account/account-kinds.ts';
import { CouldNotCheck } from '../../account/key-store.ts';
import type { PersonKey } from '../../account/keys.ts';
import { placesOf } from '../../account/stored-kind.ts';
import { linkKinds } from '../../records/links/link-kinds.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { ofPerson, vaultKeys } from '../store/vault-keys.ts';
import { identityKinds } from '../store/vault-kinds.ts';

const atOnce = 16;
/** Entries that are written meanwhile are found by the next. */
const mostRounds = 5;

/**
 * Deletes everything that is kept of a person for Signature Track, of kinds that this version does not know, too, and lists it afterwards
 * to be sure. The consent goes first: whatever is being done at the same moment finds it gone, and takes back what it has written.
 * Rejects with CouldNotCheck where not all of it is known to be gone; it can be called again.
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
  const places = [...placesOf(identityKinds, { person, records: [] }), ...also];
  for (let round = 0; round < mostRounds; round += 1) {
    const names = await namesIn(service, places);
    if (names.length === 0) return;
    await removeAll(service, names);
  }
  throw new CouldNotCheck('The store still listed what was to be deleted.');
}

/** A list that misses existing entries would look as if nothing were left. */
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

/** Share links of one's records with all that is kept about them, and sign-ins on all devices, for deleting everything. */
export async function otherPlacesOf(
  { published }: Pick<IdentityService, 'published'>,
  person: PersonKey,
): Promise<readonly string[]> {
  const { records } = (await published.person(person)) ?? { records: [] };
  return placesOf([...accountKinds, ...linkKinds], { person, records });
}

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
