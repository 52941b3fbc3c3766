import '../src/environment/offline.ts';
import { createServer } from 'node:net';
import path from 'node:path';
import { dev } from 'astro';
import colours from 'picocolors';
import { contentProblems } from '../src/publish/content-problems.ts';
import { wholeContent } from '../src/load/load-content.ts';
import type { SessionsReading } from '../src/load/read-sessions.ts';
import { contentReport } from '../src/load/report/content-report.ts';
import { astroIn } from '../src/environment/astro-folder.ts';
import { outputFolder } from '../src/environment/output-folder.ts';
import { portTaken } from './port.ts';
import { recordsInDevelopment } from './records-in-development.ts';
import { redirectsInDevelopment } from './redirects-in-development.ts';
import { portOption } from './server-options.ts';
import { signingInLines } from './signing-in.ts';
import { addressLines, certificatesToChooseFrom, worthOpening } from './worth-opening.ts';

const host = '127.0.0.1';
let latest: SessionsReading | undefined;

try {
  const port = portOption({
    name: 'npm start',
    does: 'Serves the site from its sources and shows every change of the content.',
    port: '4321',
  });
  await free(port);
  const output = outputFolder();
  const records = await recordsInDevelopment(output, `http://localhost:${port}`);
  await dev({
    ...astroIn(path.join(output, '.cache', 'npm-start', String(port))),
    logLevel: 'warn',
    server: { host, port },
    integrations: [
      // The outbox can be read while the content has errors, too.
      records.integration,
      contentProblems({
        onRead: (result) => {
          records.onRead(result);
          const isMended = latest !== undefined && latest.problems.length > 0;
          latest = result;
          if (result.problems.length === 0 && !isMended) return;
          console.error(`\n${contentReport(result, colours)}`);
        },
      }),
      redirectsInDevelopment(),
    ],
  });
  if (latest?.problems.some(({ code }) => code === 'content-folder-missing')) process.exit(1);
  await sayWhere(`http://localhost:${port}`, latest);
} catch (error) {
  console.error(portTaken(error) ?? (error as Error).message);
  process.exit(1);
}

/** Rejects if something listens on the port; Astro would silently take the next one. */
function free(port: number): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

async function sayWhere(url: string, read: SessionsReading | undefined): Promise<void> {
  console.log(`\nLaurel is at ${url}/ (stop with Ctrl-C)\n`);
  if (!read?.content || !read.today) return;
  const some = await wholeContent(read.content, certificatesToChooseFrom);
  console.log(addressLines(url, worthOpening(some, read.today)));
  console.log(signingInLines(url, some));
  console.log('Changes in the content folder are shown when a file is saved.\n');
}
