import fc, { type Scheduler } from 'fast-check';
import { expect, it } from 'vitest';
import { linksOf } from '../../../src/records/links/links-of.ts';
import { openLink } from '../../../src/records/links/open-link.ts';
import { resetLink } from '../../../src/records/links/reset-link.ts';
import { revokeLink } from '../../../src/records/links/revoke-link.ts';
import { tidy } from '../../../src/account/tidy.ts';
import { retentionTable } from '../../../src/identity/retention/retention-table.ts';
import { madeLink } from '../made-link.ts';
import { amasRecord } from '../published.ts';
import { testService, type TestService } from '../service.ts';
import { cases } from '../../setup/depth.ts';

const { key: record } = amasRecord;

/** A service whose every read and write is answered when the scheduler comes to it. */
function inAnyOrder(service: TestService, scheduler: Scheduler): void {
  service.store.fault = () => scheduler.schedule(Promise.resolve());
  service.store.faultAfter = () => scheduler.schedule(Promise.resolve());
}

const deeds = fc.array(fc.constantFrom('open', 'open', 'reset', 'revoke', 'tidy'), {
  minLength: 2,
  maxLength: 10,
});

it('never opens a link after its end was acknowledged, in whatever order the store answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), deeds, async (scheduler, order) => {
      const service = testService();
      const { id, token } = await madeLink(service);
      inAnyOrder(service, scheduler);
      const end = { isAcknowledged: false };
      const lateSuccesses: string[] = [];
      const open = async () => {
        const beganAfterTheEnd = end.isAcknowledged;
        const { kind } = await openLink(service, token);
        if (beganAfterTheEnd && kind !== 'refused') lateSuccesses.push(kind);
      };
      const begun = order.map(async (deed) => {
        // Begins at any moment between the reads and writes of the others.
        await scheduler.schedule(Promise.resolve());
        if (deed === 'open') return open();
        if (deed === 'tidy') return tidy(service, retentionTable);
        if (deed === 'revoke') await revokeLink(service, record, id);
        else if (!(await resetLink(service, record, id)).ok) return;
        end.isAcknowledged = true;
      });
      await scheduler.waitIdle();
      await Promise.all(begun);
      expect(lateSuccesses).toEqual([]);
      await finished(service, scheduler);
      if (!end.isAcknowledged) return;
      expect(await openLink(service, token)).toEqual({ kind: 'refused' });
      expect((await linksOf(service, record)).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: cases(300) },
  );
});

/** Lets the work end that goes on after an answer. */
async function finished(service: TestService, scheduler: Scheduler): Promise<void> {
  await scheduler.waitIdle();
  await service.settled();
  service.store.fault = null;
  service.store.faultAfter = null;
}
