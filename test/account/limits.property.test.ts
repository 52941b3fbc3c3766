import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeSlot } from '../../src/account/limits.ts';
import { hour, testService } from '../records/service.ts';

it('lets exactly as many through as it allows, in whatever order the store answers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 6 }),
      async (scheduler, tries, most) => {
        const service = testService();
        service.store.fault = () => scheduler.schedule(Promise.resolve());
        service.store.faultAfter = () => scheduler.schedule(Promise.resolve());
        const answers = Array.from({ length: tries }, () =>
          takeSlot(service, 'x', { most, window: hour }),
        );
        await scheduler.waitIdle();
        const through = (await Promise.all(answers)).filter(Boolean);
        expect(through).toHaveLength(Math.min(tries, most));
      },
    ),
  );
});
