import { hash } from 'node:crypto';
import type { LoadResult, WholeContent } from '../../src/load/load-content.ts';
import type { ContentBySession } from '../../src/load/read-sessions.ts';
import type { ReadSession } from '../../src/load/link-sessions.ts';
import type { Content } from '../../src/model/content.ts';
import { ownTally, tallyOf } from '../../src/model/session-tally.ts';

/** Content as if it had been read session by session. */
export function bySession(content: Content, today = '2026-06-01'): WholeContent {
  const sessionOf = (one: { readonly courseId: string; readonly sessionId: string }) =>
    `${one.courseId} ${one.sessionId}`;
  const records = Map.groupBy(content.records, sessionOf);
  const certificates = Map.groupBy(content.certificates, sessionOf);
  const sessions = [...new Set([...certificates.keys(), ...records.keys()])].map(
    (name): ReadSession => {
      const [courseId = '', sessionId = ''] = name.split(' ');
      const whole = {
        certificates: certificates.get(name) ?? [],
        records: records.get(name) ?? [],
      };
      return {
        ...tallyOf(ownTally(whole, today), [], new Map()),
        ...{ courseId, sessionId },
        codes: whole.certificates.map(({ code }) => code),
        key: hash('sha256', JSON.stringify(whole.certificates)),
        until: null,
        ofRecords: { key: hash('sha256', JSON.stringify(whole)), until: null },
        open: () => Promise.resolve(whole),
      };
    },
  );
  return { ...content, sessions };
}

/** The same content, of which no other sessions than these, by their ids, can be opened. */
export const openingOnly = <C extends ContentBySession>(
  content: C,
  ...ids: readonly string[]
): C => ({
  ...content,
  sessions: content.sessions.map((session) =>
    ids.includes(session.sessionId)
      ? session
      : { ...session, open: () => Promise.reject(new Error(`opened ${session.sessionId}`)) },
  ),
});

/** A reading without the functions that open sessions: no two readings share those. */
export const comparable = ({ content, ...reading }: LoadResult) => ({
  ...reading,
  content: content && {
    ...content,
    sessions: content.sessions.map(({ open: _open, ...session }) => session),
  },
});
