import type { EnrolmentStep, SignatureTrack } from '../../identity/retention/signature-track-of.ts';

/** A step after the consent. */
export type OpenStep = Exclude<EnrolmentStep, 'consent'>;
export type Place = 'done' | 'next' | 'later';

/**
 * Where each step of an enrolment stands. One is next: the first that is not done, or the one that its learner wants to do again.
 * @param again from the address, unchecked
 */
export function steps(
  { details, hasFace, hasDocument, next }: SignatureTrack,
  again: string | null,
): ReadonlyMap<OpenStep, Place> {
  const isTypingDone = next === 'submit';
  const done: Readonly<Record<OpenStep, boolean>> = {
    details: details !== null,
    face: hasFace,
    document: hasDocument,
    typing: isTypingDone,
    submit: false,
  };
  const names = Object.keys(done) as OpenStep[];
  const current = names.find((step) => step === again && done[step]) ?? next;
  return new Map(
    names.map((step) => {
      if (step === current) return [step, 'next'];
      return [step, done[step] ? 'done' : 'later'];
    }),
  );
}
