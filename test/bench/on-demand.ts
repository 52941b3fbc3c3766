import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureOnDemand, type OnDemandFigures } from './on-demand/measure.ts';

const help = `Usage: npm run bench:on-demand -- [options]

Builds a site of invented certificates that publishes on demand, bundles its functions as the host does, and asks them for images and pages:
first answers of fresh processes, answers to one visitor and to fifty. Next to it, by the same kind of server in the same run: the same bytes
from a file. Each function is a process of its own, and so are the blobs of the deploy.

Options:
  --certificates <number>  how many certificates (default: 2,000)
  --sessions <number>      over at least how many sessions (default: 20)
  --starts <number>        fresh processes for each figure (default: 7)
  --visits <number>        answers for each figure but those of fresh processes (default: 600)
  --opens <number>         different certificates that memory is watched over (default: all)
  --json                   one object
  -h, --help               display help for command`;

const { values } = parseArgs({
  options: {
    certificates: { type: 'string', default: '2000' },
    sessions: { type: 'string', default: '20' },
    starts: { type: 'string', default: '7' },
    visits: { type: 'string', default: '600' },
    opens: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

async function bench(): Promise<void> {
  const certificates = Number(values.certificates);
  const figures = await measureOnDemand({
    certificates,
    sessions: Number(values.sessions),
    starts: Number(values.starts),
    visits: Number(values.visits),
    opens: values.opens === undefined ? certificates : Number(values.opens),
  });
  console.log(values.json ? JSON.stringify(figures) : table(figures));
}

function table(figures: OnDemandFigures): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(12);
  const row = (what: string, png: string, page: string) => `${what.padEnd(44)}${png}${page}`;
  const of = (value: number) => value.toFixed(1).padStart(12);
  const mb = (value: number) => `${value.toFixed(1)} MB`.padStart(12);
  return [
    `${cpus()[0]?.model}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}`,
    `${figures.certificates} certificates of ${figures.sessions} sessions; medians`,
    '',
    row('', 'PNG'.padStart(12), 'page'.padStart(12)),
    row('first answer of a process', ms(figures.coldPngMs), ms(figures.coldPageMs)),
    row('  of that, loading the function', ms(figures.importPngMs), ms(figures.importPageMs)),
    row('one session, one visitor', ms(figures.warmPngMs), ms(figures.warmPageMs)),
    row('  the same bytes from a file', ms(figures.staticPngMs), ms(figures.staticPageMs)),
    row('  of that', of(figures.vsStatic), of(figures.pageVsStatic)),
    row(
      'all sessions in mixed order, one visitor',
      ms(figures.mixedPngMs),
      ms(figures.mixedPageMs),
    ),
    row('one session, 50 visitors at once', ms(figures.medianMs), ms(figures.pageMedianMs)),
    row('  99 of 100 within', ms(figures.p99Ms), ms(figures.pageP99Ms)),
    row('bundle', mb(figures.pngBundleMB), mb(figures.pageBundleMB)),
    row(
      'memory after a tenth of all certificates',
      mb(figures.pngEarlyMB),
      mb(figures.pageEarlyMB),
    ),
    row('memory after all of them', mb(figures.pngLateMB), mb(figures.pageLateMB)),
  ].join('\n');
}

if (values.help) console.log(help);
else await bench();
