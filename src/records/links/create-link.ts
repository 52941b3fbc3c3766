import { CouldNotCheck } from '../../account/key-store.ts';
import type { RecordKey } from '../../account/keys.ts';
import { hashOf, linkSecret } from './link-secret.ts';
import type { NewLink } from './new-link-form.ts';
import { hashPasscode } from './passcode-hash.ts';
import type { RecordService } from '../record-service.ts';
import { shareLinks } from './link-kinds.ts';
import type { LinkId } from './share-link.ts';
import type { StoredLink } from './stored-link.ts';
import { drawLinkId } from './token.ts';

export type CreateAnswer =
  | { readonly ok: true; readonly link: LinkId }
  /** The record has as many links as it may have. */
  | { readonly ok: false; readonly problem: 'too-many-links' };

/** The part of a link that stays when it is reset. */
export type LinkRules = Pick<
  StoredLink,
  'label' | 'expiresAt' | 'timeZone' | 'passcodeHash' | 'sections'
>;

export const mostLinks = 20;

const tooMany: CreateAnswer = { ok: false, problem: 'too-many-links' };

/** Makes a link. The caller has to know that the record is the learner’s who asks. */
export async function createLink(
  service: RecordService,
  record: RecordKey,
  { passcode, ...rules }: NewLink,
): Promise<CreateAnswer> {
  const passcodeHash = passcode === null ? null : await hashPasscode(service, passcode);
  return createByRules(service, record, { ...rules, passcodeHash });
}

/** Makes a link with the rules of an earlier one. */
export async function createByRules(
  service: RecordService,
  record: RecordKey,
  { label, expiresAt, timeZone = 'UTC', passcodeHash, sections }: LinkRules,
): Promise<CreateAnswer> {
  const { store } = service;
  if ((await count(service, record)) >= mostLinks) return tooMany;
  const link = drawLinkId(service.random);
  const stored: StoredLink = {
    label,
    expiresAt,
    timeZone,
    sections,
    passcodeHash,
    secretHash: hashOf(linkSecret(service.secret, record, link)),
    createdAt: service.now().toISOString(),
  };
  if (!(await store.create(shareLinks.key(record, link), shareLinks.encode(stored))))
    throw new CouldNotCheck('A new link was not acknowledged.');
  // Others may have made theirs at the same time: each that comes out above the limit is taken back.
  if ((await count(service, record)) <= mostLinks) return { ok: true, link };
  await store.remove(shareLinks.key(record, link));
  return tooMany;
}

async function count({ store }: RecordService, record: RecordKey): Promise<number> {
  return (await store.keys(shareLinks.place(record))).length;
}
