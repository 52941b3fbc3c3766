import { findLink, type FoundLink } from './find-link.ts';
import { padResponseTime } from '../../account/pad-response-time.ts';
import { noteOpening } from './note-opening.ts';
import { isPass } from './passcode-grant.ts';
import type { PublishedRecord, RecordCatalogue } from '../published/published-records.ts';
import type { RecordService } from '../record-service.ts';
import type { ShareLink } from './share-link.ts';
import { shown } from './stored-link.ts';

export type OpenAnswer =
  | {
      readonly kind: 'open';
      readonly record: PublishedRecord;
      readonly catalogue: RecordCatalogue;
      /** Only what its sections say may be shown. */
      readonly link: ShareLink;
    }
  /** The link is good; its passcode has yet to be entered. */
  | { readonly kind: 'passcode' }
  | { readonly kind: 'refused' };

/** Refusals are answered at a multiple of so many milliseconds. */
export const refusalStep = 200;

export interface Opener {
  /** What `enterPasscode` gave for the link. */
  readonly pass?: string | undefined;
  /** Whether the learner is told of it, see `isOpening`. */
  readonly isNoted?: boolean;
}

/**
 * Opens what an address leads to, and notes that it was opened. One and the same refusal, after as long a time, for an address that is
 * malformed, wrong, revoked, reset, expired, of a learner who was removed, or that never was. Rejects with CouldNotCheck.
 * @param text the token as the address has it
 */
export async function openLink(
  service: RecordService,
  text: string,
  { pass, isNoted = true }: Opener = {},
): Promise<OpenAnswer> {
  const began = service.now();
  const found = await findLink(service, text);
  if (!found) {
    await padResponseTime(service, began, refusalStep);
    return { kind: 'refused' };
  }
  if (!mayPass(service, found, pass)) return { kind: 'passcode' };
  const { id, stored, record, catalogue } = found;
  if (isNoted) noteOpening(service, record.key, id);
  return { kind: 'open', record, catalogue, link: shown(id, stored) };
}

function mayPass(service: RecordService, { id, stored }: FoundLink, pass?: string): boolean {
  const { passcodeHash } = stored;
  if (passcodeHash === null) return true;
  return pass !== undefined && isPass(service, { link: id, passcodeHash }, pass);
}
