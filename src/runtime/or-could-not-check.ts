import { logFault } from './log-fault.ts';

/** A site, as far as it is known whether anyone can sign in to it. */
interface Offering {
  readonly offers: { readonly signIn: boolean };
}

/** The result of a check; null if nothing is certain, and the log says why. Null, too, on a site without anything to sign in to. */
export async function orCouldNotCheck<T extends object>(
  { offers }: Offering,
  work: () => Promise<T>,
): Promise<T | null> {
  if (!offers.signIn) return null;
  try {
    return await work();
  } catch (error) {
    logFault(error);
    return null;
  }
}
