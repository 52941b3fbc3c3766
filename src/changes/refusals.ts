import { printedCode } from '../model/code.ts';
import { counted } from '../wording/listed.ts';
import type { Changes } from './changes.ts';

/** Why changes must not be published as they are. */
export interface Refusal {
  readonly code: 'code-disappears' | 'too-many-issued';
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** The content file that it is about, by its path in the content folder; null where it is about several. */
  readonly file: string | null;
}

/** @param mostIssued how many certificates may be issued at once; null for any number */
export function refusalsOf(changes: Changes, mostIssued: number | null): readonly Refusal[] {
  return [...disappearing(changes), ...tooMany(changes, mostIssued)];
}

const disappearing = ({ certificates }: Changes): Refusal[] =>
  certificates
    .filter(({ kind }) => kind === 'removed')
    .map(({ code, courseId, sessionId }) => ({
      code: 'code-disappears',
      what: `The published code ${printedCode(code)} would disappear.`,
      why: 'Whoever holds the certificate would be told that it was never issued.',
      fix: 'Bring it back. A certificate that should not stand is revoked (npm run revoke), and one that a learner wants forgotten is erased (npm run erase): both keep a page.',
      file: `certificates/${courseId}/${sessionId}.yaml`,
    }));

function tooMany({ counts }: Changes, mostIssued: number | null): Refusal[] {
  if (mostIssued === null || counts.issued <= mostIssued) return [];
  return [
    {
      code: 'too-many-issued',
      what: `${counted(counts.issued, 'certificate')} would be issued at once; at most ${mostIssued.toLocaleString('en-GB')} may be.`,
      why: 'What is published once can only be revoked, never taken back.',
      fix: 'Make sure that all of them are meant, then publish them in parts or allow more with --most-issued.',
      file: null,
    },
  ];
}
