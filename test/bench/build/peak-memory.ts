import { readFileSync } from 'node:fs';

/** How often the processes are looked at, in milliseconds. */
const interval = 200;

/** Measures the memory of a process and those it started. Measures nothing without `/proc`. */
export function peakMemory(pid: number): { end(): number } {
  let peak = 0;
  const look = () => (peak = Math.max(peak, heldBy(pid)));
  const timer = setInterval(look, interval);
  return {
    /** @returns megabytes */
    end() {
      clearInterval(timer);
      return peak;
    },
  };
}

function heldBy(pid: number): number {
  const resident = /^VmRSS:\s+(\d+) kB$/mu.exec(contentsOf(`/proc/${pid}/status`))?.[1] ?? 0;
  const children = contentsOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return Number(resident) / 1024 + children.reduce((sum, child) => sum + heldBy(Number(child)), 0);
}

/** Nothing of a process that has just ended. */
function contentsOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
