import pMap from 'p-map';
import { addressOf } from '../../model/email-address.ts';
import { dayOf, type CalendarDay } from '../../values/calendar.ts';
import { compareText } from '../../values/compare.ts';
import { personKey, type PersonKey } from '../../account/keys.ts';
import type { StoredKey } from '../../account/stored-kind.ts';
import { appealOf } from '../cases/appeal.ts';
import type { Attestation, CaseId, ReviewCase, Settled, Verified } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';
import { allOfIdentity, vaultKinds } from '../store/vault-kinds.ts';
import type { Vault } from '../store/vault.ts';
import { enrolmentCase } from '../enrolment/enrolment-of.ts';

export interface SessionRequest {
  /** Is only read: nothing is written here. */
  readonly vault: Pick<Vault, 'read' | 'keys'>;
  /** Of the site: what names people follows from it. */
  readonly secret: string;
  readonly courseId: string;
  readonly sessionId: string;
  /** Of the site, for the days on which work was attested. */
  readonly timeZone: string;
}

/** One person who has attested work of a session. */
export interface SessionOutcome {
  readonly person: PersonKey;
  /** In its normal form; null where it is no longer kept. */
  readonly address: string | null;
  /** Null where nobody has compared the document yet, or those who did could not confirm it. */
  readonly verified: Verified | null;
  /** The course at whose enrolment the document was compared; null where that is no longer kept. */
  readonly enrolledAt: string | null;
  /** Pieces of work whose latest attempt people have settled as a match. */
  readonly linked: readonly LinkedPiece[];
  /** How many pieces of work wait for a reviewer. */
  readonly waiting: number;
}

export interface LinkedPiece {
  readonly assignmentId: string;
  /** Of the attestation. */
  readonly day: CalendarDay;
}

/**
 * All learners who have attested work of a session, by person. Learners who have taken back their consent are not among them, even if
 * some of their entries are still there. Rejects with CouldNotCheck.
 */
export async function sessionOutcomes(request: SessionRequest): Promise<readonly SessionOutcome[]> {
  const keys = new Set(await request.vault.keys(allOfIdentity));
  const people = [...keys].flatMap((key) => {
    const { person, course, session } = vaultKinds.attempt.partsOf(key) ?? {};
    return course === request.courseId && session === request.sessionId ? (person ?? []) : [];
  });
  const agreed = [...new Set(people as PersonKey[])].filter((person) =>
    keys.has(vaultKeys(person).consent),
  );
  return pMap(
    agreed.sort(),
    (person) => outcomeOf(new PersonReading(request, person, keys), request),
    { concurrency: 8 },
  );
}

async function outcomeOf(
  reading: PersonReading,
  { secret, timeZone }: SessionRequest,
): Promise<SessionOutcome> {
  const { person, keys } = reading;
  const details = await reading.read(keys.details);
  const address = addressOf(details?.address ?? '');
  const enrolment = await reading.enrolment();
  const state = enrolment && (await reading.outcome(enrolment.id));
  const latest = latestOf(await reading.attempts());
  const states = await Promise.all(latest.map(({ id }) => reading.outcome(`work-${id}` as CaseId)));
  return {
    person,
    address: address !== null && personKey(secret, address) === person ? address : null,
    // One of an earlier year says nothing of an enrolment that was refused since, or still waits.
    verified: state === 'match' ? await reading.read(keys.verified) : null,
    enrolledAt: state === 'match' ? (enrolment?.courseId ?? null) : null,
    linked: latest
      .filter((_, at) => states[at] === 'match')
      .map(({ work, at }) => ({
        assignmentId: work.assignmentId,
        day: dayOf(new Date(at), timeZone),
      })),
    waiting: states.filter((state) => state === 'waiting').length,
  };
}

/** The attempt that counts, for every piece of work. */
function latestOf(attempts: readonly Attestation[]): readonly Attestation[] {
  const latest = new Map<string, Attestation>();
  const inTurn = attempts.toSorted((a, b) =>
    a.at === b.at ? compareText(a.id, b.id) : compareText(a.at, b.at),
  );
  for (const attempt of inTurn) latest.set(attempt.work.assignmentId, attempt);
  return [...latest.values()];
}

/** Reads only keys that the listing had: most keys do not exist, and asking for each would take long. */
class PersonReading {
  readonly person: PersonKey;
  readonly keys: ReturnType<typeof vaultKeys>;
  readonly #request: SessionRequest;
  readonly #listed: ReadonlySet<string>;

  constructor(request: SessionRequest, person: PersonKey, listed: ReadonlySet<string>) {
    this.person = person;
    this.keys = vaultKeys(person);
    this.#request = request;
    this.#listed = listed;
  }

  async read<T>(key: StoredKey<T>): Promise<T | null> {
    return this.#listed.has(key) ? this.#request.vault.read(key) : null;
  }

  async attempts(): Promise<readonly Attestation[]> {
    const { courseId, sessionId } = this.#request;
    const place = this.keys.worksOf(courseId, sessionId);
    const names = this.#listedIn(place).filter((key) => vaultKinds.attempt.holds(key));
    const found = await Promise.all(names.map((name) => this.read(name)));
    return found.filter((attempt) => attempt !== null);
  }

  /** How a case ended, its appeal included; a case that nobody decided is not a match. */
  async outcome(id: CaseId): Promise<Settled['outcome'] | 'waiting'> {
    const appeal = appealOf(id);
    const first = await this.#settled(id);
    if (first !== 'refused' || !this.#listed.has(this.keys.case(appeal))) return first;
    const second = await this.#settled(appeal);
    return second === 'lapsed' ? first : second;
  }

  /** The latest that was sent: where it was not confirmed, no earlier one was. */
  async enrolment(): Promise<ReviewCase | null> {
    const sent = this.#listedIn(`${this.keys.cases}enrolment-`).length;
    return this.read(this.keys.case(enrolmentCase(sent)));
  }

  async #settled(id: CaseId): Promise<Settled['outcome'] | 'waiting'> {
    const settled = await this.read(this.keys.settled(id));
    return settled?.outcome ?? 'waiting';
  }

  #listedIn(prefix: string): readonly string[] {
    return [...this.#listed].filter((key) => key.startsWith(prefix)).sort();
  }
}
