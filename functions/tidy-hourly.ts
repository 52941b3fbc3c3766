import type { Config, Context } from '@netlify/functions';
import { tidyLimits } from '../src/account/tidy-limits.ts';
import { logFault } from '../src/runtime/log-fault.ts';
import { serviceFor } from '../src/runtime/service-for.ts';

/** Removes once an hour what is left of limits that are over. */
export default async function tidyHourly(_request: Request, context: Context): Promise<Response> {
  try {
    const removed = await tidyLimits(serviceFor(context));
    console.log(`Removed ${removed} entries of limits that are over.`);
  } catch (error) {
    // The next hour does it: what is over limits nobody.
    logFault(error);
  }
  return new Response(null, { status: 204 });
}

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  schedule: '25 * * * *',
};
