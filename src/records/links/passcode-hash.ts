import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import type { RecordService } from '../record-service.ts';

/** Base-2 logarithm of scrypt's `N`: 32 MB and about a tenth of a second for each try. */
export const usualPasscodeCost = 15;
const memory = { r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const saltBytes = 16;

/** A stored passcode: the hash function, its cost, the salt and the hash. It names the cost so that the usual one can be raised one day. */
export const passcodeHashForm = /^scrypt:(?:[1-9]|1[0-5]):8:1:[0-9a-f]{32}:[0-9a-f]{64}$/;

/** The normal form of a passcode: spaces around it and the Unicode composition of its letters make no difference. */
export function normalPasscode(typed: string): string {
  return typed.normalize('NFC').trim();
}

export async function hashPasscode(
  { secret, random, passcodeCost }: Pick<RecordService, 'secret' | 'random' | 'passcodeCost'>,
  passcode: string,
): Promise<string> {
  return hashed(secret, passcode, { cost: passcodeCost, salt: Buffer.from(random(saltBytes)) });
}

/** Whether a passcode matches a stored hash. @param kept as `hashPasscode` made it */
export async function isPasscode(
  { secret }: Pick<RecordService, 'secret'>,
  passcode: string,
  kept: string,
): Promise<boolean> {
  const [, cost, , , salt = ''] = kept.split(':');
  const tried = await hashed(secret, passcode, {
    cost: Number(cost),
    salt: Buffer.from(salt, 'hex'),
  });
  return tried.length === kept.length && timingSafeEqual(Buffer.from(tried), Buffer.from(kept));
}

interface Hashing {
  /** As `Service.passcodeCost`. */
  readonly cost: number;
  readonly salt: Buffer;
}

/** The hash depends on the site's secret: anyone who reads only the store cannot even try passcodes. */
async function hashed(secret: string, passcode: string, { cost, salt }: Hashing): Promise<string> {
  const keyed = createHmac('sha256', secret)
    .update(JSON.stringify(['passcode', normalPasscode(passcode)]))
    .digest();
  const key = await new Promise<Buffer>((resolve, reject) => {
    scrypt(keyed, salt, 32, { ...memory, N: 2 ** cost }, (error, derived) => {
      if (error) reject(error);
      else resolve(derived);
    });
  });
  return `scrypt:${cost}:8:1:${salt.toString('hex')}:${key.toString('hex')}`;
}
