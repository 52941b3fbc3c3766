import type { WriteStream } from 'node:tty';
import { Presets, SingleBar } from 'cli-progress';
import type { RenderProgress } from '../image/batch/render-all.ts';

export interface ProgressOptions {
  /** The beginning of each line: “Certificate files”. */
  readonly what: string;
  /** Of what is counted: “files”. */
  readonly unit: string;
  readonly terminal: Pick<WriteStream, 'isTTY'> & NodeJS.WritableStream;
  readonly log: (line: string) => void;
  /** How many files this build has drawn into the cache before, which are found there now; none unless given. */
  readonly drawnAhead?: number;
  /** Milliseconds that pass; the clock unless given. */
  readonly elapsed?: () => number;
}

export interface ShownProgress {
  readonly show: (progress: RenderProgress) => void;
  /** Says what was done and how long it took. */
  readonly end: () => void;
}

/** Where no terminal is watched, a line now and then shows that the build is alive. */
const lineEvery = 15_000;

/** Shows how far drawing is: a bar on a terminal, otherwise a line now and then; a summary at the end of both. */
export function drawingProgress({
  what,
  unit,
  terminal,
  log,
  drawnAhead = 0,
  elapsed = () => performance.now(),
}: ProgressOptions): ShownProgress {
  const began = elapsed();
  let latest: RenderProgress = { total: 0, drawn: 0, found: 0, bytes: 0 };
  let lastLine = began;
  let bar: SingleBar | null = null;

  const start = ({ total }: RenderProgress) => {
    log(`${what}: ${total} to write.`);
    if (!terminal.isTTY || total === 0) return;
    const format = '  {bar} {value}/{total} {unit}, {eta_formatted} to go';
    bar = new SingleBar({ format, stream: terminal, hideCursor: true }, Presets.shades_classic);
    bar.start(total, 0, { unit });
  };

  return {
    show(progress) {
      if (progress.total !== latest.total) start(progress);
      latest = progress;
      const done = progress.drawn + progress.found;
      bar?.update(done);
      if (!bar && done > 0 && elapsed() - lastLine >= lineEvery) {
        lastLine = elapsed();
        log(`${what}: ${done} of ${progress.total}.`);
      }
    },
    end() {
      bar?.stop();
      log(`${what}: ${summaryOf(withAhead(latest, drawnAhead), elapsed() - began)}`);
    },
  };
}

/** Files that were drawn ahead count as drawn, not as found. */
const withAhead = ({ drawn, found, ...rest }: RenderProgress, ahead: number): RenderProgress => {
  const foundAhead = Math.min(ahead, found);
  return { ...rest, drawn: drawn + foundAhead, found: found - foundAhead };
};

function summaryOf({ total, drawn, found, bytes }: RenderProgress, milliseconds: number): string {
  const size = (bytes / 1_000_000).toFixed(1);
  const missing = total - drawn - found;
  return [
    `${drawn} drawn, ${found} already at hand`,
    missing > 0 ? `, ${missing} not written` : '',
    `${bytes > 0 ? `, ${size} MB` : ''} in ${(milliseconds / 1000).toFixed(1)} s.`,
  ].join('');
}
