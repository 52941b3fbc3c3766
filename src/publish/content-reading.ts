import { openSessions } from '../environment/open-content.ts';
import type { SessionsReading } from '../load/read-sessions.ts';
import { buildState } from './build-state.ts';

/** The content as this process last read it: read when first asked for, and then shared by all that takes part. */
export function contentReading(): Promise<SessionsReading> {
  return (buildState.reading ??= openSessions());
}

/** Reads the content again, for everyone who asks from now on. */
export function readContentAgain(): Promise<SessionsReading> {
  buildState.reading = undefined;
  return contentReading();
}
