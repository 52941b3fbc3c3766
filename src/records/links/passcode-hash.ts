import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import type { RecordService } from '../record-service.ts';

/** 32 MB and about a tenth of a second for each try. What is kept names them, so that they can be raised one day. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const named = 'scrypt:15:8:1';
const saltBytes = 16;

/** What is kept of a passcode: the way of hashing, the salt and the hash. */
export const passcodeHashForm = /^scrypt:15:8:1:[0-9a-f]{32}:[0-9a-f]{64}$/;

/** The passcode that was meant: neither a space around it nor how its letters were composed makes another. */
export function normalPasscode(typed: string): string {
  return typed.normalize('NFC').trim();
}

export async function hashPasscode(
  { secret, random }: Pick<RecordService, 'secret' | 'random'>,
  passcode: string,
): Promise<string> {
  const salt = Buffer.from(random(saltBytes));
  return written(salt, await derived(secret, passcode, salt));
}

/** Whether it is the passcode of which the hash was kept. @param kept as `hashPasscode` made it */
export async function isPasscode(
  { secret }: Pick<RecordService, 'secret'>,
  passcode: string,
  kept: string,
): Promise<boolean> {
  const salt = Buffer.from(kept.split(':')[4] ?? '', 'hex');
  const tried = written(salt, await derived(secret, passcode, salt));
  return tried.length === kept.length && timingSafeEqual(Buffer.from(tried), Buffer.from(kept));
}

/** The site's secret goes into it: whoever reads the store alone cannot even try passcodes. */
function derived(secret: string, passcode: string, salt: Buffer): Promise<Buffer> {
  const keyed = createHmac('sha256', secret)
    .update(JSON.stringify(['passcode', normalPasscode(passcode)]))
    .digest();
  return new Promise((resolve, reject) => {
    scrypt(keyed, salt, 32, cost, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

const written = (salt: Buffer, key: Buffer): string =>
  `${named}:${salt.toString('hex')}:${key.toString('hex')}`;
