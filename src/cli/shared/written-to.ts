import type { Writable } from 'node:stream';

const watched = new WeakSet<Writable>();

/**
 * Writes text to an output of the process. Whoever reads it may close it when they have seen enough, as `head` does: the command goes
 * on to its end, and what it says then goes nowhere. Any other fault is thrown.
 */
export function writtenTo(stream: Writable): (text: string) => void {
  if (!watched.has(stream)) {
    watched.add(stream);
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return (text) => void stream.write(text);
}
