import colours from 'picocolors';
import type { ContentProblem } from '../load/problem.ts';
import { excerptLines } from '../load/report/text-report.ts';
import { escaped } from '../model/html-text.ts';
import { developmentPage } from './development-page.ts';

/** The page that is shown instead of every other while the content has errors. For the people who edit it, never for publication. */
export function problemPage(problems: readonly ContentProblem[]): Promise<string> {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return developmentPage({
    title: `The content has ${count}`,
    head: '<script type="module" src="/@vite/client"></script>',
    main: `<div class="opening">
<h1>The content has ${count}</h1>
<p class="lede">No page of the site is shown until it is mended. This page reloads when a file is saved.</p>
</div>
<ol class="development-list">
${problems.map(problemItem).join('\n')}
</ol>`,
  });
}

function problemItem(problem: ContentProblem): string {
  const { at, code, what, why, fix, related } = problem;
  const excerpt = excerptLines(problem, colours.createColors(false));
  const place = `${at.file}:${at.line}:${at.column}`;
  return [
    `<li><p class="development-quiet"><code>${escaped(place)}</code> (${escaped(code)})</p>`,
    `<h2>${inWords(what)}</h2>`,
    why === undefined ? '' : `<p>${inWords(why)}</p>`,
    excerpt.length === 0
      ? ''
      : `<pre class="development-excerpt" tabindex="0">${escaped(excerpt.join('\n'))}</pre>`,
    `<p class="development-fix">${inWords(fix)}</p>`,
    related
      ? `<p class="development-quiet">See <code>${escaped(`${related.file}:${related.line}`)}</code>, ${escaped(related.what)}.</p>`
      : '',
    '</li>',
  ].join('\n');
}

/** A message as HTML, with code where it has backticks. */
const inWords = (message: string): string =>
  escaped(message).replace(/`([^`]*)`/gu, '<code>$1</code>');
