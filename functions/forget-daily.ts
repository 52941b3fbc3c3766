import type { Config, Context } from '@netlify/functions';
import { forget } from '../src/identity/retention/forget.ts';
import { recountPopulation } from '../src/identity/kept-typing/recount-population.ts';
import { identityServiceFor } from '../src/runtime/identity-service-for.ts';
import { logFault } from '../src/runtime/log-fault.ts';

/** Removes once a day what Signature Track may keep no longer, and counts anew how people at large type. */
export default async function forgetDaily(_request: Request, context: Context): Promise<Response> {
  try {
    const service = identityServiceFor(context);
    const { removed, lapsed, isWhole } = await forget(service);
    console.log(`Removed ${removed} things whose time was over; ${lapsed} cases lapsed.`);
    if (!isWhole) console.log('There was no time for everybody: the others come first tomorrow.');
    await recountPopulation(service);
  } catch (error) {
    // Tomorrow is another day, and nothing is shown to anyone for its still being there.
    logFault(error);
  }
  return new Response(null, { status: 204 });
}

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  schedule: '10 2 * * *',
};
