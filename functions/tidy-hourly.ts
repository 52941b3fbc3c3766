import type { Config, Context } from '@netlify/functions';
import { tidyLimits } from '../src/account/tidy-limits.ts';
import { logFault } from '../src/runtime/log-fault.ts';
import { serviceFor } from '../src/runtime/service-for.ts';

/** Once an hour, deletes what is left of limits that are over. */
export default async function tidyHourly(_request: Request, context: Context): Promise<Response> {
  try {
    const removed = await tidyLimits(serviceFor(context));
    console.log(`Entries deleted of limits that are over: ${removed}.`);
  } catch (error) {
    // The next run deletes them: limits that are over restrict nobody.
    logFault(error);
  }
  return new Response(null, { status: 204 });
}

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  schedule: '25 * * * *',
};
