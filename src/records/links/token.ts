import { base32nopad } from '@scure/base';
import type { RecordKey } from '../../account/keys.ts';
import type { LinkId } from './share-link.ts';

/** What the address of a link says: which record, which link of it, and the proof that whoever asks was given it. */
export interface ShareToken {
  readonly record: RecordKey;
  readonly link: LinkId;
  /** 16 bytes. */
  readonly secret: Uint8Array;
}

const lengths = { record: 9, link: 10, secret: 16 };

/** 35 bytes are exactly 56 characters of 5 bits: every such text is one token, and no token is two texts. */
const form = /^[a-z2-7]{56}$/;

/** The token as it stands in an address: 56 characters of lower-case base32 (RFC 4648, without padding). */
export function writeToken({ record, link, secret }: ShareToken): string {
  const bytes = [Buffer.from(record, 'hex'), Buffer.from(link, 'hex'), secret];
  return base32nopad.encode(new Uint8Array(Buffer.concat(bytes))).toLowerCase();
}

/** Null for everything that `writeToken` would not have written. Never throws. */
export function readToken(text: string): ShareToken | null {
  return form.test(text) ? tokenIn(base32nopad.decode(text.toUpperCase())) : null;
}

/** The token that 35 bytes stand for. */
export function tokenIn(bytes: Uint8Array): ShareToken {
  const secretAt = lengths.record + lengths.link;
  const hex = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('hex');
  return {
    record: hex(0, lengths.record) as RecordKey,
    link: hex(lengths.record, secretAt) as LinkId,
    secret: bytes.subarray(secretAt, secretAt + lengths.secret),
  };
}

/** Draws the name of a new link. */
export function drawLinkId(random: (bytes: number) => Uint8Array): LinkId {
  return Buffer.from(random(lengths.link)).toString('hex') as LinkId;
}
