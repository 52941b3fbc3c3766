import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import { personKey } from '../../src/account/keys.ts';
import { requestSignIn } from '../../src/account/request-sign-in.ts';
import { accountPage, destinationOf } from '../../src/account/sign-in-destination.ts';
import { tidyLimits } from '../../src/account/tidy-limits.ts';
import { unreachable } from '../records/memory-store.ts';
import { ama, secret, signatureTrackCatalogue } from '../records/published.ts';
import { hour, laterBy, minute, testService, type TestService } from '../records/service.ts';
import { cases } from '../setup/depth.ts';

/** A store that answers a number of questions at a time, after 100 ms, as over a network. */
function slowly(service: TestService, atOnce: number): void {
  service.store.fault = () => laterBy(service, 100 / atOnce);
}

const past = (service: TestService, count: number) => {
  for (let number = 0; number < count; number += 1)
    service.store.held.set(`limits/x/${number}/1/0`, {});
};

describe('addresses that are asked for again and again', () => {
  const addresses = Array.from(
    { length: cases(1000, 200) },
    (_, number) => `a${number}@example.org`,
  );

  /** More often than is mailed at first, and then throughout a day. Answers with how many keys there were at most. */
  async function askedForADay(service: TestService, destination = accountPage): Promise<number> {
    const began = service.now().getTime();
    let most = 0;
    for (const passed of [0, 1, 2, 3, 4, 5, 6 * 60, 12 * 60, 18 * 60, 24 * 60 - 1]) {
      for (const address of addresses) {
        service.clock.now = new Date(began + passed * minute);
        const wish = { origin: 'https://certificates.example.org', destination };
        await requestSignIn(service, address, wish);
      }
      await service.settled();
      most = Math.max(most, service.store.held.size);
    }
    return most;
  }

  it('leave nothing where nobody has them', async () => {
    const service = testService();
    expect(await askedForADay(service)).toBe(0);
  });

  it('leave no more than is mailed to strangers', async () => {
    const service = testService();
    service.published.stated = signatureTrackCatalogue;
    await askedForADay(service, destinationOf(null, 'signature-track'));
    expect(service.store.held.size).toBeLessThan(2 * service.mails.length + 200);
    expect(service.mails.length).toBeLessThanOrEqual(5 * 100);
    laterBy(service, hour);
    slowly(service, 32);
    await tidyLimits(service);
    expect(service.store.held.size).toBe(0);
  });

  it('leave no more than one hour allows where they are learners’, and that is removed in one turn', async () => {
    const service = testService();
    for (const address of addresses) {
      const key = personKey(secret, address);
      service.published.people.set(key, { ...ama, key, address });
    }
    expect(await askedForADay(service)).toBeLessThanOrEqual(5 * addresses.length);
    laterBy(service, hour);
    slowly(service, 32);
    await tidyLimits(service);
    expect(service.store.held.size).toBe(0);
  });
});

describe('removing what is left of limits', () => {
  it('leaves windows that go on, and what is of another form', async () => {
    const service = testService();
    const end = service.now().getTime() / 1000 + 60;
    for (const key of [`limits/x/${end}/0`, 'limits/x', 'limits/x/y/0', 'links/x/1/0'])
      service.store.held.set(key, {});
    expect(await tidyLimits(service)).toBe(0);
    laterBy(service, minute);
    expect(await tidyLimits(service)).toBe(1);
  });

  it('ends before it is stopped, and has removed what it came to', async () => {
    const service = testService();
    past(service, 20_000);
    slowly(service, 32);
    const began = service.now().getTime();
    const removed = await tidyLimits(service);
    expect(service.now().getTime() - began).toBeLessThan(21_000);
    expect(removed).toBeGreaterThan(6000);
    expect(service.store.held.size).toBe(20_000 - removed);
  });

  it('comes within a day to the end of more than a hundred thousand', async () => {
    const service = testService();
    past(service, 150_000);
    slowly(service, 32);
    for (let turn = 0; turn < 24; turn += 1) await tidyLimits(service);
    expect(service.store.held.size).toBe(0);
  });

  it('stops where the store does', async () => {
    const service = testService();
    past(service, 10);
    service.store.fault = ({ operation }) => {
      if (operation === 'remove') unreachable();
    };
    await expect(tidyLimits(service)).rejects.toThrow(CouldNotCheck);
  });
});
