import { expect, it } from 'vitest';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import { isPastSlot, takenSlot, takeSlot } from '../../src/account/limits.ts';
import { unreachable } from '../records/memory-store.ts';
import { hour, laterBy, minute, testService } from '../records/service.ts';

const limit = { most: 3, window: hour };

it('has room for as many as it allows, and again when the window is over', async () => {
  const service = testService();
  service.clock.now = new Date('2026-06-01T12:20:00Z');
  const take = () => takeSlot(service, 'sign-in/someone', limit);
  expect([await take(), await take(), await take(), await take()]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  laterBy(service, 40 * minute - 1);
  expect(await take()).toBe(false);
  laterBy(service, 1);
  expect(await take()).toBe(true);
});

it('counts each key for itself, also where one begins with the other', async () => {
  const service = testService();
  for (let time = 0; time < 3; time += 1) await takeSlot(service, 'passcode/a', limit);
  expect(await takeSlot(service, 'passcode/a', limit)).toBe(false);
  expect(await takeSlot(service, 'passcode/a/b', limit)).toBe(true);
  expect(await takeSlot(service, 'passcode', limit)).toBe(true);
});

it('has room again for what is given back', async () => {
  const service = testService();
  const slots = [];
  for (let time = 0; time < 3; time += 1) slots.push(await takenSlot(service, 'x', limit));
  await service.store.remove(slots[1]!);
  expect(await takeSlot(service, 'x', limit)).toBe(true);
  expect(await takeSlot(service, 'x', limit)).toBe(false);
});

it('keeps no more than one window allows, however long it is tried', async () => {
  const service = testService();
  await takeSlot(service, 'x/other', limit);
  for (let turn = 0; turn < 100; turn += 1) {
    await takeSlot(service, 'x', limit);
    await service.settled();
    laterBy(service, 7 * minute);
    expect(service.store.held.size).toBeLessThanOrEqual(1 + limit.most);
  }
  // What is tried no more is for the tidying.
  expect(await service.store.keys('limits/x/other/')).toHaveLength(1);
});

it('knows by its key alone that a window is over', async () => {
  const service = testService();
  const slot = await takenSlot(service, 'x', limit);
  laterBy(service, hour - 1);
  expect(isPastSlot(slot!, service.now())).toBe(false);
  laterBy(service, 1);
  expect(isPastSlot(slot!, service.now())).toBe(true);
  expect(isPastSlot('limits/of another form', service.now())).toBe(false);
});

it.each(['keys', 'create'])('has no answer where the store has none to %s', async (operation) => {
  const service = testService();
  service.store.fault = (call) => {
    if (call.operation === operation) unreachable();
  };
  await expect(takeSlot(service, 'x', limit)).rejects.toThrow(CouldNotCheck);
});
