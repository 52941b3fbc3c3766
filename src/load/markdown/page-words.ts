import { quoted } from '../../wording/quoted.ts';
import type { ProblemWords } from '../yaml/located.ts';

const nothingElse = 'Pages run nothing and load nothing: they are text.';

export const html = (source: string): ProblemWords => ({
  code: 'page-html',
  what: `The page holds HTML, ${quoted(source, 40)}.`,
  why: nothingElse,
  fix: 'Write it as Markdown, or put a backslash before the < to show it as text.',
});

export const picture: ProblemWords = {
  code: 'page-element',
  what: 'The page holds a picture.',
  why: nothingElse,
  fix: 'Delete it, or link to a page elsewhere that shows it.',
};

export const checkBox: ProblemWords = {
  code: 'page-element',
  what: 'The page holds a check box.',
  why: nothingElse,
  fix: 'Delete the [ ] or [x] at the beginning of the item.',
};

export const other = (type: string): ProblemWords => ({
  code: 'page-element',
  what: `The page holds ${quoted(type)}, which pages do not show.`,
  fix: 'Use headings, paragraphs, lists, tables and links.',
});

export const heading: ProblemWords = {
  code: 'page-heading',
  what: 'This heading is of the first level.',
  why: 'A page has one of these, and that is its title.',
  fix: 'Begin sections with ## and their parts with ###.',
};

export const link = (address: string): ProblemWords => ({
  code: 'page-link',
  what: `The link leads to ${quoted(address, 80)}.`,
  why: 'It would lead nowhere, or run a script.',
  fix: 'Write an address that begins with https://, mailto: or tel:, or a path of this site such as /pages/imprint/.',
});
