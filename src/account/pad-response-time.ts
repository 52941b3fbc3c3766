import type { Service } from './service.ts';

/**
 * Waits until a whole number of steps has passed since the beginning, so that how long an answer took does not tell what it depended
 * on. Waits at least a moment, and at most one step.
 * @param step in milliseconds
 */
export async function padResponseTime(
  { now, wait }: Pick<Service, 'now' | 'wait'>,
  began: Date,
  step: number,
): Promise<void> {
  const passed = now().getTime() - began.getTime();
  // A clock that was set back in between must not make anyone wait for it.
  await wait(step - (((passed % step) + step) % step));
}
