import { logFault } from './log-fault.ts';

/** The result of a check; null if nothing is certain, and the log says why. */
export async function orCouldNotCheck<T extends object>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    logFault(error);
    return null;
  }
}
