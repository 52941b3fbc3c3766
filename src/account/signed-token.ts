import { hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { CouldNotCheck } from './key-store.ts';
import type { PersonKey } from './keys.ts';
import type { Service } from './service.ts';

/** The purpose of a token. Each has its own key for each store (attestations: one for all stores), so that no token passes for another. */
type Purpose = 'sign-in' | 'session' | 'challenge' | 'attestation';

/** The contents of a token: a person, an end, and the id under which it can be ended. */
export interface SignedToken {
  readonly person: PersonKey;
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly expires: Date;
  /** Its subject beyond the person, if it has one; in few characters. */
  readonly about?: string;
}

type Signer = Pick<Service, 'secret' | 'storeName' | 'now'>;

/** Signs a token; its times are whole seconds. */
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

/** The contents of a token; null if it has expired, is damaged, is for another purpose or store, or has another secret's signature. */
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

/** Attestation receipts are kept elsewhere for years and prove something only together with the store: their audience names no store. */
const audienceOf = (purpose: Purpose, storeName: string): string =>
  purpose === 'attestation' ? purpose : `${purpose} in ${storeName}`;

const keyFor = (secret: string, audience: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `laurel ${audience}`, 32));

/** A clock that is far behind would accept expired tokens. The clocks of several servers may differ by a minute. */
function refuseOddClock(issued: number, now: Date): void {
  if (!(issued * 1000 - now.getTime() <= 60_000)) {
    throw new CouldNotCheck('The clock of this server is behind.');
  }
}

const isName = (text: string): boolean => /^[0-9a-f]{32}$/u.test(text);
