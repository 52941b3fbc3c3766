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
      /** Only its sections may be shown. */
      readonly link: ShareLink;
    }
  /** The link is good; its passcode has not been entered yet. */
  | { readonly kind: 'passcode' }
  | { readonly kind: 'refused' };

/** Refusals are answered after a multiple of this time, in milliseconds. */
export const refusalStep = 200;

export interface Opener {
  /** The pass that `enterPasscode` returned for the link. */
  readonly pass?: string | undefined;
  /** Whether the opening is counted for the learner, see `isOpening`. */
  readonly isNoted?: boolean;
}

/**
 * Opens the record of an address, and notes that it was opened. The refusal is the same, after the same time, for an address that is
 * malformed, wrong, revoked, reset or expired, belongs to a learner who was removed, or never existed. Rejects with CouldNotCheck.
 * @param text the token in the address
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
