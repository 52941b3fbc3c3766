import type { Writable } from 'node:stream';

/** From now on everything that is written to an output passes through `change` first. */
export function guardOutput(output: Writable, change: (text: string) => string): void {
  const write = output.write.bind(output);
  const guarded = (chunk: string | Uint8Array, ...rest: []) =>
    write(change(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()), ...rest);
  output.write = guarded as typeof output.write;
}
