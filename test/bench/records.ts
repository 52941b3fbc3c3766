import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchSite } from './records/bench-site.ts';
import { load, type LoadFigures } from './records/load.ts';

const help = `Usage: npm run bench:records -- [options]

Opens share links of a built site with 32,000 records as fast as it answers, next to a function that does nothing on the same server.

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
  const server = fork('test/bench/records/bench-server.ts', [site.root, site.output], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const { url } = await said<{ url: string }>(server);
    const token = (at: number) => site.tokens[at % site.tokens.length] ?? '';
    const kinds = {
      empty: () => `${url}/empty`,
      json: (at: number) => `${url}/records/${token(at)}/record.json`,
      page: (at: number) => `${url}/records/${token(at)}`,
    };
    const figures = await interleaved(kinds);
    const memory = await memoryOver(server, kinds.json);
    report(figures, memory);
  } finally {
    server.kill();
    await site.remove();
  }
}

type Kind = 'empty' | 'json' | 'page';
type Figures = Readonly<Record<Kind, LoadFigures>>;

async function interleaved(
  kinds: Readonly<Record<Kind, (at: number) => string>>,
): Promise<Figures> {
  const rounds: Record<Kind, LoadFigures[]> = { empty: [], json: [], page: [] };
  const names = ['empty', 'json', 'page'] as const;
  for (const name of names) await load({ addressOf: kinds[name], requests: 1000, connections });
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const name of names) {
      rounds[name].push(await load({ addressOf: kinds[name], requests, connections }));
    }
  }
  const median = (name: Kind): LoadFigures => ({
    perSecond: middle(rounds[name].map(({ perSecond }) => perSecond)),
    p99: middle(rounds[name].map(({ p99 }) => p99)),
  });
  return { empty: median('empty'), json: median('json'), page: median('page') };
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

interface MemoryFigures {
  /** Megabytes that the server holds after the first tenth of the openings, and after the last. */
  readonly early: number;
  readonly late: number;
}

async function memoryOver(
  server: ChildProcess,
  addressOf: (at: number) => string,
): Promise<MemoryFigures> {
  const opens = Number(values.opens);
  await load({ addressOf, requests: Math.ceil(opens / 10), connections });
  const early = await held(server);
  await load({ addressOf, requests: Math.ceil((opens * 9) / 10), connections });
  return { early, late: await held(server) };
}

async function held(server: ChildProcess): Promise<number> {
  server.send('memory');
  return (await said<{ megabytes: number }>(server)).megabytes;
}

async function said<T>(server: ChildProcess): Promise<T> {
  const [message] = (await once(server, 'message')) as [T];
  return message;
}

function report({ empty, json, page }: Figures, memory: MemoryFigures): void {
  const vsEmpty = json.perSecond / empty.perSecond;
  const pageVsEmpty = page.perSecond / empty.perSecond;
  if (values.json) {
    console.log(
      JSON.stringify({
        vsEmpty,
        p99Ms: json.p99,
        pageVsEmpty,
        pageP99Ms: page.p99,
        opensPerSecond: json.perSecond,
        memoryGrowth: memory.late / memory.early,
      }),
    );
    return;
  }
  const row = (what: string, { perSecond, p99 }: LoadFigures) =>
    `${what.padEnd(28)}${perSecond.toFixed(0).padStart(8)}/s${(perSecond / empty.perSecond).toFixed(2).padStart(10)}${p99.toFixed(1).padStart(10)} ms`;
  console.log(
    [
      `${cpus()[0]?.model}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}`,
      `${values.records} records, ${links} links, ${connections} connections, medians of ${values.rounds} interleaved rounds of ${requests}`,
      '',
      `${''.padEnd(28)}${'opens'.padStart(10)}${'of empty'.padStart(10)}${'99 %'.padStart(13)}`,
      row('an empty function', empty),
      row('a record as JSON', json),
      row('the page of a record', page),
      '',
      `Memory over ${values.opens} openings: ${memory.early.toFixed(0)} MB after the first tenth, ${memory.late.toFixed(0)} MB at the end.`,
    ].join('\n'),
  );
}

if (values.help) console.log(help);
else await bench();
