import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import colours from 'picocolors';
import type { Colors } from 'picocolors/types';
import { countedProgress, type CountedProgress } from '../../environment/counted-progress.ts';
import { keptValues } from '../../environment/kept-values.ts';
import { buildMoment } from '../../environment/open-content.ts';
import { wouldBeCommitted } from '../../environment/git-ignored.ts';
import { erasureKeyFile, knownErasureKey, madeErasureKey } from '../../environment/local-state.ts';
import { outputFolder } from '../../environment/output-folder.ts';
import { npmOptions } from '../../environment/npm-options.ts';
import { localFiles, type FileOperations } from '../../edit/files/file-operations.ts';
import { bundledGlyphs } from '../../fonts/coverage.ts';
import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import { limits } from '../../load/limits.ts';
import { readSessions, type SessionsReading } from '../../load/read-sessions.ts';
import { stepProgress, type StepProgress } from './step-progress.ts';
import { writtenTo } from './written-to.ts';

/** The parts of the machine that staff commands use. Passed in, so that tests control all of them. */
export interface StaffSurroundings {
  readonly now: Date;
  readonly glyphs: GlyphCoverage;
  /** Cryptographically strong. */
  readonly randomBytes: (count: number) => Uint8Array;
  readonly files: FileOperations;
  /** Fails as `node:fs` does. */
  readonly readBytes: (file: string) => Promise<Uint8Array>;
  /** Reads and checks a content folder, with texts in the place of files, by their paths in the folder. */
  readonly load: (dir: string, instead?: ReadonlyMap<string, string>) => Promise<SessionsReading>;
  /** The key of the hashes of erased learners. */
  readonly erasureKey: {
    readonly known: () => Promise<string | undefined>;
    readonly make: () => Promise<string>;
    /** Where a key that is made is kept. */
    readonly file: string;
  };
  /** How large a session’s file may become before `issue` goes on in a further one. */
  readonly mostLexemes: number;
  /** The folder that `src` lies in. */
  readonly checkout: string;
  /** Folders whose files become public. */
  readonly publishedFolders: readonly string[];
  /** Whether a file would get into a git repository with the next commit of everything. */
  readonly wouldBeCommitted: (file: string) => Promise<boolean>;
  readonly process: {
    readonly pid: number;
    readonly host: string;
    readonly isRunning: (pid: number) => boolean;
  };
  /** Options that npm read as its own, by name. */
  readonly npmOptions: ReadonlyMap<string, string>;
  /** Whether a person sits at the terminal and can answer. */
  readonly isInteractive: boolean;
  /** The next line that is typed; undefined if the input has ended. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Shows the progress of a long command on a terminal. */
  readonly progress: (what: string) => StepProgress | undefined;
  /** Shows how many of all are done: a bar on a terminal, otherwise a line now and then. */
  readonly counted: (what: string, unit: string) => CountedProgress;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colours: Colors;
}

/** This machine: its clock, terminal, files and bundled fonts. */
export function staffSurroundings(): StaffSurroundings {
  const now = buildMoment();
  const glyphs = bundledGlyphs();
  const known = keptValues();
  const out = writtenTo(process.stdout);
  const checkout = path.resolve(import.meta.dirname, '../../..');
  return {
    now,
    glyphs,
    randomBytes,
    files: localFiles,
    readBytes: (file) => readFile(file),
    load: (dir, instead) =>
      readSessions({ dir, now, glyphs, known, ...(instead ? { instead } : {}) }),
    erasureKey: {
      known: () => knownErasureKey(outputFolder()),
      make: () => madeErasureKey(outputFolder()),
      file: erasureKeyFile(outputFolder()),
    },
    mostLexemes: limits.lexemesIssued,
    checkout,
    publishedFolders: [path.join(checkout, 'public'), path.join(outputFolder(), 'dist')],
    wouldBeCommitted,
    process: { pid: process.pid, host: hostname(), isRunning },
    npmOptions: npmOptions(),
    // The question is written to the error output, so that the output can be redirected to a file.
    isInteractive: process.stdin.isTTY,
    ask,
    progress: (what) => (process.stderr.isTTY ? stepProgress(what, process.stderr) : undefined),
    counted: (what, unit) =>
      countedProgress({ what, unit, terminal: process.stderr, log: (line) => out(`${line}\n`) }),
    out,
    err: writtenTo(process.stderr),
    colours,
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user cannot be signalled, but is running.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function ask(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const closed = new Promise<undefined>((resolve) =>
      lines.once('close', () => resolve(undefined)),
    );
    return await Promise.race([lines.question(question), closed]);
  } finally {
    lines.close();
  }
}
