import { createHash } from 'node:crypto';
import type { Mail, Mailing } from '../../src/account/service.ts';
import { hasAgreed } from '../../src/identity/store/consent.ts';
import type { RecordService } from '../../src/records/record-service.ts';
import { visitorFrom } from '../../src/account/visitor.ts';
import { memoryStore, type MemoryStore } from './memory-store.ts';
import { secret, testRecords, type TestRecords } from './published.ts';

export interface TestService extends RecordService, Mailing {
  readonly store: MemoryStore;
  readonly published: TestRecords;
  /** The clock: a test may set it. Waiting moves it on. */
  readonly clock: { now: Date };
  /** The waiting times, in milliseconds and in order. */
  readonly waited: number[];
  /** The mails that were sent, in order. */
  readonly mails: Mail[];
  /** The errors of work that continued after an answer. */
  readonly failures: unknown[];
  /** Resolves when all work that continued after an answer is done. */
  readonly settled: () => Promise<void>;
}

/** A service whose clock, randomness, store, deploy and mail are a test's own; each may be replaced. Passcodes cost next to nothing. */
export function testService(changes: Partial<RecordService & Mailing> = {}): TestService {
  const clock = { now: new Date('2026-06-01T12:00:00.000Z') };
  const waited: number[] = [];
  const mails: Mail[] = [];
  const failures: unknown[] = [];
  const going = new Set<Promise<void>>();
  const store = changes.store ?? memoryStore();
  return {
    store: store as MemoryStore,
    storeName: 'course-records-production',
    published: testRecords(),
    secret,
    visitor: visitorFrom(secret, '192.0.2.1'),
    isPublished: true,
    isEnrolled: (person) => hasAgreed(store, person),
    hasIdentityKey: true,
    now: () => clock.now,
    random: repeatable(),
    passcodeCost: 1,
    wait: async (milliseconds) => {
      waited.push(milliseconds);
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
    send: async (mail) => void mails.push(mail),
    later: (work) => {
      const ended = work
        .then(
          () => undefined,
          (error: unknown) => void failures.push(error),
        )
        .finally(() => going.delete(ended));
      going.add(ended);
    },
    ...(changes as Partial<TestService>),
    clock,
    waited,
    mails,
    failures,
    settled: async () => {
      while (going.size > 0) await Promise.all(going);
    },
  };
}

let services = 0;

/** The same bytes in every run, and never the same twice in one. */
function repeatable(): (bytes: number) => Uint8Array {
  services += 1;
  const service = services;
  let turn = 0;
  return (bytes) => {
    turn += 1;
    const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, block) =>
      createHash('sha256').update(`${service} ${turn} ${block}`).digest(),
    );
    return new Uint8Array(Buffer.concat(blocks).subarray(0, bytes));
  };
}

/** Moves the clock of a service on. */
export function laterBy(service: TestService, milliseconds: number): void {
  service.clock.now = new Date(service.clock.now.getTime() + milliseconds);
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
