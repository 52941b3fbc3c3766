import { hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { CouldNotCheck } from './key-store.ts';
import type { PersonKey } from './keys.ts';
import type { Service } from './service.ts';

/** What a token is good for. Each has a key of its own, and so has each store, so that none passes for another. */
type Purpose = 'sign-in' | 'session' | 'challenge' | 'attestation';

/** What the holder of a token may show: who, until when, and the one name by which it can be ended. */
export interface SignedToken {
  readonly person: PersonKey;
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly expires: Date;
  /** What it is about, where that is more than the person; in few characters. */
  readonly about?: string;
}

type Signer = Pick<Service, 'secret' | 'storeName' | 'now'>;

/** Signs a token; its moments are whole seconds. */
export function writeSigned(
  { secret, storeName, now }: Signer,
  purpose: Purpose,
  { person, id, expires, about }: SignedToken,
): Promise<string> {
  const audience = audienceOf(purpose, storeName);
  return new SignJWT(about === undefined ? {} : { about })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setSubject(person)
    .setJti(id)
    .setIssuedAt(now())
    .setExpirationTime(expires)
    .sign(keyFor(secret, audience));
}

/** What a token says; null for one that is past, damaged, for another purpose or store, or signed with another secret. */
export async function readSigned(
  { secret, storeName, now }: Signer,
  purpose: Purpose,
  text: string,
): Promise<SignedToken | null> {
  if (text.length > 1000) return null;
  const audience = audienceOf(purpose, storeName);
  try {
    const { payload } = await jwtVerify(text, keyFor(secret, audience), {
      algorithms: ['HS256'],
      audience,
      requiredClaims: ['sub', 'jti', 'iat', 'exp'],
      currentDate: now(),
    });
    const { sub = '', jti = '', iat = NaN, exp = NaN, about } = payload;
    refuseOddClock(iat, now());
    if (!isName(sub) || !isName(jti)) return null;
    const token = { person: sub as PersonKey, id: jti, expires: new Date(exp * 1000) };
    return typeof about === 'string' ? { ...token, about } : token;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** Receipts of attestations are kept elsewhere for years, and prove nothing but by what the store has: their audience stays as it is. */
const audienceOf = (purpose: Purpose, storeName: string): string =>
  purpose === 'attestation' ? purpose : `${purpose} in ${storeName}`;

const keyFor = (secret: string, audience: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `laurel ${audience}`, 32));

/** A clock that is far behind would let past tokens in. A minute is what clocks of several servers may differ by. */
function refuseOddClock(issued: number, now: Date): void {
  if (!(issued * 1000 - now.getTime() <= 60_000)) {
    throw new CouldNotCheck('The clock of this server is behind.');
  }
}

const isName = (text: string): boolean => /^[0-9a-f]{32}$/u.test(text);
