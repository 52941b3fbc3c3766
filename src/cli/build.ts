import '../environment/compile-cache.ts';
import '../environment/modest-memory.ts';
import '../environment/no-development-server.ts';
import '../environment/offline.ts';
import colours from 'picocolors';
import { signingRefusal } from '../credential/build-signing.ts';
import { contentReading } from '../environment/content-reading.ts';
import { signingSettings } from '../environment/signing-settings.ts';
import { contentReport } from '../load/report/content-report.ts';
import { exitCodes } from './exit-codes.ts';
import { writtenTo } from './written-to.ts';

const result = await contentReading();
const report = contentReport(result, colours);
const refusal = result.content ? signingRefusal(result.content, signingSettings()) : null;

if (result.content && refusal === null) {
  writtenTo(process.stdout)(report);
  // Now, since all that a file imports at its head is compiled before anything of it runs.
  const { build } = await import('astro');
  await build({ root: process.cwd(), site: result.content.site.url });
} else {
  writtenTo(process.stderr)(`${refusal ?? report}Nothing was built.\n`);
  process.exitCode = exitCodes.problems;
}
