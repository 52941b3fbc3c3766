import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A fenced block of a Markdown file. */
export interface Block {
  readonly file: string;
  /** The line of its first fence, from 1. */
  readonly line: number;
  /** The language that the fence names, such as `sh`; empty where it names none. */
  readonly language: string;
  /** Without the indentation of its fence; ends with a line break. */
  readonly text: string;
}

/** All Markdown files of the checkout, relative to it. */
export const markdownFiles: readonly string[] = [
  '',
  '.github',
  'docs',
  'src',
  'netlify',
  'test',
].flatMap((folder) =>
  readdirSync(folder || '.', { recursive: folder !== '' })
    .map((name) => path.posix.join(folder, String(name).split(path.sep).join('/')))
    .filter((file) => file.endsWith('.md') && !file.includes('/node_modules/')),
);

const texts = new Map<string, string>();

export function markdown(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

const fenced = /^( *)```([^\n]*)\n([^]*?)^\1```$/gmu;

export function blocksOf(file: string): Block[] {
  const source = markdown(file);
  return [...source.matchAll(fenced)].map((match) => {
    const [, indent = '', language = '', text = ''] = match;
    return {
      file,
      line: source.slice(0, match.index).split('\n').length,
      language: language.trim(),
      text: text.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
    };
  });
}

/** A Markdown file without its blocks. */
export const prose = (file: string): string => markdown(file).replaceAll(fenced, '');

/** The texts between single backquotes outside blocks. */
export const codeSpans = (file: string): string[] =>
  [...prose(file).matchAll(/`([^`\n]+(?:\n[^`\n]+)?)`/gu)].map(([, span]) =>
    span!.replaceAll(/\s+/gu, ' '),
  );
