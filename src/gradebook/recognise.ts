import type { Certificate } from '../model/certificate.ts';
import type { CourseRecord } from '../model/content.ts';
import type { Scores } from '../model/grading.ts';
import { plainAddress, plainId } from '../model/learner-identity.ts';
import { comparedName, sharesWord } from './duplicates.ts';
import type { GradebookLearner } from './gradebook-learner.ts';
import { bareId } from './identifiers.ts';
import type { GradebookProblem } from './problem.ts';

export interface RecognisedLearner {
  readonly learner: GradebookLearner;
  /** The index of the learner's record, where there is one. */
  readonly record: number | undefined;
}

export interface Recognition {
  readonly known: readonly RecognisedLearner[];
  readonly problems: readonly GradebookProblem[];
}

/** What staff have settled about learners, each named by id or e-mail address in the form of `settledBy`. */
export interface SettledPeople {
  /** They are whom the record with their id or address is of, though the name is another. */
  readonly samePerson: ReadonlySet<string>;
  /** They are someone else than the learner of the same name. */
  readonly otherPerson: ReadonlySet<string>;
}

/** The form in which staff name learners by id or e-mail address. */
export const settledBy = (idOrAddress: string): string =>
  idOrAddress.includes('@') ? plainAddress(idOrAddress) : plainId(bareId(idOrAddress));

const isNamed = ({ id, email }: GradebookLearner, named: ReadonlySet<string>): boolean =>
  [id, email].some((value) => value !== null && named.has(settledBy(value)));

export interface RecogniseRequest {
  readonly learners: readonly GradebookLearner[];
  readonly records: readonly CourseRecord[];
  readonly certificates: readonly Certificate[];
  readonly settled: SettledPeople;
}

type Problem = Omit<GradebookProblem, 'line'>;

/** Finds each learner's record by id or, failing that, by e-mail address. */
export function recognise({
  learners,
  records,
  certificates,
  settled,
}: RecogniseRequest): Recognition {
  const byId = indexBy(records, ({ learner }) => learner.id, knownId);
  const byEmail = indexBy(records, ({ learner }) => learner.email, plainAddress);
  const unrecorded = namesWithoutRecord(records, certificates);
  const twins = twinsOf(learners, records);
  const namesOf = namesIn(certificates);
  const known: RecognisedLearner[] = [];
  const problems: GradebookProblem[] = [];
  const takenBy = new Map<number, number>();
  for (const learner of learners) {
    const [ofId, ofEmail] = [byId(learner.id), byEmail(learner.email)];
    const record = ofId ?? ofEmail;
    const problem =
      record === undefined
        ? (unrecordedProblem(learner, unrecorded) ?? twins(learner, settled))
        : mismatch({ learner, record, ofId, ofEmail, records, namesOf, takenBy, settled });
    if (problem) problems.push({ ...problem, line: learner.line });
    else known.push({ learner, record });
    if (record !== undefined) takenBy.set(record, learner.line);
  }
  return { known, problems };
}

const knownId = (id: string): string => plainId(bareId(id));

interface Match {
  readonly learner: GradebookLearner;
  readonly record: number;
  readonly ofId: number | undefined;
  readonly ofEmail: number | undefined;
  readonly records: readonly CourseRecord[];
  /** Every name that a record’s learner bears, on the record or on its certificates. */
  readonly namesOf: (record: CourseRecord) => readonly string[];
  readonly takenBy: ReadonlyMap<number, number>;
  readonly settled: SettledPeople;
}

function mismatch(match: Match): Problem | undefined {
  const { learner, record, ofId, ofEmail, records, namesOf, takenBy, settled } = match;
  if (takenBy.has(record)) {
    return {
      code: 'gradebook-learner-duplicate',
      what: `The row belongs to the same record as line ${takenBy.get(record)}.`,
      fix: 'If both are of one learner, keep the row that is right; if not, correct the id or the address of one.',
    };
  }
  if (ofId !== undefined && ofEmail !== undefined && ofId !== ofEmail) return conflict;
  const recorded = records[record];
  if (!recorded) return undefined;
  if (ofId === undefined && recorded.learner.id && learner.id !== null) return otherId;
  if (isNamed(learner, settled.samePerson) || (ofId !== undefined && ofEmail !== undefined))
    return undefined;
  const names = namesOf(recorded);
  if (names.some((name) => comparedName(name) === comparedName(learner.name))) return undefined;
  // An address is of one person, or of a family; a number may have been given to anybody.
  if (ofId === undefined)
    return names.some((name) => sharesWord(name, learner.name))
      ? undefined
      : otherName('e-mail address', learner.email);
  return otherName('id', learner.id);
}

/** The names of a record and of its certificates: one may have been corrected since. */
function namesIn(certificates: readonly Certificate[]): Match['namesOf'] {
  const byCode = new Map(certificates.map((certificate) => [certificate.code, certificate]));
  return ({ learner, certificate: code }) => {
    const names = [learner.name];
    for (
      let certificate = code === null ? undefined : byCode.get(code);
      certificate;
      certificate = certificate.supersededBy ? byCode.get(certificate.supersededBy.code) : undefined
    ) {
      if (certificate.name !== null) names.push(certificate.name);
    }
    return names;
  };
}

const conflict: Problem = {
  code: 'gradebook-learner-conflict',
  what: 'The learner’s id belongs to one record and the e-mail address to another.',
  fix: 'Correct the id or the address in the gradebook or in the records file.',
};
const otherId: Problem = {
  code: 'gradebook-learner-conflict',
  what: 'The learner’s e-mail address belongs to a record with another id.',
  fix: 'Correct the id in the gradebook or in the records file, or the address, if these are two learners.',
};

function otherName(what: string, value: string | null): Problem {
  // An address is not repeated.
  const named = what === 'id' ? `"${value ?? ''}"` : '<the address>';
  return {
    code: 'gradebook-learner-other',
    what: `A record of this session has the learner’s ${what}, another name${what === 'id' ? ' and another e-mail address, or none' : ''}. It may be another person’s, and would be overwritten.`,
    fix: `If it is the same person: --same-person ${named}. If not, give the row the ${what} of its own learner${what === 'id' ? '; numbers that a form counts itself are no ids: --map "<heading>=ignore"' : ''}.`,
  };
}

/**
 * Finds learners who may have a certificate already, or get two now: a record or another row with the same name and the same scores under
 * another id. Also ids that differ from a record's by zeros that a spreadsheet has taken off.
 */
function twinsOf(learners: readonly GradebookLearner[], records: readonly CourseRecord[]) {
  const rows = Map.groupBy(learners.filter(hasScore), (learner) =>
    twinKey(learner.name, learner.scores),
  );
  const recorded = new Set(records.map((each) => twinKey(each.learner.name, each.scores)));
  const withoutZeros = new Set(
    records.flatMap(({ learner }) => (learner.id ? [unpadded(learner.id)] : [])),
  );
  return (learner: GradebookLearner, { otherPerson }: SettledPeople): Problem | undefined => {
    if (learner.id !== null && /^\d+$/u.test(learner.id) && withoutZeros.has(unpadded(learner.id)))
      return spoilt;
    if (isNamed(learner, otherPerson) || !hasScore(learner)) return undefined;
    const key = twinKey(learner.name, learner.scores);
    const others = (rows.get(key) ?? []).filter(
      (each) => each !== learner && !isNamed(each, otherPerson),
    );
    const [other] = others;
    if (other) return twin(`Line ${other.line} has`, learner);
    return recorded.has(key) ? twin('A record of this session has', learner) : undefined;
  };
}

const spoilt: Problem = {
  code: 'gradebook-id-spoilt',
  what: 'A record of this session has the same id with zeros before it, which spreadsheets take off.',
  fix: 'Export the gradebook again and do not save it in a spreadsheet, or correct the id.',
};

function twin(where: string, { id }: GradebookLearner): Problem {
  const named = id === null ? '<the address>' : `"${id}"`;
  return {
    code: 'gradebook-learner-twice',
    what: `${where} the same name with the same scores under another id or e-mail address: one person may get two certificates.`,
    fix: `If these are two people: --other-person ${named}. If not, keep one of the rows, with the id or address that the record has.`,
  };
}

const hasScore = ({ scores }: GradebookLearner): boolean =>
  Object.values(scores).some((score) => score !== null);

const twinKey = (name: string, scores: Scores): string =>
  JSON.stringify([
    comparedName(name),
    Object.entries(scores)
      .filter(([, score]) => score !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

const unpadded = (id: string): string => knownId(id).replace(/^0+(?=\d)/u, '');

function unrecordedProblem(
  { name }: GradebookLearner,
  unrecorded: ReadonlySet<string>,
): Problem | undefined {
  if (!unrecorded.has(name)) return undefined;
  return {
    code: 'gradebook-certificate-unrecorded',
    what: 'This session has a certificate with the same name and no record, so the learner may have one already.',
    fix: 'Add the learner to the records file with the certificate’s code, or without one if these are two learners.',
  };
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
      : [certificate.name],
  );
  return new Set(names);
}

/** Finds the index of the record that has a value, however it is spelt. */
function indexBy(
  records: readonly CourseRecord[],
  valueOf: (record: CourseRecord) => string | null,
  plain: (value: string) => string,
): (value: string | null) => number | undefined {
  const index = new Map<string, number>();
  for (const [at, record] of records.entries()) {
    const value = valueOf(record);
    if (value !== null) index.set(plain(value), at);
  }
  return (value) => (value === null ? undefined : index.get(plain(value)));
}
