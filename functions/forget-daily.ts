import type { Config, Context } from '@netlify/functions';
import { forget } from '../src/identity/retention/forget.ts';
import { recountPopulation } from '../src/identity/kept-typing/recount-population.ts';
import { identityServiceFor } from '../src/runtime/identity-service-for.ts';
import { logFault } from '../src/runtime/log-fault.ts';

/** Once a day, deletes what Signature Track may no longer keep, and recalculates the averages of how people type. */
export default async function forgetDaily(_request: Request, context: Context): Promise<Response> {
  try {
    const service = identityServiceFor(context);
    const { removed, lapsed, isWhole } = await forget(service);
    console.log(`Expired items deleted: ${removed}. Cases lapsed: ${lapsed}.`);
    if (!isWhole)
      console.log('Time limit reached; remaining learners will be processed first tomorrow.');
    await recountPopulation(service);
  } catch (error) {
    // The next run deletes it: until then nothing of it is shown to anyone.
    logFault(error);
  }
  return new Response(null, { status: 204 });
}

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  schedule: '10 2 * * *',
};
