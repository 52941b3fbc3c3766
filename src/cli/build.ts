import '../environment/compile-cache.ts';
import '../environment/heap-flags.ts';
import '../environment/offline.ts';
import colours from 'picocolors';
import { signingRefusal } from '../credential/build-signing.ts';
import { astroIn } from '../environment/astro-folder.ts';
import { buildKind, UnknownContext } from '../environment/deploy-kind.ts';
import { outputFolder } from '../environment/output-folder.ts';
import { signingSettings } from '../environment/signing-settings.ts';
import type { SessionsReading } from '../load/read-sessions.ts';
import { contentReport } from '../load/report/content-report.ts';
import { placeReport } from '../load/report/place-report.ts';
import { unnamed } from '../model/hidden-texts.ts';
import { exitCodes } from './shared/exit-codes.ts';
import { guardOutput } from './shared/guarded-output.ts';
import { writtenTo } from './shared/written-to.ts';
import { contentReading } from '../publish/content-reading.ts';

const out = writtenTo(process.stdout);
const err = writtenTo(process.stderr);
const unknown = contextRefusal();
if (unknown === null) await run(await contentReading(), buildKind() !== 'local');
else refuse(`${unknown}\n\n`);

/** Why the build must not run, if its deploy kind is unknown. */
function contextRefusal(): string | null {
  try {
    buildKind();
    return null;
  } catch (error) {
    if (error instanceof UnknownContext) return error.message;
    throw error;
  }
}

/** @param isLogged whether messages are kept in a log that others read, rather than seen only by the person who started the build */
async function run(result: SessionsReading, isLogged: boolean): Promise<void> {
  const { content } = result;
  const report = isLogged ? placeReport(result) : contentReport(result, colours);
  const refusal = content ? signingRefusal(content, signingSettings()) : null;
  if (!content || refusal !== null) {
    refuse(refusal ?? report);
    return;
  }
  out(report);
  if (isLogged) {
    const guard = unnamed(content.sessions.map(({ hiddenTexts }) => hiddenTexts));
    guardOutput(process.stdout, guard);
    guardOutput(process.stderr, guard);
  }
  try {
    // Now, since all that a file imports at its head is compiled before anything of it runs.
    const { build } = await import('astro');
    await build({ ...astroIn(outputFolder()), site: content.site.url, logLevel: 'warn' });
  } catch (error) {
    // Node prints uncaught errors past every guard.
    err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = exitCodes.problems;
  }
}

function refuse(why: string): void {
  err(`${why}Nothing was built.\n`);
  process.exitCode = exitCodes.problems;
}
