const aDay = 24 * 60 * 60 * 1000;

/** How long each thing is kept at most, in days. `forget` enforces it, and pages show it. */
export const retentionDays = {
  /** The photo of a document, from when it was taken; it goes earlier, with the decision. */
  document: 30,
  /** To appeal, from a refusal on. */
  appeal: 14,
  /** The photo of a piece of work and what its typing showed, from the decision on. */
  photo: 14,
  /** Everything but that somebody was verified, from the learner's last act on. */
  everything: 365,
} as const;

/** When something that is kept for so long is over. @param since ISO 8601 */
export const keptUntil = (since: string, what: keyof typeof retentionDays): Date =>
  new Date(Date.parse(since) + retentionDays[what] * aDay);

export const isPast = (since: string, what: keyof typeof retentionDays, now: Date): boolean =>
  keptUntil(since, what) <= now;
