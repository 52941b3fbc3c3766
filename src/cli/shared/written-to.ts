import type { Writable } from 'node:stream';

const watched = new WeakSet<Writable>();

/**
 * Writes text to an output of the process. The reader may close it early, as `head` does: the command then
 * continues to its end, and the rest of its text is dropped. Any other fault is thrown.
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
