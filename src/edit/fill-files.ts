import { lexemesIn } from '../load/yaml/read-yaml.ts';
import type { FileText } from './session-files.ts';
import { blockItems, type YamlValue } from './yaml/yaml-text.ts';

export interface FillRequest<File extends FileText, Entry> {
  /** The last file that there is, if there is one. */
  readonly last: File | undefined;
  /** How many files there are. */
  readonly count: number;
  readonly entries: readonly Entry[];
  /** An entry as it is to stand in a file. */
  readonly itemIn: (entry: Entry, file: File) => YamlValue;
  /** A new file with an empty list. @param number its own, from 1 @param before the one that it follows */
  readonly next: (number: number, before: File | undefined) => File;
  /** How large a file may become. A new file takes one entry of any size. */
  readonly mostLexemes: number;
}

/** A file, and what is to be added at the end of its list. */
export interface FilledFile<File extends FileText> {
  readonly file: File;
  readonly items: readonly YamlValue[];
}

/** Divides entries among files: the last one, as long as it has room, then new ones. Their order stays. */
export function filledFiles<File extends FileText, Entry>({
  last,
  count,
  entries,
  itemIn,
  next,
  mostLexemes,
}: FillRequest<File, Entry>): readonly FilledFile<File>[] {
  const begun = (file: File) => ({
    file,
    items: [] as YamlValue[],
    room: mostLexemes - lexemesIn(file.text),
  });
  const put = (item: YamlValue, into: ReturnType<typeof begun>, size = sizeOf(item)) => {
    into.items.push(item);
    into.room -= size;
  };
  const filled = last ? [begun(last)] : [];
  let number = count;
  for (const entry of entries) {
    const current = filled.at(-1);
    const item = current && itemIn(entry, current.file);
    const size = item === undefined ? 0 : sizeOf(item);
    if (current && size <= current.room) {
      put(item, current, size);
    } else {
      const fresh = begun(next((number += 1), current?.file));
      put(itemIn(entry, fresh.file), fresh);
      filled.push(fresh);
    }
  }
  return filled.filter(({ items }) => items.length > 0);
}

const sizeOf = (item: YamlValue): number => lexemesIn(blockItems([item]).join('\n'));
