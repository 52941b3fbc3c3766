import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { ExitCode } from '../../src/cli/shared/exit-codes.ts';
import type { StaffSurroundings } from '../../src/cli/shared/staff-surroundings.ts';
import { readSessions } from '../../src/load/read-sessions.ts';
import { openingOnly } from '../setup/by-session.ts';
import { noTerminal } from './no-terminal.ts';

type Command = (args: readonly string[], surroundings: StaffSurroundings) => Promise<ExitCode>;

export interface Run {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface StaffDesk {
  /** The content folder. */
  readonly dir: string;
  readonly run: (command: Command, ...args: readonly string[]) => Promise<Run>;
  readonly read: (file: string) => Promise<string>;
  /** Writes a file and returns its absolute path. */
  readonly write: (file: string, text: string) => Promise<string>;
  /** Every file of the content folder with its text. */
  readonly everything: () => Promise<Record<string, string>>;
}

const fixture = path.resolve('test/fixtures/oulad-content');
const glyphs = { has: (character: string) => character !== '🦄' };
const now = new Date('2026-10-01T09:00:00Z');

const load: StaffSurroundings['load'] = (dir, instead) =>
  readSessions({ dir, now, glyphs, ...(instead ? { instead } : {}) });

/** Reads content of which no other sessions than these, by their ids, can be opened. */
export const loadOpeningOnly =
  (...ids: readonly string[]): StaffSurroundings['load'] =>
  async (...given) => {
    const reading = await load(...given);
    return { ...reading, content: reading.content && openingOnly(reading.content, ...ids) };
  };

/** A copy of the fixture's content, a clock that stands on 1 October 2026, and codes that are drawn in order. */
export async function staffDesk(overrides: Partial<StaffSurroundings> = {}): Promise<StaffDesk> {
  const dir = await mkdtemp(path.join(tmpdir(), 'laurel-staff-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp(fixture, dir, { recursive: true });
  let drawn = 0;
  const inPlace = (file: string) => path.join(dir, file);
  return {
    dir,
    async run(command, ...args) {
      const written = { out: '', err: '' };
      const exitCode = await command([...args, '--content', dir], {
        ...noTerminal(written),
        now,
        glyphs,
        randomBytes: (count) => Buffer.alloc(count, (drawn += 1)),
        readBytes: (file) => readFile(file),
        load,
        ...overrides,
      });
      return { exitCode, ...written };
    },
    read: (file) => readFile(inPlace(file), 'utf8'),
    async write(file, text) {
      await writeFile(inPlace(file), text);
      return inPlace(file);
    },
    async everything() {
      const names = await readdir(dir, { recursive: true, withFileTypes: true });
      const files = names
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name));
      const texts = await Promise.all(
        files.map(
          async (file) => [path.relative(dir, file), await readFile(file, 'utf8')] as const,
        ),
      );
      return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

export const gradebookHead = 'Student ID,Student,Email,TMA 1,TMA 2,TMA 3,TMA 4,TMA 5';
