import type { SignedContent, SigningState } from '../credential/signing.ts';
import type { WholeContent } from '../load/load-content.ts';
import type { ContentBySession, SessionsReading } from '../load/read-sessions.ts';
import type { Certificate } from '../model/certificate.ts';
import type { Institution } from '../model/content.ts';

/** State that the parts of one build or one development server share: commands, integrations, collections and pages. */
export interface BuildState {
  /** The content as this process last read it; undefined until it is first requested. */
  reading: Promise<SessionsReading> | undefined;
  /** Content that was wanted whole. */
  readonly whole: WeakMap<ContentBySession, Promise<WholeContent>>;
  /** The certificates whose pages Astro makes: a build already has the pages of the others. Undefined for all. */
  pagesToMake: readonly Certificate[] | undefined;
  /** Rejects where a key is wrong. */
  signingOf: (content: SignedContent) => Promise<SigningOfPages>;
}

/** How this build or server signs content, as far as pages may know: no secret key is among it. */
export interface SigningOfPages {
  readonly stateOf: (institutionId: string) => SigningState;
  /** As they sign: those that do have `credentials`. */
  readonly institutions: readonly Institution[];
}

const nothingYet = (): BuildState => ({
  reading: undefined,
  whole: new WeakMap(),
  pagesToMake: undefined,
  signingOf: () => Promise.resolve({ stateOf: () => 'unsigned', institutions: [] }),
});

// This module runs several times in one process, and the copies share no variable. Node imports astro.config.mjs with the integrations;
// Vite evaluates content.config.ts, and the pages of a development server, in module runners of its own; a build bundles the pages and
// runs the bundle. The global object is what they have in common.
const place = globalThis as { [key: symbol]: BuildState | undefined };

/** The only state of this process. The code that finds out a value assigns its field; others read the field when they need it. */
export const buildState: BuildState = (place[Symbol.for('laurel.build-state')] ??= nothingYet());
