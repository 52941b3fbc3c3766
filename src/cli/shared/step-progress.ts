import { Presets, SingleBar } from 'cli-progress';

/** Shows what a long command is at, until it ends. */
export interface StepProgress {
  end(): void;
}

/** Shows a line with the time that has passed; it disappears at the end. */
export function stepProgress(what: string, terminal: NodeJS.WritableStream): StepProgress {
  const format = `  ${what} … {duration_formatted}`;
  const bar = new SingleBar(
    { format, stream: terminal, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  // The work that follows leaves no time for the bar's own timer.
  bar.render();
  return { end: () => bar.stop() };
}
