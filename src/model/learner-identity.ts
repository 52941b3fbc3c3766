import { addressOf } from './email-address.ts';

/** The value that identifies a learner within a session, and its kind: one learner’s id may read like another’s name. */
export interface LearnerIdentity {
  readonly kind: 'id' | 'address' | 'name';
  /** In its normal form, in which two spellings of the same are equal. */
  readonly value: string;
}

interface Learner {
  readonly id?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly name: string;
}

/** A learner without an id is known by the address, and without an address by the name. */
export function learnerIdentity({ id, email, name }: Learner): LearnerIdentity {
  if (id != null) return { kind: 'id', value: plainId(id) };
  if (email != null) return { kind: 'address', value: plainAddress(email) };
  return { kind: 'name', value: plain(name) };
}

/** Letter case, spaces and widths do not make another learner. */
const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim().normalize('NFKC');

export const plainId = plain;

/** Not every text that is entered as an address is one that mail can reach: such texts are compared, too. */
export const plainAddress = (email: string): string => addressOf(email) ?? plain(email);
