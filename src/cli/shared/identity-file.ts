import { isCalendarDay } from '../../values/calendar.ts';
import { addressOf } from '../../model/email-address.ts';
import type { ExportedLearner } from '../../identity/export/linked-learners.ts';

/** The file that `npm run identity` writes for `npm run issue`. Private: holds names and addresses. */
export interface IdentityFile {
  readonly course: string;
  readonly session: string;
  readonly learners: readonly ExportedLearner[];
}

const kind = 'laurel-identity';

export const identityFileText = (file: IdentityFile): string =>
  `${JSON.stringify({ kind, version: 1, ...file }, null, 2)}\n`;

/** The content of a file; undefined if it was not written by `npm run identity`, or is damaged. */
export function readIdentityFile(text: string): IdentityFile | undefined {
  const value = fieldsOf(parsed(text));
  const { course, session, learners } = value;
  if (value['kind'] !== kind || value['version'] !== 1) return undefined;
  if (typeof course !== 'string' || typeof session !== 'string') return undefined;
  return Array.isArray(learners) && learners.every(isLearner)
    ? { course, session, learners }
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function isLearner(value: unknown): value is ExportedLearner {
  const { address, name, checked, checkedBy, linked } = fieldsOf(value);
  return (
    typeof address === 'string' &&
    addressOf(address) === address &&
    typeof name === 'string' &&
    isDay(checked) &&
    (checkedBy === undefined || typeof checkedBy === 'string') &&
    Array.isArray(linked) &&
    linked.every(isPiece)
  );
}

function isPiece(value: unknown): boolean {
  const { assignmentId, day } = fieldsOf(value);
  return typeof assignmentId === 'string' && isDay(day);
}

const isDay = (value: unknown): boolean => typeof value === 'string' && isCalendarDay(value);
