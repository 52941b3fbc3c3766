import type { WriteStream } from 'node:tty';
import { Presets, SingleBar } from 'cli-progress';

export interface CountedProgressOptions {
  /** The beginning of each line: “Certificate files”. */
  readonly what: string;
  /** Of what is counted: “files”. */
  readonly unit: string;
  readonly terminal: Pick<WriteStream, 'isTTY'> & NodeJS.WritableStream;
  readonly log: (line: string) => void;
  /** Milliseconds that pass; the clock unless given. */
  readonly elapsed?: () => number;
}

export interface CountedProgress {
  /** Shows how many of all are done. */
  readonly show: (done: number, total: number) => void;
  /** Says what was done, and how long it took. @param summary without a full stop: “4 written, 1.6 MB” */
  readonly end: (summary: string) => void;
}

/** Where no terminal is watched, a line now and then shows that the work goes on. */
const lineEvery = 15_000;

/** Shows how far long work is: a bar on a terminal, otherwise a line now and then; a summary at the end of both. */
export function countedProgress({
  what,
  unit,
  terminal,
  log,
  elapsed = () => performance.now(),
}: CountedProgressOptions): CountedProgress {
  const began = elapsed();
  let shownTotal = 0;
  let lastLine = began;
  let bar: SingleBar | null = null;

  const start = (total: number) => {
    log(`${what}: ${total} to write.`);
    if (!terminal.isTTY || total === 0) return;
    const format = '  {bar} {value}/{total} {unit}, {eta_formatted} to go';
    bar = new SingleBar({ format, stream: terminal, hideCursor: true }, Presets.shades_classic);
    bar.start(total, 0, { unit });
  };

  return {
    show(done, total) {
      if (total !== shownTotal) start(total);
      shownTotal = total;
      bar?.update(done);
      if (!bar && done > 0 && elapsed() - lastLine >= lineEvery) {
        lastLine = elapsed();
        log(`${what}: ${done} of ${total}.`);
      }
    },
    end(summary) {
      bar?.stop();
      log(`${what}: ${summary} in ${((elapsed() - began) / 1000).toFixed(1)} s.`);
    },
  };
}

/** Bytes as a summary has them: “, 1.6 MB”; nothing where there are none. */
export const megabytes = (bytes: number): string =>
  bytes > 0 ? `, ${(bytes / 1_000_000).toFixed(1)} MB` : '';
