import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a long command is. */
export interface StepProgress {
  /** A step begins; the one before is done. */
  step(what: string): void;
  end(): void;
}

export const noProgress: StepProgress = { step: () => undefined, end: () => undefined };

/** A bar with so many steps. */
export function stepProgress(steps: number, terminal: NodeJS.WritableStream): StepProgress {
  const format = '  {bar} {value}/{total} {what}';
  const bar = new SingleBar(
    { format, stream: terminal, hideCursor: true, clearOnComplete: true, forceRedraw: true },
    Presets.shades_classic,
  );
  let done = -1;
  return {
    step(what) {
      done += 1;
      if (done === 0) bar.start(steps, 0, { what });
      else bar.update(done, { what });
      // The work that follows leaves no time for the bar's own timer.
      bar.render();
    },
    end: () => bar.stop(),
  };
}
