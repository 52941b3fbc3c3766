import { createHmac } from 'node:crypto';
import { bareId } from '../gradebook/learners/identifiers.ts';
import { plainAddress, plainId } from '../model/learner-identity.ts';
import type { ErasedFile } from '../schema/erased.ts';
import { editYaml } from './yaml/edit-yaml.ts';
import { quoted } from './yaml/yaml-text.ts';

/** The path of the private file in the content folder. */
export const erasedFile = 'erased.yaml';

export interface LearnerOfSession {
  readonly courseId: string;
  readonly sessionId: string;
  readonly learner: { readonly id: string | null; readonly email: string | null };
}

/**
 * Hashes of a learner's id and address, which differ for every session and every key: none tells that two sessions had the same learner.
 * None of a learner who has neither.
 */
export function erasureHashes(
  key: string,
  { courseId, sessionId, learner: { id, email } }: LearnerOfSession,
): string[] {
  const known = [
    ...(id === null ? [] : [['id', plainId(bareId(id))]]),
    ...(email === null ? [] : [['address', plainAddress(email)]]),
  ];
  return known.map((parts) => hashed(key, ['learner', courseId, sessionId, ...parts]));
}

/** A text that is the same for the same key and tells nothing of it. */
export const keyCheckOf = (key: string): string => hashed(key, ['key']).slice(0, 16);

/** The text of the private file with more hashes; a new file where there is none. */
export function withErased(
  { text, erased }: { readonly text: string | undefined; readonly erased: ErasedFile | null },
  key: string,
  hashes: readonly string[],
): string {
  const known = new Set(erased?.learners);
  const items = hashes.filter((hash) => !known.has(hash)).map(quoted);
  const before = text ?? emptyFile(key);
  return items.length === 0
    ? before
    : editYaml(before, [{ kind: 'append', path: ['learners'], items }]);
}

const emptyFile = (key: string): string =>
  [
    '# Private: keyed hashes by which npm run issue recognises erased learners, and for nothing else. Nothing in this file is published.',
    `keyCheck: '${keyCheckOf(key)}'`,
    'learners: []',
    '',
  ].join('\n');

const hashed = (key: string, parts: readonly string[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
