import type { Config, Context } from '@netlify/functions';
import { tidy } from '../src/account/tidy.ts';
import { retentionTable } from '../src/identity/retention/retention-table.ts';
import { logFault } from '../src/runtime/log-fault.ts';
import { serviceFor } from '../src/runtime/service-for.ts';

/** Once a day, deletes what is no longer needed: links of records that are gone, used sign-in links, sessions that are past. */
export default async function tidyDaily(_request: Request, context: Context): Promise<Response> {
  try {
    const removed = await tidy(serviceFor(context), retentionTable);
    console.log(`Entries deleted that are no longer needed: ${removed}.`);
  } catch (error) {
    // The next run deletes them: until then nothing of them lets anyone in.
    logFault(error);
  }
  return new Response(null, { status: 204 });
}

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  schedule: '40 1 * * *',
};
