import type { Typist } from '../../identity/typist.ts';
import { benchmarkIn, type Benchmark } from './benchmark.ts';

const keys = 10;
const header = [
  'subject,sessionIndex,rep',
  ...Array.from({ length: keys }, (_, at) =>
    at === 0 ? 'H.k0' : `DD.k${at - 1}.k${at},UD.k${at - 1}.k${at},H.k${at}`,
  ),
].join(',');

/**
 * A table like the benchmark’s of invented people, who type ten keys 400 times.
 * @param typistOf who types for each of them: if one types for all, none can be distinguished
 */
export function madeCsv(people: number, typistOf: (person: number) => Typist): string {
  const rows = Array.from({ length: people }, (_, person) => {
    const type = typistOf(person);
    return Array.from({ length: 400 }, (_each, rep) => row(`s${person}`, rep, type()));
  });
  return [header, ...rows.flat()].join('\n');
}

export const madeBenchmark = (people: number, typistOf: (person: number) => Typist): Benchmark =>
  benchmarkIn(Buffer.from(madeCsv(people, typistOf)));

interface Times {
  readonly holds: readonly (number | null)[];
  readonly gaps: readonly (number | null)[];
}

function row(subject: string, rep: number, { holds, gaps }: Times): string {
  const seconds = (time: number) => (time / 1000).toFixed(4);
  const cells = Array.from({ length: keys }, (_, at) => {
    const hold = holds[at]!;
    if (at === 0) return seconds(hold);
    const gap = gaps[at - 1]!;
    return [gap, gap - holds[at - 1]!, hold].map(seconds).join(',');
  });
  return [subject, 1, rep, ...cells].join(',');
}
