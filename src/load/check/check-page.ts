import type { Filed } from '../files/content-folder.ts';
import { markdownOf } from '../files/front-matter.ts';
import { pageFaults } from '../markdown/page-faults.ts';
import type { ContentProblem } from '../problem.ts';
import { problemOfFile } from '../yaml/located.ts';

/** Parts of a page’s Markdown that pages do not show. */
export function checkPage({ value, file }: Filed<'page'>): readonly ContentProblem[] {
  const { source } = file;
  // Without its title, which is reported, a page may not even be one.
  if (!value) return [];
  return pageFaults(markdownOf(source.text)).map(({ words, ...place }) => {
    const excerpt = source.excerptAt({ file: source.file, ...place });
    const problem = problemOfFile(source.file, words, place);
    return excerpt === undefined ? problem : { ...problem, excerpt };
  });
}
