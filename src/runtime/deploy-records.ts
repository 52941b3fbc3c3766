import {
  issuingContextFrom,
  type StoredIssuingContext,
} from '../records/published/issuing-context-of.ts';
import { CouldNotCheck } from '../account/key-store.ts';
import { fingerprintOf } from '../account/keys.ts';
import type {
  PublishedPerson,
  PublishedRecord,
  PublishedRecords,
} from '../records/published/published-records.ts';
import {
  catalogueName,
  issuingContextName,
  shardName,
  type PartKind,
  type StoredCatalogue,
} from '../records/published/shards.ts';
import { remembered } from './remembered.ts';

/** Characters of JSON that are remembered: some 23,000 records with their credentials. */
const mostRemembered = 48_000_000;

/**
 * The records that a deploy carries in its parts, see `shardsOf`. A part that is missing or damaged does not mean that a record is not
 * there: it rejects with CouldNotCheck.
 * @param read the text of a part by its name, null if there is none; rejects with CouldNotCheck
 * @param secret of the site; in parts that were written with another one, every name differs
 */
export function deployRecords(
  read: (name: string) => Promise<string | null>,
  secret: string,
): PublishedRecords {
  const part = remembered(read, { most: mostRemembered, parse: parsedPart });
  const fingerprint = fingerprintOf(secret);

  const catalogue = async (): Promise<StoredCatalogue> => {
    const found = await part(catalogueName);
    if (!isCatalogue(found)) throw damaged();
    if (found.fingerprint !== fingerprint) throw otherSecret();
    return found;
  };

  const one = async (kind: PartKind, key: string): Promise<unknown> => {
    if ((await catalogue()).none.includes(kind)) return undefined;
    const found = await part(shardName(kind, key));
    return Object.hasOwn(found, key) ? found[key] : undefined;
  };

  return {
    catalogue,
    record: async (key) => checked(await one('records', key), key, isRecord),
    person: async (key) => checked(await one('people', key), key, isPerson),
    issuingContext: async () => {
      const found = await part(issuingContextName);
      if (!isIssuingContext(found)) throw damaged();
      return issuingContextFrom(found);
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parsedPart(text: string | null): Fields {
  if (text === null) {
    throw new CouldNotCheck('This deploy carries no course records, or not all of them.');
  }
  const value = parsed(text);
  if (!isFields(value)) throw damaged();
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Checks the form of a value that was found by a key. */
function checked<T extends { readonly key: string }>(
  value: unknown,
  key: string,
  isWhole: (value: Fields) => value is Fields & T,
): T | null {
  if (value === undefined) return null;
  if (!isFields(value) || value['key'] !== key || !isWhole(value)) throw damaged();
  return value;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCatalogue = (value: Fields): value is Fields & StoredCatalogue =>
  isFields(value['site']) &&
  Array.isArray(value['institutions']) &&
  Array.isArray(value['courses']) &&
  Array.isArray(value['none']);

const isIssuingContext = (value: Fields): value is Fields & StoredIssuingContext =>
  isFields(value['site']) &&
  typeof value['origin'] === 'string' &&
  Array.isArray(value['institutions']) &&
  Array.isArray(value['courses']);

const isRecord = (value: Fields): value is Fields & PublishedRecord =>
  isFields(value['learner']) &&
  isFields(value['scores']) &&
  typeof value['courseId'] === 'string' &&
  typeof value['sessionId'] === 'string';

const isPerson = (value: Fields): value is Fields & PublishedPerson =>
  typeof value['address'] === 'string' && Array.isArray(value['records']);

const damaged = () => new CouldNotCheck('The course records of this deploy are damaged.');
const otherSecret = () =>
  new CouldNotCheck(
    'The course records of this deploy were written with another secret than the one that is set now: deploy again.',
  );
