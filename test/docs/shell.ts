import { blocksOf, type Block } from './markdown.ts';

/** A command that a Markdown file shows. */
export interface ShownCommand {
  readonly block: Block;
  /** The command as a reader types it, in one line. */
  readonly text: string;
  /** The variables that are set for this command alone. */
  readonly variables: Readonly<Record<string, string>>;
  /** Without quotes. */
  readonly words: readonly string[];
}

/** The commands of a block, in order, without comments. */
export const commandsIn = (block: Block): ShownCommand[] =>
  block.text
    .replaceAll(/\\\n\s*/gu, ' ')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)# .*$/u, '').trim())
    .flatMap((line) => (/^(?:[A-Z_]+=\S+ +)*npm /u.test(line) ? line.split(' && ') : line))
    .filter((text) => text !== '')
    .map((text) => ({ block, text, ...parsed(text) }));

export const commandsOf = (file: string): ShownCommand[] =>
  blocksOf(file)
    .filter(({ language }) => language === 'sh')
    .flatMap(commandsIn);

/** Splits a command as a shell would, as far as the documentation uses one. */
export function parsed(text: string): Pick<ShownCommand, 'variables' | 'words'> {
  const [set = ''] = /^(?:[A-Z_]+=\S+ +)*/u.exec(text) ?? [];
  const pairs = [...set.matchAll(/([A-Z_]+)=(\S+)/gu)].map(([, name, value]) => [name!, value!]);
  const words = [...text.slice(set.length).matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)];
  return {
    variables: Object.fromEntries(pairs) as Record<string, string>,
    words: words.map(([, double, single, plain]) => double ?? single ?? plain ?? ''),
  };
}
