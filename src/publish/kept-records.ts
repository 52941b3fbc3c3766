import { createHmac, randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { sealing } from '../account/sealing.ts';
import { keptFile, readKept } from '../cache/kept-file.ts';
import { writeAtomically } from '../cache/write-atomically.ts';
import type { CarriedRecords } from '../records/published/carried-records.ts';
import type { CalendarDay } from '../values/calendar.ts';

interface Kept {
  /** The day on which they were made. */
  readonly day: CalendarDay;
  /** The last day on which they are as they are; null for ever. */
  readonly until: CalendarDay | null;
  readonly records: CarriedRecords;
}

export interface KeptRecords {
  /** Undefined where they are not there for that day, damaged, or of another secret. */
  readonly find: (follow: readonly string[], today: CalendarDay) => CarriedRecords | undefined;
  readonly keep: (follow: readonly string[], kept: Kept) => void;
}

/**
 * The records of sessions, signed, between builds. Sealed with the secret of the site, and named by it: with a proof, or with a name that
 * follows from scores alone, a guess of these could be confirmed.
 */
export function keptRecords(folder: string, secret: string): KeptRecords {
  const seals = sealing(secret, 'laurel kept records', randomBytes);
  const keyOf = (follow: readonly string[]) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['kept records', ...follow]))
      .digest('hex');
  return {
    find(follow, today) {
      const key = keyOf(follow);
      const sealed = readKept(keptFile(folder, key));
      const bytes = sealed && seals.open(key, sealed);
      if (!bytes) return undefined;
      const { day, until, records } = deserialize(bytes) as Kept;
      return day <= today && (until === null || today <= until) ? records : undefined;
    },
    keep(follow, kept) {
      const key = keyOf(follow);
      writeAtomically(keptFile(folder, key), seals.seal(key, serialize(kept)));
    },
  };
}
