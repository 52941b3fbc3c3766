import { markdownToMdast, type MdastNode } from 'satteri';
import type { ProblemWords } from '../yaml/located.ts';
import { features } from './page-html.ts';
import * as words from './page-words.ts';

/** Something in a page's Markdown that is refused. Lines and columns count from 1. */
export interface PageFault {
  readonly line: number;
  readonly column: number;
  readonly words: ProblemWords;
}

/** Pages show text with its headings, lists, tables and links. They run nothing and load nothing. */
const shown = new Set([
  ...['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'break'],
  ...['blockquote', 'list', 'listItem', 'thematicBreak', 'code', 'inlineCode'],
  ...['link', 'linkReference', 'definition', 'table', 'tableRow', 'tableCell'],
]);

/** The faults of a page's Markdown, in the order of the text. */
export const pageFaults = (markdown: string): readonly PageFault[] =>
  faultsIn(markdownToMdast(markdown, { features }));

function faultsIn(node: MdastNode): readonly PageFault[] {
  const fault = faultOf(node);
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  if (fault) return [{ line, column, words: fault }];
  return 'children' in node ? node.children.flatMap(faultsIn) : [];
}

function faultOf(node: MdastNode): ProblemWords | undefined {
  if (node.type === 'html') return words.html(node.value);
  if (node.type === 'image' || node.type === 'imageReference') return words.picture;
  if (!shown.has(node.type)) return words.other(node.type);
  if (node.type === 'heading' && node.depth === 1) return words.heading;
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return words.checkBox;
  if (node.type !== 'link' && node.type !== 'definition') return undefined;
  return isAllowed(node.url) ? undefined : words.link(node.url);
}

/** Elsewhere on the site, on another one, or to a mailbox or a telephone. */
const isAllowed = (address: string) =>
  /^(?:\/(?!\/)|https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]|tel:[+\d])/iu.test(address);
