import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { middle } from './middle.ts';
import { benchSite } from './records/bench-site.ts';
import { load, type LoadFigures } from './records/load.ts';
import { served, type Served } from './records/served.ts';

const help = `Usage: npm run bench:records -- [options]

Opens share links of a built site with 32,000 records as fast as it answers. Next to it, on the same server: a function that does nothing,
and one that only reads the link's key, as every opening must. The store is a process of its own that answers from memory. Opens per
second depend on how many processors three processes share; the server's own time for one does so less.

Options:
  --records <number>  how many records the deploy carries (default: 32,000)
  --opens <number>    how many openings memory is watched over (default: 100,000)
  --rounds <number>   interleaved rounds of 3,000 requests each (default: 7)
  --json              one object
  -h, --help          display help for command`;

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '32000' },
    opens: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

const connections = 16;
const requests = 3000;
const links = 500;

async function bench(): Promise<void> {
  const site = await benchSite(Number(values.records), links);
  let server: Served | undefined;
  try {
    server = await served(site);
    const { url } = server;
    const token = (at: number) => site.tokens[at % site.tokens.length] ?? '';
    const kinds = {
      empty: () => `${url}/empty`,
      read: (at: number) => `${url}/one-read?key=${site.keys[at % site.keys.length] ?? ''}`,
      json: (at: number) => `${url}/records/${token(at)}/record.json`,
      page: (at: number) => `${url}/records/${token(at)}`,
    };
    report(await interleaved(server, kinds), await memoryOver(server, kinds.json));
  } finally {
    server?.close();
    await site.remove();
  }
}

type Kind = 'empty' | 'read' | 'json' | 'page';
const names = ['empty', 'read', 'json', 'page'] as const;
/** With the microseconds of a processor that the server takes for one request. */
type KindFigures = LoadFigures & { readonly cpu: number };
type Figures = Readonly<Record<Kind, KindFigures>>;

async function interleaved(
  server: Served,
  kinds: Readonly<Record<Kind, (at: number) => string>>,
): Promise<Figures> {
  const rounds: Record<Kind, KindFigures[]> = { empty: [], read: [], json: [], page: [] };
  for (const name of names) await load({ addressOf: kinds[name], requests: 1000, connections });
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const name of names) {
      const before = await server.used();
      const figures = await load({ addressOf: kinds[name], requests, connections });
      const { cpu } = await server.used();
      rounds[name].push({ ...figures, cpu: (cpu - before.cpu) / requests });
    }
  }
  const median = (name: Kind): KindFigures => ({
    perSecond: middle(rounds[name].map(({ perSecond }) => perSecond)),
    p99: middle(rounds[name].map(({ p99 }) => p99)),
    median: middle(rounds[name].map(({ median }) => median)),
    cpu: middle(rounds[name].map(({ cpu }) => cpu)),
  });
  return {
    empty: median('empty'),
    read: median('read'),
    json: median('json'),
    page: median('page'),
  };
}

interface MemoryFigures {
  /** Megabytes that the server holds after the first tenth of the openings, and after the last. */
  readonly early: number;
  readonly late: number;
}

async function memoryOver(
  server: Served,
  addressOf: (at: number) => string,
): Promise<MemoryFigures> {
  const opens = Number(values.opens);
  await load({ addressOf, requests: Math.ceil(opens / 10), connections });
  const early = (await server.used()).megabytes;
  await load({ addressOf, requests: Math.ceil((opens * 9) / 10), connections });
  return { early, late: (await server.used()).megabytes };
}

function report({ empty, read, json, page }: Figures, memory: MemoryFigures): void {
  const vsEmpty = json.perSecond / empty.perSecond;
  const pageVsEmpty = page.perSecond / empty.perSecond;
  if (values.json) {
    console.log(
      JSON.stringify({
        vsEmpty,
        p99Ms: json.p99,
        vsOneRead: json.perSecond / read.perSecond,
        pageVsEmpty,
        pageP99Ms: page.p99,
        opensPerSecond: json.perSecond,
        cpuVsEmpty: empty.cpu / json.cpu,
        pageCpuVsEmpty: empty.cpu / page.cpu,
        memoryGrowth: memory.late / memory.early,
      }),
    );
    return;
  }
  const row = (what: string, { perSecond, p99, cpu }: KindFigures) =>
    [
      what.padEnd(28),
      `${perSecond.toFixed(0).padStart(8)}/s${(perSecond / empty.perSecond).toFixed(2).padStart(10)}`,
      `${p99.toFixed(1).padStart(10)} ms`,
      `${cpu.toFixed(0).padStart(9)} µs${(empty.cpu / cpu).toFixed(2).padStart(10)}`,
    ].join('');
  console.log(
    [
      `${cpus()[0]?.model}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}`,
      `${values.records} records, ${links} links, ${connections} connections, medians of ${values.rounds} interleaved rounds of ${requests}`,
      '',
      `${''.padEnd(28)}${'opens'.padStart(10)}${'of empty'.padStart(10)}${'99 %'.padStart(13)}${'server'.padStart(12)}${'of empty'.padStart(10)}`,
      row('an empty function', empty),
      row('one strong read', read),
      row('a record as JSON', json),
      row('the page of a record', page),
      '',
      `Memory over ${values.opens} openings: ${memory.early.toFixed(0)} MB after the first tenth, ${memory.late.toFixed(0)} MB at the end.`,
    ].join('\n'),
  );
}

if (values.help) console.log(help);
else await bench();
