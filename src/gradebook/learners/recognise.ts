import type { Certificate } from '../../model/certificate.ts';
import type { CourseRecord } from '../../model/content.ts';
import type { Scores } from '../../model/grading.ts';
import { plainAddress, plainId } from '../../model/learner-identity.ts';
import { comparedName, isPartOf, sharesWord } from './compared-names.ts';
import type { GradebookLearner } from './gradebook-learner.ts';
import { bareId, looseId } from './identifiers.ts';
import type { GradebookProblem } from '../problem.ts';
import { recordedBy, type Recorded } from './recorded-learners.ts';

export interface RecognisedLearner {
  readonly learner: GradebookLearner;
  /** The index of the learner's record, where there is one. */
  readonly record: number | undefined;
}

export interface Recognition {
  readonly known: readonly RecognisedLearner[];
  readonly problems: readonly GradebookProblem[];
}

/** Learners whose identity staff have decided, each named by id or e-mail address in the form of `settledBy`. */
export interface SettledPeople {
  /** They are whom the record with their id or address is of, though the name is another. */
  readonly samePerson: ReadonlySet<string>;
  /** They are someone else than the learner of the same name or address. */
  readonly otherPerson: ReadonlySet<string>;
}

/** The form in which staff name learners by id or e-mail address. */
export const settledBy = (idOrAddress: string): string =>
  idOrAddress.includes('@') ? plainAddress(idOrAddress) : plainId(bareId(idOrAddress));

export interface RecogniseRequest {
  readonly learners: readonly GradebookLearner[];
  readonly records: readonly CourseRecord[];
  readonly certificates: readonly Certificate[];
  readonly settled: SettledPeople;
}

type Problem = Omit<GradebookProblem, 'line'>;

/** A learner of the file with what is known of them. */
interface Candidate {
  readonly learner: GradebookLearner;
  readonly ofId: number | undefined;
  readonly ofEmail: number | undefined;
  readonly isSame: boolean;
  readonly isOther: boolean;
}

/**
 * Finds each learner's record by id or, failing that, by e-mail address. A learner who may be another than the one of the record, or who
 * may have a record under another id, is a problem until staff settle it.
 */
export function recognise(request: RecogniseRequest): Recognition {
  const recorded = recordedBy(request.records, request.certificates);
  const candidates = request.learners.map((learner) =>
    candidate(learner, recorded, request.settled),
  );
  const unclaimed = unclaimedNames(candidates, recorded);
  const twins = twinsAmong(candidates);
  const known: RecognisedLearner[] = [];
  const problems: GradebookProblem[] = [];
  const takenBy = new Map<number, number>();
  for (const each of candidates) {
    const { learner } = each;
    const record = recordOf(each);
    const problem =
      record === undefined
        ? strangerProblem(each, recorded, unclaimed, twins)
        : (takenProblem(takenBy.get(record)) ?? mismatch(each, record, recorded));
    if (problem) problems.push({ ...problem, line: learner.line });
    else {
      known.push({ learner, record });
      if (record !== undefined) takenBy.set(record, learner.line);
    }
  }
  return { known, problems };
}

function candidate(
  learner: GradebookLearner,
  { byId, byEmail }: Recorded,
  { samePerson, otherPerson }: SettledPeople,
): Candidate {
  const ofId = byId(learner.id)[0];
  const addressed = byEmail(learner.email);
  // Several records may share an address: the one that the id names is meant.
  const ofEmail = ofId !== undefined && addressed.includes(ofId) ? ofId : addressed[0];
  const isNamed = (named: ReadonlySet<string>) =>
    named.size > 0 &&
    [learner.id, learner.email].some((value) => value !== null && named.has(settledBy(value)));
  return { learner, ofId, ofEmail, isSame: isNamed(samePerson), isOther: isNamed(otherPerson) };
}

/** Someone else than the learner of that address has no record yet; an id is of one person. */
const recordOf = ({ ofId, ofEmail, isOther }: Candidate): number | undefined =>
  ofId ?? (isOther ? undefined : ofEmail);

function takenProblem(line: number | undefined): Problem | undefined {
  if (line === undefined) return undefined;
  return {
    code: 'gradebook-learner-duplicate',
    what: `The row belongs to the same record as line ${line}.`,
    fix: 'If both are of one learner, keep the row that is right; if not, correct the id or the address of one.',
  };
}

function mismatch(
  { learner, ofId, ofEmail, isSame, isOther }: Candidate,
  record: number,
  recorded: Recorded,
): Problem | undefined {
  if (ofId !== undefined && ofEmail !== undefined && ofId !== ofEmail)
    return isSame || isOther ? undefined : twoRecords;
  if (isSame) return undefined;
  const names = recorded.namesOf(record);
  const isKnownAs = (matches: (a: string, b: string) => boolean) =>
    names.some((name) => matches(name, learner.name));
  if (ofId === undefined) {
    const id = recorded.idOf(record);
    if (id !== null && learner.id !== null)
      return looseId(id) === looseId(learner.id) ? spoilt : otherId(learner);
    // A family may share an address.
    return isKnownAs(isPartOf) ? undefined : otherName('e-mail address', learner);
  }
  if (isKnownAs(isPartOf)) return undefined;
  // A number of three digits may have been counted by the file; with the address, or a longer id, one word of the name may change.
  const isSure = ofEmail !== undefined || (learner.id?.length ?? 0) > 3;
  return isSure && isKnownAs(sharesWord) ? undefined : otherName('id', learner);
}

const address = ({ line }: GradebookLearner) =>
  `with the e-mail address of line ${line} in quotation marks`;
const named = (learner: GradebookLearner) =>
  learner.id === null ? address(learner) : `"${learner.id}"`;

const twoRecords: Problem = {
  code: 'gradebook-learner-conflict',
  what: 'The learner’s id belongs to one record and the e-mail address to another.',
  fix: 'Correct the id or the address. If the id is right: --same-person with it.',
};

const otherId = (learner: GradebookLearner): Problem => ({
  code: 'gradebook-learner-conflict',
  what: 'The learner’s e-mail address belongs to a record with another id.',
  fix: `If it is the same person: --same-person ${named(learner)}. If another person shares the address: --other-person ${named(learner)}. If most rows have this problem, the ids come from another column than before: leave it out with --ignore "<heading>".`,
});

function otherName(what: 'id' | 'e-mail address', learner: GradebookLearner): Problem {
  const which = what === 'id' ? `id “${learner.id}”` : 'e-mail address';
  const value = what === 'id' ? named(learner) : address(learner);
  const other =
    what === 'id'
      ? 'If not, correct the id in this row; a column that only numbers the rows is left out with --ignore "<heading>".'
      : `If not: --other-person ${value}, or give the row an address of its own.`;
  return {
    code: 'gradebook-learner-other',
    what: `The ${which} was used before for a learner with another name, whose record would be overwritten.`,
    fix: `If it is the same person: --same-person ${value}. ${other}`,
  };
}

const spoilt: Problem = {
  code: 'gradebook-id-spoilt',
  what: 'A record of this session has the same id in another spelling, for example with zeros before it, which spreadsheets take off.',
  fix: 'Export the gradebook again and do not save it in a spreadsheet. If the id of the record is the wrong one, correct it there.',
};

/** Possible faults of a learner without a record. */
function strangerProblem(
  each: Candidate,
  recorded: Recorded,
  unclaimed: ReadonlySet<string>,
  twins: (each: Candidate) => number | undefined,
): Problem | undefined {
  const { learner, isOther } = each;
  if (isOther) return undefined;
  if (recorded.hasLooseId(learner.id)) return spoilt;
  const name = comparedName(learner.name);
  if (recorded.unrecorded.has(name)) return unrecorded(learner);
  if (unclaimed.has(name)) return twin('A record of this session has the same name', learner);
  const other = twins(each);
  return other === undefined
    ? undefined
    : twin(`Line ${other} has the same name with the same scores`, learner);
}

function twin(where: string, learner: GradebookLearner): Problem {
  return {
    code: 'gradebook-learner-twice',
    what: `${where} under another id or e-mail address: one person may get two certificates.`,
    fix: `If these are two people: --other-person ${named(learner)}. If it is one, keep one row, with the id or address that was used before.`,
  };
}

const unrecorded = (learner: GradebookLearner): Problem => ({
  code: 'gradebook-certificate-unrecorded',
  what: 'This session has a certificate with the same name and no record, so the learner may have one already.',
  fix: `Add the learner to the records file with the certificate’s code. If these are two people: --other-person ${named(learner)}.`,
});

/** Names of records without a row in the file. Two people with the same name each have a separate row. */
function unclaimedNames(
  candidates: readonly Candidate[],
  { count, namesOf }: Recorded,
): Set<string> {
  const claimed = new Set(candidates.map(recordOf));
  const names = new Set<string>();
  for (let record = 0; record < count; record += 1) {
    if (!claimed.has(record)) for (const name of namesOf(record)) names.add(comparedName(name));
  }
  return names;
}

/** Finds another row with the same name and the same scores. Returns its line. */
function twinsAmong(candidates: readonly Candidate[]): (each: Candidate) => number | undefined {
  const lines = new Map<string, number[]>();
  for (const { learner, isOther } of candidates) {
    const key = isOther ? undefined : twinKey(learner);
    if (key === undefined) continue;
    const known = lines.get(key) ?? [];
    // One other line is enough to name.
    if (known.length < 2) lines.set(key, [...known, learner.line]);
  }
  return ({ learner }) => {
    const key = twinKey(learner);
    return key === undefined ? undefined : lines.get(key)?.find((line) => line !== learner.line);
  };
}

/** Undefined for learners without any score: many have none. */
function twinKey({ name, scores }: { readonly name: string; readonly scores: Scores }) {
  const given = Object.entries(scores).filter(([, score]) => score !== null && score !== 0);
  return given.length === 0
    ? undefined
    : JSON.stringify([comparedName(name), given.sort(([a], [b]) => (a < b ? -1 : 1))]);
}
