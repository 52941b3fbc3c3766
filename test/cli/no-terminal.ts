import path from 'node:path';
import { PassThrough } from 'node:stream';
import { createColors } from 'picocolors';
import { countedProgress } from '../../src/environment/counted-progress.ts';
import type { StaffSurroundings } from '../../src/cli/shared/staff-surroundings.ts';
import { limits } from '../../src/load/limits.ts';
import { localFiles } from '../../src/edit/files/file-operations.ts';

/** The output of a staff command without a terminal. */
export interface Written {
  out: string;
  err: string;
}

/** The surroundings of a staff command that are the same in all tests: no terminal, no colours, local files, nobody who answers. */
export function noTerminal(written: Written) {
  return {
    files: localFiles,
    readBytes: () => Promise.reject(new Error('reads no gradebook')),
    erasureKey: {
      known: () => Promise.resolve('a key of erasures that is long enough'),
      make: () => Promise.reject(new Error('there is a key')),
      file: '.laurel/erasure-key',
    },
    mostLexemes: limits.lexemesIssued,
    checkout: path.resolve('.'),
    publishedFolders: [path.resolve('public')],
    wouldBeCommitted: () => Promise.resolve(false),
    process: { pid: 1, host: 'desk', isRunning: () => true },
    npmOptions: new Map<string, string>(),
    isInteractive: false,
    ask: () => Promise.resolve(undefined),
    progress: () => undefined,
    counted: (what: string, unit: string) =>
      countedProgress({
        ...{ what, unit, elapsed: () => 0 },
        terminal: Object.assign(new PassThrough(), { isTTY: false }),
        log: (line) => void (written.out += `${line}\n`),
      }),
    out: (text: string) => void (written.out += text),
    err: (text: string) => void (written.err += text),
    colours: createColors(false),
  } satisfies Partial<StaffSurroundings>;
}
