import type { Certificate } from '../../model/certificate.ts';
import type { CourseRecord } from '../../model/content.ts';
import { plainAddress, plainId } from '../../model/learner-identity.ts';
import { comparedName } from './compared-names.ts';
import { bareId, looseId } from './identifiers.ts';

/** The learners whom the records of a session are of; a record is named by its index. */
export interface Recorded {
  readonly count: number;
  /** The records with an id, however it is spelt; none for null. */
  readonly byId: (id: string | null) => readonly number[];
  readonly byEmail: (email: string | null) => readonly number[];
  readonly idOf: (record: number) => string | null;
  /** Every name of the learner, on the record or on its certificates: one may have been corrected. */
  readonly namesOf: (record: number) => readonly string[];
  /** Whether a record has an id that differs in marks, spaces or zeros before it alone. */
  readonly hasLooseId: (id: string | null) => boolean;
  /** The names of certificates without a record, in the form of `comparedName`. */
  readonly unrecorded: ReadonlySet<string>;
}

/** Indexes the records of a session. */
export function recordedBy(
  records: readonly CourseRecord[],
  certificates: readonly Certificate[],
): Recorded {
  const byCode = new Map(certificates.map((certificate) => [certificate.code, certificate]));
  const loose = new Set(
    records.flatMap(({ learner }) => (learner.id ? [looseId(learner.id)] : [])),
  );
  loose.delete('');
  return {
    count: records.length,
    byId: indexBy(
      records,
      ({ learner }) => learner.id,
      (id) => plainId(bareId(id)),
    ),
    byEmail: indexBy(records, ({ learner }) => learner.email, plainAddress),
    idOf: (record) => records[record]?.learner.id ?? null,
    namesOf: (record) => namesOf(records[record], byCode),
    hasLooseId: (id) => id !== null && loose.has(looseId(id)),
    unrecorded: namesWithoutRecord(records, certificates),
  };
}

function namesOf(
  record: CourseRecord | undefined,
  byCode: ReadonlyMap<string, Certificate>,
): string[] {
  if (!record) return [];
  const names = [record.learner.name];
  let certificate = record.certificate === null ? undefined : byCode.get(record.certificate);
  while (certificate) {
    if (certificate.name !== null) names.push(certificate.name);
    certificate = certificate.supersededBy ? byCode.get(certificate.supersededBy.code) : undefined;
  }
  return names;
}

function namesWithoutRecord(
  records: readonly CourseRecord[],
  certificates: readonly Certificate[],
): Set<string> {
  const recorded = new Set(records.map(({ certificate }) => certificate));
  const isRecorded = ({ code, supersedes }: Certificate) =>
    recorded.has(code) || (supersedes !== null && recorded.has(supersedes.code));
  const names = certificates.flatMap((certificate) =>
    certificate.name === null || certificate.supersededBy || isRecorded(certificate)
      ? []
      : [comparedName(certificate.name)],
  );
  return new Set(names);
}

function indexBy(
  records: readonly CourseRecord[],
  valueOf: (record: CourseRecord) => string | null,
  plain: (value: string) => string,
): (value: string | null) => readonly number[] {
  const index = new Map<string, number[]>();
  for (const [at, record] of records.entries()) {
    const value = valueOf(record);
    if (value === null) continue;
    const key = plain(value);
    index.set(key, [...(index.get(key) ?? []), at]);
  }
  return (value) => (value === null ? [] : (index.get(plain(value)) ?? []));
}
