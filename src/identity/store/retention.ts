import { aDay } from '../../values/duration.ts';

/** How long entries are kept, in days. `vaultKinds` says which entries, and pages show it. */
export const retentionDays = {
  /** The photo of a document, from when it was taken; a decision removes it earlier. */
  document: 30,
  /** To appeal, from a refusal on. */
  appeal: 14,
  /** The photo of a piece of work and the evidence of its typing, from the decision on. */
  photo: 14,
  /** Everything but that a learner was verified, from the learner's last act on. */
  everything: 365,
} as const;

/** @param since ISO 8601 @param lasts in milliseconds */
export const endOf = (since: string, lasts: number): Date => new Date(Date.parse(since) + lasts);

/** Until when a refusal can be appealed against. @param refused ISO 8601 */
export const appealEnds = (refused: string): Date => endOf(refused, retentionDays.appeal * aDay);
