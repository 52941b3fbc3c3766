import type { VerificationCode } from '../../model/code.ts';
import { lastAtMost } from '../../values/sorted.ts';
import type { SessionFacts, SuccessionFacts } from './session-facts.ts';

/** The place of a certificate among those of all sessions, one after the other. */
export type Place = number;

/** Certificates that contradict one another, or one that refers to none. */
export type Finding =
  | { readonly kind: 'itself' | 'unknown'; readonly later: Place }
  | {
      readonly kind: 'same-code' | 'issued-before' | 'twice' | 'loop';
      readonly later: Place;
      readonly other: Place;
    };

/** Certificates of all sessions, by their places. */
export interface AllCertificates {
  /** The session of a certificate, by its place among sessions, and the place of the certificate in it. */
  readonly sessionOf: (place: Place) => readonly [session: number, at: number];
  /** Undefined where no certificate has the code. */
  readonly placeOf: (code: VerificationCode) => Place | undefined;
  readonly findings: readonly Finding[];
}

interface Succession extends SuccessionFacts {
  readonly later: Place;
}

/**
 * Compares the certificates of all sessions.
 * @param isComplete whether every certificate could be read, so that a code that is not among them is unknown
 */
export function findAcross(
  sessions: readonly SessionFacts[],
  isComplete: boolean,
): AllCertificates {
  const firsts = startsOf(sessions);
  const sessionOf = (place: Place) => {
    const session = lastAtMost(firsts, place);
    return [session, place - (firsts[session] ?? 0)] as const;
  };
  const codeAt = (place: Place) => {
    const [session, at] = sessionOf(place);
    return (sessions[session]?.codes[at] ?? '') as VerificationCode;
  };
  const issuedAt = (place: Place) => {
    const [session, at] = sessionOf(place);
    return sessions[session]?.issued[at] ?? '';
  };
  const successions = sessions.flatMap((one, session) =>
    one.successions.map((each) => ({ ...each, later: (firsts[session] ?? 0) + each.at })),
  );
  const { placeOf, repeated } = placesOf(sessions, codeAt);
  const targets = successions.flatMap((succession): Finding[] => {
    const { later, earlier } = succession;
    if (earlier === null) return [];
    if (earlier === codeAt(later)) return [{ kind: 'itself', later }];
    const other = placeOf(earlier);
    if (other === undefined) return isComplete ? [{ kind: 'unknown', later }] : [];
    const [before, after] = [issuedAt(other), issuedAt(later)];
    const isInOrder = before === '' || after === '' || before <= after;
    return isInOrder ? [] : [{ kind: 'issued-before', later, other }];
  });
  const findings = [...repeated, ...targets, ...twice(successions), ...loops(successions, codeAt)];
  return { sessionOf, placeOf, findings };
}

function startsOf(sessions: readonly SessionFacts[]): readonly Place[] {
  let next = 0;
  return sessions.map(({ codes }) => {
    const first = next;
    next += codes.length;
    return first;
  });
}

/** A code as people read it on paper: O is 0, I and L are 1, and hyphens make no difference. */
const asRead = (code: VerificationCode): string =>
  code.replaceAll('-', '').replaceAll('O', '0').replace(/[IL]/gu, '1');

function placesOf(
  sessions: readonly SessionFacts[],
  codeAt: (place: Place) => VerificationCode,
): {
  readonly placeOf: (code: VerificationCode) => Place | undefined;
  readonly repeated: readonly Finding[];
} {
  const firsts = new Map<string, Place>();
  const others = new Map<VerificationCode, Place>();
  const repeated: Finding[] = [];
  let place = 0;
  for (const { codes } of sessions) {
    for (const code of codes) {
      const key = asRead(code);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, place);
      else {
        others.set(code, place);
        repeated.push({ kind: 'same-code', later: place, other: first });
      }
      place += 1;
    }
  }
  const placeOf = (code: VerificationCode) => {
    const first = firsts.get(asRead(code));
    return first !== undefined && codeAt(first) === code ? first : others.get(code);
  };
  return { placeOf, repeated };
}

/** Successions of a certificate that an earlier one supersedes, too. */
function twice(successions: readonly Succession[]): readonly Finding[] {
  const firsts = new Map<VerificationCode, Place>();
  return successions.flatMap(({ earlier, later }): Finding[] => {
    if (earlier === null) return [];
    const other = firsts.get(earlier);
    if (other === undefined) firsts.set(earlier, later);
    return other === undefined ? [] : [{ kind: 'twice', later, other }];
  });
}

function loops(
  successions: readonly Succession[],
  codeAt: (place: Place) => VerificationCode,
): readonly Finding[] {
  const byLater = new Map(successions.map((each) => [codeAt(each.later), each]));
  const next = ({ earlier }: Succession) => (earlier === null ? undefined : byLater.get(earlier));
  const done = new Set<Place>();
  return successions.flatMap((start): Finding[] => {
    const onTheWay = new Set<Succession>();
    let last: Succession | undefined;
    let at: Succession | undefined = start;
    while (at && !done.has(at.later)) {
      done.add(at.later);
      onTheWay.add(at);
      last = at;
      at = next(at);
    }
    // A circle of one has been found as superseding itself.
    if (at === undefined || at === last || !onTheWay.has(at)) return [];
    const other = next(at);
    return other ? [{ kind: 'loop', later: at.later, other: other.later }] : [];
  });
}
