import type { ContentBySession } from '../load/read-sessions.ts';
import type { ReadSession } from '../load/link-sessions.ts';
import type { Certificate } from '../model/certificate.ts';
import type { VerificationCode } from '../model/code.ts';

/** Two states of the content, of which only sessions that differ are opened, one or two at a time. */
export interface Comparison {
  /** Null where nothing was published yet. */
  readonly before: ContentBySession | null;
  readonly after: ContentBySession;
  /** A present session as it was; undefined where it had no certificates. */
  readonly earlierOf: (session: ReadSession) => ReadSession | undefined;
  /** Whether no certificate of a session differs between the two states. */
  readonly isSame: (session: ReadSession) => boolean;
  /** The certificates of a present session, each with what it was before, in any session. */
  readonly pairsOf: (session: ReadSession) => Promise<readonly CertificatePair[]>;
  /** Certificates whose codes are no longer there. */
  readonly removed: readonly Certificate[];
  /** How many certificates of an earlier session are still there. */
  readonly keptOf: (session: ReadSession) => number;
}

export interface CertificatePair {
  readonly before: Certificate | undefined;
  readonly after: Certificate;
}

/** @param before null where nothing was published yet */
export async function compareSessions(
  before: ContentBySession | null,
  after: ContentBySession,
): Promise<Comparison> {
  const earlier = byPlace(before?.sessions ?? []);
  const present = byPlace(after.sessions);
  const earlierOf = (session: ReadSession) => earlier.get(placeOf(session));
  const isSame = (session: ReadSession) => {
    const was = earlierOf(session)?.key;
    return was !== undefined && was === present.get(placeOf(session))?.key;
  };
  const differing = (sessions: readonly ReadSession[]) =>
    sessions.filter((session) => !isSame(session));
  const kept = new Set(differing(after.sessions).flatMap(({ codes }) => codes));
  const left = await certificatesThatLeft(differing(before?.sessions ?? []), present);
  return {
    ...{ before, after, earlierOf, isSame },
    async pairsOf(session) {
      const was = earlierOf(session);
      const here = byCode(was ? (await was.open()).certificates : []);
      const { certificates } = await session.open();
      return certificates.map((each) => ({
        before: here.get(each.code) ?? left.get(each.code),
        after: each,
      }));
    },
    removed: [...left.values()].filter(({ code }) => !kept.has(code)),
    keptOf: (session) =>
      isSame(session)
        ? session.certificates
        : session.codes.filter((code) => kept.has(code)).length,
  };
}

const placeOf = ({ courseId, sessionId }: ReadSession): string => `${courseId} ${sessionId}`;

const byPlace = (sessions: readonly ReadSession[]): ReadonlyMap<string, ReadSession> =>
  new Map(sessions.map((session) => [placeOf(session), session]));

type ByCode = ReadonlyMap<VerificationCode, Certificate>;

const byCode = (certificates: readonly Certificate[]): ByCode =>
  new Map(certificates.map((each) => [each.code, each]));

/** Certificates that are no longer in their session: they have moved to another, or are gone. */
async function certificatesThatLeft(
  sessions: readonly ReadSession[],
  present: ReadonlyMap<string, ReadSession>,
): Promise<ByCode> {
  const left: Certificate[] = [];
  for (const session of sessions) {
    const here = new Set(present.get(placeOf(session))?.codes);
    if (session.codes.every((code) => here.has(code))) continue;
    const { certificates } = await session.open();
    left.push(...certificates.filter(({ code }) => !here.has(code)));
  }
  return byCode(left);
}
