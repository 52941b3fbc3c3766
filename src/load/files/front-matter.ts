import type { ProblemWords } from '../yaml/located.ts';

/** The lines between two of `---` at the beginning of a page. */
const frontMatter = /^---[^\S\n]*\n(.*?)^---[^\S\n]*(?:\n|$)/msu;

/** The YAML that a page begins with, at the offsets that it has in the page; null where there is none. */
export function frontMatterOf(page: string): string | null {
  const [whole] = frontMatter.exec(page) ?? [];
  if (whole === undefined) return null;
  const yaml = whole.slice(3, whole.trimEnd().length - 3);
  return yaml.trim() === '' ? null : `   ${yaml}`;
}

/** The Markdown of a page, in the lines and columns that it has in the file. */
export function markdownOf(page: string): string {
  const [whole = ''] = frontMatter.exec(page) ?? [];
  return whole.replace(/[^\n]/gu, '') + page.slice(whole.length);
}

export const noFrontMatter: ProblemWords = {
  code: 'page-title-missing',
  what: 'The page does not begin with its title.',
  why: 'It is the page’s heading, and the words of its link in the footer.',
  fix: 'Begin the file with a line of ---, a line such as “title: Imprint”, and a line of ---.',
};
