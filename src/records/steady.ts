import type { Service } from './service.ts';

/** Does some work, and answers when a whole number of steps (milliseconds) has passed: how long it took tells nothing of what was found. */
export async function steadily<T>(
  { now, wait }: Pick<Service, 'now' | 'wait'>,
  step: number,
  work: () => Promise<T>,
): Promise<T> {
  const since = now().getTime();
  try {
    return await work();
  } finally {
    // Nothing is less than nothing, unless the clock was put back meanwhile.
    const taken = Math.max(0, now().getTime() - since);
    await wait(step - (taken % step));
  }
}
