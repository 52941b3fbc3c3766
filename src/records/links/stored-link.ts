import { isCalendarDay } from '../../values/calendar.ts';
import { CouldNotCheck } from '../../account/key-store.ts';
import { passcodeHashForm } from './passcode-hash.ts';
import { sections, type LinkId, type Section, type ShareLink } from './share-link.ts';

/** A link as the store keeps it. */
export interface StoredLink extends Omit<ShareLink, 'id' | 'hasPasscode'> {
  /** SHA-256 of its secret, see `hashOf`. */
  readonly secretHash: string;
  /** Null where it has none, see `hashPasscode`. */
  readonly passcodeHash: string | null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const fields: Readonly<Record<keyof StoredLink, (value: unknown) => boolean>> = {
  label: isText,
  createdAt: (value) => isText(value) && isMoment(value),
  expiresAt: (value) => value === null || (isText(value) && isCalendarDay(value)),
  sections: isSections,
  secretHash: (value) => isText(value) && /^[0-9a-f]{64}$/.test(value),
  passcodeHash: (value) => value === null || (isText(value) && passcodeHashForm.test(value)),
};

/**
 * Reads what the store holds under the key of a link; null where it holds nothing. Throws CouldNotCheck for all that no link of ours
 * is. A field that we do not know may be a rule of a later version of ours: what we cannot keep, we do not open.
 */
export function readStoredLink(value: unknown): StoredLink | null {
  if (value === null) return null;
  if (!isStoredLink(value)) throw new CouldNotCheck('What is kept of a link cannot be read.');
  return value;
}

/** The link as its learner and its holders see it. */
export function shown(id: LinkId, stored: StoredLink): ShareLink {
  const { label, createdAt, expiresAt, passcodeHash } = stored;
  return {
    id,
    label,
    createdAt,
    expiresAt,
    hasPasscode: passcodeHash !== null,
    sections: stored.sections,
  };
}

function isStoredLink(value: unknown): value is StoredLink {
  if (typeof value !== 'object' || value === null) return false;
  const held = new Map<string, unknown>(Object.entries(value));
  const ours = Object.entries(fields);
  return held.size === ours.length && ours.every(([name, isGood]) => isGood(held.get(name)));
}

function isMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

function isSections(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((section) => sections.includes(section as Section))
  );
}
