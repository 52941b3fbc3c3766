import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { inFolderOf } from './in-folder-of.ts';
import { writeAtomically } from './write-atomically.ts';

export interface EarlierOutputFolders {
  /** The published folder. */
  readonly dist: string;
  /** Folders in `dist` whose unchanged files are kept from build to build. */
  readonly parts: readonly string[];
  /** A folder that exists only during a build, on the same disk as the published folder. */
  readonly aside: string;
  /** The file in which a build lists its published files. */
  readonly list: string;
}

/** A file's key, and its identity; see `identityOf`. */
type Listed = readonly [key: string, identity: string];

/** Files that a build has published, by name in the published folder, and its notes. */
interface Published {
  readonly files: Readonly<Record<string, Listed>>;
  readonly notes: readonly string[];
}

const nothing: Published = { files: {}, notes: [] };

/**
 * The published folder of an earlier build. The next build takes over the files that would be the same. A file is taken over only if it
 * was written for the same key and has not been changed since: the file system records when a file was last changed, and programs
 * cannot set that time.
 */
export class EarlierOutput {
  readonly #folders: EarlierOutputFolders;
  /** By name in the published folder, as all others. */
  readonly #taken = new Map<string, Listed>();
  readonly #written = new Map<string, string>();
  readonly #notes = new Set<string>();
  #earlier: Published = nothing;

  constructor(folders: EarlierOutputFolders) {
    this.#folders = folders;
  }

  /** Notes of the earlier build; empty if its list cannot be read. */
  get notes(): readonly string[] {
    return this.#earlier.notes;
  }

  /** Moves the published files aside before the published folder is emptied. A build that is interrupted leaves no list. */
  setAside(): void {
    const { dist, parts, aside, list } = this.#folders;
    for (const earlier of [this.#taken, this.#written, this.#notes]) earlier.clear();
    this.#earlier = readList(list);
    rmSync(list, { force: true });
    rmSync(aside, { recursive: true, force: true });
    if (this.#earlier === nothing) return;
    mkdirSync(aside, { recursive: true });
    for (const part of parts) moveIfThere(path.join(dist, part), path.join(aside, part));
  }

  /** Takes a file over, if it was published for this key and is unchanged: `finish` puts it back. Returns its size in bytes, or null. */
  take(file: string, key: string): number | null {
    const name = this.#nameOf(file);
    const listed = this.#earlier.files[name];
    if (listed?.[0] !== key) return null;
    const found = identityOf(path.join(this.#folders.aside, name));
    if (found?.identity !== listed[1]) return null;
    this.#taken.set(name, listed);
    return found.size;
  }

  /** Records that this build has published a file for a key. */
  written(file: string, key: string): void {
    this.#written.set(this.#nameOf(file), key);
  }

  /** Leaves a note for the next build. */
  note(text: string): void {
    this.#notes.add(text);
  }

  /** Puts the files that were taken over back beside those that were written, and lists all of them for the next build. */
  finish(): void {
    const { dist, parts, aside, list } = this.#folders;
    for (const part of parts) if (this.#hasTakenOf(part)) this.#putBack(part);
    rmSync(aside, { recursive: true, force: true });
    const written = [...this.#written].map(
      ([name, key]) => [name, [key, identityOf(path.join(dist, name))?.identity ?? '']] as const,
    );
    const files = Object.fromEntries<Listed>([...this.#taken, ...written]);
    const published: Published = { files, notes: [...this.#notes] };
    writeAtomically(list, Buffer.from(JSON.stringify(published)));
  }

  /** Folders are moved as a whole: they hold many files, and few of them are new. */
  #putBack(part: string): void {
    const { dist, aside } = this.#folders;
    for (const name of filesIn(aside, part)) if (!this.#taken.has(name)) remove(aside, name);
    for (const name of filesIn(dist, part))
      inFolderOf(path.join(aside, name), () =>
        renameSync(path.join(dist, name), path.join(aside, name)),
      );
    rmSync(path.join(dist, part), { recursive: true, force: true });
    if (existsSync(path.join(aside, part))) {
      renameSync(path.join(aside, part), path.join(dist, part));
    }
  }

  #hasTakenOf(part: string): boolean {
    return [...this.#taken.keys()].some((name) => name.startsWith(part + path.sep));
  }

  #nameOf(file: string): string {
    const folder = this.#folders.dist + path.sep;
    // Called for tens of thousands of files, all of which are in the folder: `path.relative` would be slow.
    return file.startsWith(folder)
      ? file.slice(folder.length)
      : path.relative(this.#folders.dist, file);
  }
}

/** Names of the files of a part, from the folder: they begin with the part. */
function filesIn(folder: string, part: string): readonly string[] {
  if (!existsSync(path.join(folder, part))) return [];
  const names: string[] = [];
  const waiting = [part];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of readdirSync(path.join(folder, at), { withFileTypes: true })) {
      (entry.isDirectory() ? waiting : names).push(at + path.sep + entry.name);
    }
  }
  return names;
}

/** Removes a file, and its folder if that is then empty. */
function remove(folder: string, name: string): void {
  const file = path.join(folder, name);
  rmSync(file);
  try {
    // Reading a folder of 60,000 names for each of them would take minutes.
    rmdirSync(path.dirname(file));
  } catch (error) {
    if (!isNotEmpty(error)) throw error;
  }
}

const isNotEmpty = (error: unknown): boolean =>
  ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');

function readList(list: string): Published {
  try {
    return JSON.parse(readFileSync(list, 'utf8')) as Published;
  } catch {
    return nothing;
  }
}

/** A text that changes with every change to a file, and the file's size in bytes; null if the file does not exist. */
function identityOf(file: string): { identity: string; size: number } | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!found) return null;
  const { dev, ino, size, mtimeNs, ctimeNs } = found;
  return { identity: [dev, ino, size, mtimeNs, ctimeNs].join(' '), size: Number(size) };
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // The folder does not exist, or is on another disk: its files are made again.
  }
}
