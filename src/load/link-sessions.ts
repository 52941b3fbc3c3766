import { hash } from 'node:crypto';
import type { VerificationCode } from '../model/code.ts';
import type { SessionContent } from '../model/content.ts';
import { tallyOf, type SessionTally } from '../model/session-tally.ts';
import { isNameWithheld, withSuccessors, type Successors } from '../model/supersession.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { AllCertificates } from './check/find-across.ts';
import { successorsIn } from './check/session-facts.ts';
import { linkSession } from './link-content.ts';
import type { OwnSession } from './own-session.ts';

/** A session that was found sound. */
export interface ReadSession extends SessionTally {
  readonly courseId: string;
  readonly sessionId: string;
  /** A hash of all from which its certificates follow, but for the frame. Nothing of its records: it may name files. */
  readonly key: string;
  /** The last day on which each of its certificates has the same status as today; null where it stays. */
  readonly until: CalendarDay | null;
  /** The same of its records, which also follow from later certificates of other sessions. Private: it may name no file. */
  readonly ofRecords: Pick<ReadSession, 'key' | 'until'>;
  /** Of its certificates, in the order of its files. */
  readonly codes: readonly VerificationCode[];
  /** Its content. Rejects where its files have changed since. */
  readonly open: () => Promise<SessionContent>;
}

/** Sessions in which nothing is wrong, with what supersedes their certificates. */
export function linkedSessions(
  own: readonly OwnSession[],
  all: AllCertificates,
): readonly ReadSession[] {
  const successors = successorsIn(own.map(({ facts }) => facts));
  const superseded = supersededIn(successors, all);
  const supersededOf = (at: number) => superseded.get(at) ?? [];
  const keys = own.map(({ key }, at) => {
    const later = supersededOf(at).map((code) => [
      code,
      successors.get(code),
      isNameWithheld(code, successors),
    ]);
    return hash('sha256', JSON.stringify([key, later]));
  });
  return own.map((session, at): ReadSession => {
    const { files, facts, linked, folder, recordsKey } = session;
    if (!linked) throw new Error('sessions are linked only when nothing is wrong with them');
    const mine = supersededOf(at);
    const others = [...laterSessions(mine, successors, all)];
    return {
      ...tallyOf(linked.tally, mine, successors),
      ...{ courseId: files.id, sessionId: files.session, codes: facts.codes, until: linked.until },
      key: keys[at] ?? '',
      ofRecords: {
        key: hash(
          'sha256',
          JSON.stringify([recordsKey, ...[at, ...others].map((one) => keys[one])]),
        ),
        until: earliest([at, ...others].map((one) => own[one]?.linked?.until ?? null)),
      },
      async open() {
        const { certificates, records } = linkSession(await folder());
        return { certificates: withSuccessors(certificates, successors), records };
      },
    };
  });
}

/** The sessions that have the later certificates of some, near and far. */
function laterSessions(
  superseded: readonly VerificationCode[],
  successors: Successors,
  { placeOf, sessionOf }: AllCertificates,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const code of superseded) {
    for (let next = successors.get(code); next; next = successors.get(next.code)) {
      const place = placeOf(next.code);
      if (place !== undefined) found.add(sessionOf(place)[0]);
    }
  }
  return found;
}

const earliest = (days: readonly (CalendarDay | null)[]): CalendarDay | null =>
  days.reduce(
    (least, day) => (least === null || (day !== null && day < least) ? day : least),
    null,
  );

/** The certificates that others supersede, by the places of their sessions. */
function supersededIn(
  successors: Successors,
  { placeOf, sessionOf }: AllCertificates,
): ReadonlyMap<number, readonly VerificationCode[]> {
  const found = new Map<number, VerificationCode[]>();
  for (const code of successors.keys()) {
    const place = placeOf(code);
    if (place === undefined) continue;
    const [session] = sessionOf(place);
    const ofSession = found.get(session) ?? [];
    ofSession.push(code);
    found.set(session, ofSession);
  }
  return found;
}
