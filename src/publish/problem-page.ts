import colours from 'picocolors';
import type { ContentProblem } from '../load/problem.ts';
import { excerptLines } from '../load/report/text-report.ts';
import { escaped } from '../model/html-text.ts';

/** The page that is shown instead of every other while the content has errors. For the people who edit it, never for publication. */
export function problemPage(problems: readonly ContentProblem[]): string {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The content has ${count}</title>
<style>
  :root { color-scheme: light dark; font: 1.05rem/1.5 system-ui, sans-serif; }
  body { max-width: 50rem; margin: 3rem auto; padding: 0 1.25rem; }
  li { margin-block: 1.75rem; }
  code, pre { font: 0.95rem/1.5 ui-monospace, monospace; }
  pre { overflow-x: auto; padding: 0.75rem; border-inline-start: 3px solid; }
  p { margin-block: 0.25rem; }
</style>
<script type="module" src="/@vite/client"></script>
</head>
<body>
<h1>The content has ${count}</h1>
<p>Nothing is shown until it is mended. This page reloads when a file is saved.</p>
<ol>
${problems.map(problemItem).join('\n')}
</ol>
</body>
</html>
`;
}

function problemItem(problem: ContentProblem): string {
  const { at, code, what, why, fix, related } = problem;
  const excerpt = excerptLines(problem, colours.createColors(false));
  const place = `${at.file}:${at.line}:${at.column}`;
  return [
    `<li><p><code>${escaped(place)}</code> (${escaped(code)})</p>`,
    `<p><strong>${escaped(what)}</strong> ${escaped(why ?? '')}</p>`,
    excerpt.length === 0 ? '' : `<pre>${escaped(excerpt.join('\n'))}</pre>`,
    `<p>→ ${escaped(fix)}</p>`,
    related
      ? `<p>See <code>${escaped(`${related.file}:${related.line}`)}</code>, ${escaped(related.what)}.</p>`
      : '',
    '</li>',
  ].join('\n');
}
