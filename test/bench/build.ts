import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureSize, type SizeFigures } from './build/bench-size.ts';
import { headline, legend, lineOf } from './build/figures-table.ts';

const help = `Usage: npm run bench:build -- [options]

Builds sites of invented certificates over ten courses, and prints what that takes.

Options:
  --certificates <number>  how many certificates (default: 1,000, then 10,000)
  --all                    100,000, too
  --publishing <way>       static, on-demand or auto, as in site.yaml (default: static)
  --pages                  pages only: a build ends where it would begin to draw
  --json                   one object, for the largest site
  -h, --help               display help for command`;

const ways = ['static', 'on-demand', 'auto'] as const;

const { values } = parseArgs({
  options: {
    certificates: { type: 'string' },
    all: { type: 'boolean', default: false },
    publishing: { type: 'string', default: 'static' },
    pages: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) console.log(help);
else await bench(sizes());

function sizes(): readonly number[] {
  if (values.certificates === undefined) return [1_000, 10_000, ...(values.all ? [100_000] : [])];
  const number = Number(values.certificates);
  if (Number.isInteger(number) && number > 0) return [number];
  throw new Error(`“${values.certificates}” is not a number of certificates.`);
}

function publishing(): (typeof ways)[number] {
  const way = ways.find((one) => one === values.publishing);
  if (way) return way;
  throw new Error(`“${values.publishing}” is no way of publishing: ${ways.join(', ')}.`);
}

async function bench(certificates: readonly number[]): Promise<void> {
  if (!values.json) console.log(`${machine()}\n\n${headline}`);
  const options = { pagesOnly: values.pages, publishing: publishing() };
  let last: SizeFigures | undefined;
  for (const number of certificates) {
    last = await measureSize(number, options);
    if (!values.json) console.log(lineOf(last));
  }
  console.log(values.json ? JSON.stringify(last) : `\n${legend}`);
}

function machine(): string {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const load = loadavg()[0]?.toFixed(1);
  return `${cpus()[0]?.model}, ${availableParallelism()} cores, load ${load}; Node ${process.version}, astro ${dependencies['astro']}`;
}
