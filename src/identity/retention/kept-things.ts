import type { PersonKey } from '../../account/keys.ts';
import type { AttestedWork } from '../attest/attested-works.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { keptUntil } from '../store/retention.ts';
import type { StoredPhoto } from '../store/stored.ts';
import { ofPerson, vaultKeys } from '../store/vault-keys.ts';

/** Something that is kept, and for how long. */
export interface KeptThing {
  readonly what: KeptKind;
  readonly count: number;
  /** ISO 8601: at the latest then the first of them goes. Null for what stays until its learner deletes it. */
  readonly until: string | null;
}

export type KeptKind =
  | 'consent'
  | 'details'
  | 'face'
  | 'document'
  | 'typings'
  | 'attestations'
  | 'photos'
  | 'evidence'
  | 'decisions'
  | 'verified'
  | 'traces';

/** Which kind a key is of, by how it goes on behind the person. */
const kinds: Readonly<Record<string, KeptKind>> = {
  consent: 'consent',
  details: 'details',
  face: 'face',
  document: 'document',
  typing: 'typings',
  'later-typing': 'typings',
  work: 'attestations',
  photo: 'photos',
  evidence: 'evidence',
  case: 'decisions',
  vote: 'decisions',
  settled: 'decisions',
  verified: 'verified',
};

/** Everything that is kept of a person, by kind; `traces` is what counts tries. Rejects with CouldNotCheck. */
export async function keptThings(
  service: Pick<IdentityService, 'vault'>,
  person: PersonKey,
  lastAct: string,
  works: readonly AttestedWork[],
): Promise<readonly KeptThing[]> {
  const own = ofPerson(person);
  const names = await service.vault.keys(own);
  const document = (await service.vault.read(vaultKeys(person).document)) as StoredPhoto | null;
  const aYearOn = keptUntil(lastAct, 'everything').toISOString();
  const until: Partial<Record<KeptKind, string | null>> = {
    document: document && keptUntil(document.at, 'document').toISOString(),
    photos: firstToGo(works) ?? aYearOn,
    evidence: firstToGo(works) ?? aYearOn,
    verified: null,
  };
  return [...Map.groupBy(names, (name) => kindOf(name.slice(own.length)))].map(([what, these]) => ({
    what,
    count: these.length,
    until: until[what] === undefined ? aYearOn : until[what],
  }));
}

const kindOf = (rest: string): KeptKind => kinds[rest.split('/', 1)[0] ?? ''] ?? 'traces';

function firstToGo(works: readonly AttestedWork[]): string | null {
  const ends = works.flatMap(({ decided }) =>
    decided === null ? [] : [keptUntil(decided, 'photo').toISOString()],
  );
  return ends.sort()[0] ?? null;
}
