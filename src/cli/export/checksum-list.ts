import { createReadStream, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { HashedFile } from './archive-file.ts';

export interface ChecksumList {
  readonly add: (file: HashedFile) => void;
  /** Writes `SHA256SUMS` as `sha256sum --check` reads it, sorted by files. */
  readonly write: () => Promise<void>;
}

/** How many entries are in memory. An archive can have millions: the others wait in sorted files beside the list. */
const mostInMemory = 200_000;
/** Lines that are written together. */
const atOnce = 1000;
/** Between a file and its hash in an entry. It is less than any other character, so that entries are sorted as files are. */
const between = '\0';

/** @param dir the folder of the archive */
export function checksumList(dir: string, most = mostInMemory): ChecksumList {
  const list = path.join(dir, 'SHA256SUMS');
  const sorted: string[] = [];
  let entries: string[] = [];

  function setAside(): void {
    const file = `${list}.${sorted.length}`;
    writeFileSync(file, entries.toSorted().join('\n'));
    sorted.push(file);
    entries = [];
  }

  return {
    add([file, sha256]) {
      entries.push(file + between + sha256);
      if (entries.length >= most) setAside();
    },
    async write() {
      const runs = sorted.map((file) => createInterface({ input: createReadStream(file) }));
      await writeFile(list, linesOf(merged([...runs, entries.toSorted()])));
      for (const file of sorted) rmSync(file);
    },
  };
}

/** All entries of sorted runs, sorted. */
async function* merged(
  runs: readonly (Iterable<string> | AsyncIterable<string>)[],
): AsyncGenerator<string, void> {
  const heads = await Promise.all(runs.map((run) => headOf(entriesOf(run))));
  for (;;) {
    let first: Head | undefined;
    for (const head of heads) {
      if (head.entry !== null && (!first?.entry || head.entry < first.entry)) first = head;
    }
    if (!first?.entry) return;
    yield first.entry;
    first.entry = await next(first.rest);
  }
}

/** A run from its first entry that is not yet taken; null where all are. */
interface Head {
  entry: string | null;
  readonly rest: AsyncGenerator<string, void>;
}

async function* entriesOf(
  run: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<string, void> {
  yield* run;
}

const headOf = async (rest: AsyncGenerator<string, void>): Promise<Head> => ({
  entry: await next(rest),
  rest,
});

async function next(rest: AsyncGenerator<string, void>): Promise<string | null> {
  return (await rest.next()).value ?? null;
}

async function* linesOf(entries: AsyncIterable<string>): AsyncGenerator<string, void> {
  let lines: string[] = [];
  for await (const entry of entries) {
    const [file, sha256] = entry.split(between);
    lines.push(`${sha256}  ${file}\n`);
    if (lines.length < atOnce) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
