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
  /** What of it is kept from build to build, where it is still as it was written. */
  readonly parts: readonly string[];
  /** A folder for the time of a build, on the disk of the published one. */
  readonly aside: string;
  /** The file in which a build lists what it has published. */
  readonly list: string;
}

/** A file's key, and what changes with every change to it. */
type Listed = readonly [key: string, identity: string];

/** What a build has published, by name in the published folder. */
interface Published {
  readonly files: Readonly<Record<string, Listed>>;
  readonly notes: readonly string[];
}

const nothing: Published = { files: {}, notes: [] };

/**
 * The published folder of an earlier build, from which the next one takes over what would be the same. A file is taken over only if it
 * was written for the same key, and nothing has touched it since: a file system notes when a file was last changed, and nobody can set
 * that time.
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

  /** What the earlier build noted, if anything of it can be taken over. */
  get notes(): readonly string[] {
    return this.#earlier.notes;
  }

  /** Moves what was published out of the way, before the published folder is emptied. A build that is broken off leaves no list. */
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

  /** Takes the file over, if that can be done for a key: `finish` puts it back. Returns its bytes, or null. */
  take(file: string, key: string): number | null {
    const name = this.#nameOf(file);
    const listed = this.#earlier.files[name];
    if (listed?.[0] !== key) return null;
    const found = identityOf(path.join(this.#folders.aside, name));
    if (found?.identity !== listed[1]) return null;
    this.#taken.set(name, listed);
    return found.size;
  }

  /** Says that this build has published a file for a key. */
  written(file: string, key: string): void {
    this.#written.set(this.#nameOf(file), key);
  }

  /** Notes something for the next build. */
  note(text: string): void {
    this.#notes.add(text);
  }

  /** Puts back what was taken over beside what was written, and lists it all for the next build. */
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
    // Asked of tens of thousands of files, and all of them are in it.
    return file.startsWith(folder)
      ? file.slice(folder.length)
      : path.relative(this.#folders.dist, file);
  }
}

/** Their names in the folder, the part in front. */
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

/** And the folder that it was in, if it was alone there. */
function remove(folder: string, name: string): void {
  const file = path.join(folder, name);
  rmSync(file);
  if (readdirSync(path.dirname(file)).length === 0) rmdirSync(path.dirname(file));
}

function readList(list: string): Published {
  try {
    return JSON.parse(readFileSync(list, 'utf8')) as Published;
  } catch {
    return nothing;
  }
}

/** What changes with every change to a file; null where there is none. */
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
    // Not there, or on another disk: then it is made anew.
  }
}
