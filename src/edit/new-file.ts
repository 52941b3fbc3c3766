import path from 'node:path';
import { blockPair, type YamlValue } from './yaml/yaml-text.ts';

export interface NewFile {
  /** Absolute path. */
  readonly path: string;
  readonly kind: 'certificates' | 'records';
  /** The folder that Laurel's `src` lies in. */
  readonly checkout: string;
  /** The text above the list. */
  readonly top?: Readonly<Record<string, YamlValue>>;
}

/** The text of a file with an empty list, as it is before its first items are added. */
export function newFileText({ path: file, kind, checkout, top = {} }: NewFile): string {
  const above = Object.entries(top).flatMap(([key, value]) => [...blockPair(key, value), '']);
  const isPrivate = kind === 'records';
  return [
    ...schemaLine(file, kind, checkout),
    ...(isPrivate ? ['# Private: learners’ results. Nothing in this file is published.'] : []),
    ...above,
    `${kind}: []`,
    '',
  ].join('\n');
}

/** A comment with which editors complete and check the file; only if the schemas have a relative path from the content. */
function schemaLine(file: string, kind: NewFile['kind'], checkout: string): string[] {
  const fromCheckout = path.relative(checkout, file);
  if (fromCheckout.startsWith('..') || path.isAbsolute(fromCheckout)) return [];
  const schema = path.relative(
    path.dirname(file),
    path.join(checkout, 'src/schema/json', `${kind}.schema.json`),
  );
  return [`# yaml-language-server: $schema=${schema.replaceAll(path.sep, '/')}`, ''];
}
