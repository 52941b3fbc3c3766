import { base32nopad } from '@scure/base';
import type { RecordKey } from '../../account/keys.ts';
import type { LinkId } from './share-link.ts';

/** The contents of a link's address: the record, the link, and the secret that proves that the visitor was given the link. */
export interface ShareToken {
  readonly record: RecordKey;
  readonly link: LinkId;
  /** 16 bytes. */
  readonly secret: Uint8Array;
}

const lengths = { record: 9, link: 10, secret: 16 };

/** 35 bytes are exactly 56 characters of 5 bits: each such text is one token, and each token has one text. */
const form = /^[a-z2-7]{56}$/;

/** The token as text for an address: 56 characters of lower-case base32 (RFC 4648, without padding). */
export function writeToken({ record, link, secret }: ShareToken): string {
  const bytes = [Buffer.from(record, 'hex'), Buffer.from(link, 'hex'), secret];
  return base32nopad.encode(new Uint8Array(Buffer.concat(bytes))).toLowerCase();
}

/** Null for every text that `writeToken` would not have written. Never throws. */
export function readToken(text: string): ShareToken | null {
  return form.test(text) ? tokenIn(base32nopad.decode(text.toUpperCase())) : null;
}

/** The token in 35 bytes. */
export function tokenIn(bytes: Uint8Array): ShareToken {
  const secretAt = lengths.record + lengths.link;
  const hex = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('hex');
  return {
    record: hex(0, lengths.record) as RecordKey,
    link: hex(lengths.record, secretAt) as LinkId,
    secret: bytes.subarray(secretAt, secretAt + lengths.secret),
  };
}

/** Draws the id of a new link. */
export function drawLinkId(random: (bytes: number) => Uint8Array): LinkId {
  return Buffer.from(random(lengths.link)).toString('hex') as LinkId;
}
