import {
  countedProgress,
  megabytes,
  type CountedProgressOptions,
} from '../environment/counted-progress.ts';
import type { RenderProgress } from '../image/batch/render-all.ts';

export interface ProgressOptions extends CountedProgressOptions {
  /** How many files this build has drawn into the cache before, which are found there now; none unless given. */
  readonly drawnAhead?: number;
}

export interface ShownProgress {
  readonly show: (progress: RenderProgress) => void;
  /** Says what was done and how long it took. */
  readonly end: () => void;
}

/** Shows how far drawing is: a bar on a terminal, otherwise a line now and then; a summary at the end of both. */
export function drawingProgress({ drawnAhead = 0, ...options }: ProgressOptions): ShownProgress {
  const { show, end } = countedProgress(options);
  let latest: RenderProgress = { total: 0, drawn: 0, found: 0, bytes: 0 };
  return {
    show(progress) {
      latest = progress;
      show(progress.drawn + progress.found, progress.total);
    },
    end: () => end(summaryOf(withAhead(latest, drawnAhead))),
  };
}

/** Files that were drawn ahead count as drawn, not as found. */
const withAhead = ({ drawn, found, ...rest }: RenderProgress, ahead: number): RenderProgress => {
  const foundAhead = Math.min(ahead, found);
  return { ...rest, drawn: drawn + foundAhead, found: found - foundAhead };
};

function summaryOf({ total, drawn, found, bytes }: RenderProgress): string {
  const missing = total - drawn - found;
  return [
    `${drawn} drawn, ${found} already at hand`,
    missing > 0 ? `, ${missing} not written` : '',
    megabytes(bytes),
  ].join('');
}
