import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personKey } from '../../../src/account/keys.ts';
import { requestSignIn } from '../../../src/account/request-sign-in.ts';
import { accountPage } from '../../../src/account/sign-in-destination.ts';
import { smtpSender } from '../../../src/runtime/smtp.ts';
import { ama, secret } from '../../records/published.ts';
import { testService, type TestService } from '../../records/service.ts';
import { blobsOnDisk, type BlobsOnDisk } from '../../runtime/blobs-on-disk.ts';
import { mailServer, type MailServer } from '../../runtime/mail-server.ts';

const rounds = 20;
let blobs: BlobsOnDisk;
let mail: MailServer;
let service: TestService;

beforeAll(async () => {
  [blobs, mail] = await Promise.all([blobsOnDisk(), mailServer()]);
  const send = smtpSender({
    url: `smtp://127.0.0.1:${mail.port}`,
    from: 'registry@northfold.example',
  });
  service = { ...testService({ store: blobs.store, send }), now: () => new Date(), wait };
  for (let number = 0; number < rounds; number += 1) {
    const address = `learner-${number}@example.org`;
    const key = personKey(secret, address);
    service.published.people.set(key, { ...ama, key, address });
  }
});
afterAll(async () => {
  await blobs.stop();
  await mail.stop();
});

/** In milliseconds, by a clock that only goes forward. */
async function timeOf(typed: string): Promise<number> {
  const began = performance.now();
  const origin = 'https://certificates.example.org';
  await requestSignIn(service, typed, { origin, destination: accountPage });
  return performance.now() - began;
}

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

it('by a real clock, over a real store and a real mail server, every address takes as long', async () => {
  const kinds = {
    known: (number: number) => `learner-${number}@example.org`,
    unknown: (number: number) => `nobody-${number}@example.org`,
    malformed: (number: number) => `learner-${number}`,
  };
  const times = { known: [], unknown: [], malformed: [] } as Record<string, number[]>;
  for (let number = 0; number < rounds; number += 1) {
    // All at once: whatever else the machine is busy with, it is for all of them.
    await Promise.all(
      Object.entries(kinds).map(async ([kind, address]) => {
        times[kind]?.push(await timeOf(address(number)));
      }),
    );
  }
  await service.settled();
  expect(service.failures).toEqual([]);
  expect(mail.accepted).toHaveLength(rounds);
  const middles = Object.values(times).map(middle);
  expect(Math.min(...middles)).toBeGreaterThan(495);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(20);
});
