import type { Config, Context } from '@netlify/functions';
import { tidy } from '../src/account/tidy.ts';
import { retentionTable } from '../src/identity/retention/retention-table.ts';
import { logFault } from '../src/runtime/log-fault.ts';
import { serviceFor } from '../src/runtime/service-for.ts';

/** Removes once a day entries that no longer serve anyone: links of records that are gone, used sign-in links, sessions that are past. */
export default async function tidyDaily(_request: Request, context: Context): Promise<Response> {
  try {
    const removed = await tidy(serviceFor(context), retentionTable);
    console.log(`Removed ${removed} expired entries.`);
  } catch (error) {
    // Tomorrow is another day: nothing was opened to anyone by what is still there.
    logFault(error);
  }
  return new Response(null, { status: 204 });
}

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  schedule: '40 1 * * *',
};
