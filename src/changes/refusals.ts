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
    .map(({ code, file }) => ({
      code: 'code-disappears',
      what: `The published code ${printedCode(code)} would disappear.`,
      why: 'Anyone who checks the certificate would read that it was never issued.',
      fix: 'Restore it. To withdraw a certificate, revoke it (npm run revoke); to remove a learner’s data, erase it (npm run erase): both keep a page.',
      file,
    }));

function tooMany({ counts }: Changes, mostIssued: number | null): Refusal[] {
  if (mostIssued === null || counts.issued <= mostIssued) return [];
  return [
    {
      code: 'too-many-issued',
      what: `${counted(counts.issued, 'certificate')} would be issued at once; at most ${mostIssued.toLocaleString('en-GB')} may be.`,
      why: 'A published certificate can only be revoked, never taken back.',
      fix: 'Make sure that all of them are intended, then publish them in parts or allow more with --most-issued.',
      file: null,
    },
  ];
}
