import { dayOf, type CalendarDay } from '../../values/calendar.ts';

/** 20 hexadecimal digits that name a link of a record; drawn at random. */
export type LinkId = string & { readonly __brand: 'LinkId' };

/** The parts of a record that a link may show, in the order of the page. The learner and the course are always shown. */
export const sections = ['score', 'assignments', 'format', 'certificate'] as const;
export type Section = (typeof sections)[number];

/** Whether nothing of a record is held back. */
export const showsEverything = (shown: Iterable<Section>): boolean => {
  const shared = new Set(shown);
  return sections.every((section) => shared.has(section));
};

/** A link as its learner made it, without its secrets. */
export interface ShareLink {
  readonly id: LinkId;
  /** One line in the learner's words; markup in it is text. */
  readonly label: string;
  /** ISO 8601, in UTC. */
  readonly createdAt: string;
  /** Open through the end of this day in its time zone; null for ever. */
  readonly expiresAt: CalendarDay | null;
  readonly timeZone: string;
  readonly hasPasscode: boolean;
  /** At least one, each once. */
  readonly sections: readonly Section[];
}

/** The name of a link as a form or a key has it; null for everything else. */
export function readLinkId(text: string): LinkId | null {
  return /^[0-9a-f]{20}$/.test(text) ? (text as LinkId) : null;
}

/** How long a link works. A link of before its time zone was kept has none: it is UTC. */
export interface Lifetime {
  readonly expiresAt: CalendarDay | null;
  readonly timeZone?: string;
}

/** Whether the last day of a link is over. */
export const isOver = ({ expiresAt, timeZone = 'UTC' }: Lifetime, now: Date): boolean =>
  expiresAt !== null && dayOf(now, timeZone) > expiresAt;
