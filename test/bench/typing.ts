import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { readBenchmark, type Benchmark } from './typing/benchmark.ts';
import { errorRatesOf } from './typing/measured.ts';
import { backgroundPeople } from './typing/ours.ts';
import { checksPerSecond, sentencesPerSecond } from './typing/speed.ts';
import { tableOf } from './typing/table.ts';
import { writeRates, writtenRates } from './typing/written.ts';

const whereFrom =
  "The data are their authors': get DSL-StrongPasswordData.csv from https://www.cs.cmu.edu/~keystroke/.";

const help = `Usage: npm run bench:typing -- --data <file> [options]

Measures how often the typing matcher errs on the benchmark of Killourhy and Maxion (2009), beside the paper's three best detectors, and
how many typings it compares in a second. Takes about a minute.

${whereFrom}

Options:
  --data <file>  the CSV, plain or packed with gzip
  --write        keep the error rates in src/identity/typing/error-rates.json, from which the site states them
  --json         one object
  -h, --help     display help for command`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) console.log(help);
else if (values.data === undefined) {
  console.error(`Which data? Name the file with --data.\n\n${help}`);
  process.exitCode = 1;
} else {
  const benchmark = benchmarkFrom(values.data);
  if (typeof benchmark === 'string') {
    console.error(`${benchmark}\n${whereFrom}`);
    process.exitCode = 1;
  } else bench(benchmark);
}

/** A message that says why the file cannot be used. */
function benchmarkFrom(file: string): Benchmark | string {
  try {
    const benchmark = readBenchmark(file);
    if (benchmark.typists.length > backgroundPeople + 1) return benchmark;
    return `${file} holds typings of ${benchmark.typists.length} people: more than ${backgroundPeople + 1} are needed.`;
  } catch (error) {
    return `${file} could not be read: ${(error as Error).message}`;
  }
}

function bench(benchmark: Benchmark): void {
  const { sha256, typists } = benchmark;
  const rates = errorRatesOf(benchmark);
  const speed = {
    checksPerSecond: Math.round(checksPerSecond(typists)),
    sentencesPerSecond: Math.round(sentencesPerSecond(typists)),
  };
  if (values.write) writeRates(writtenRates(benchmark, rates));
  if (values.json) console.log(JSON.stringify({ ...rates, ...speed, sha256 }));
  else {
    console.log(
      [
        `${cpus()[0]?.model}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}`,
        `${typists.length} people; data ${sha256}`,
        '',
        tableOf(rates),
        '',
        `${speed.checksPerSecond.toLocaleString('en')} checks a second on one thread, each against a template that is ready; from a stored template`,
        `to an explained match of a whole sentence: ${speed.sentencesPerSecond.toLocaleString('en')} a second.`,
      ].join('\n'),
    );
  }
}
