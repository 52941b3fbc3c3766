import { expect, it } from 'vitest';
import { adding, loadWith, reportWith } from '../content-fixture.ts';

const page = (markdown: string) => `---\ntitle: Imprint\n---\n\n${markdown}\n`;

it.each([
  ['HTML', 'Ours<br>alone.', 5, 'page-html'],
  ['a script', '<script>alert(1)</script>', 1, 'page-html'],
  ['a comment', '<!-- nobody sees it -->', 1, 'page-html'],
  ['a picture from elsewhere', 'See ![us](https://elsewhere.example/a.png)', 5, 'page-element'],
  ['a picture by reference', '![us]\n\n[us]: /logo.svg', 1, 'page-element'],
  ['a check box', '- [x] done', 1, 'page-element'],
  ['a heading of the first level', '# Imprint', 1, 'page-heading'],
  ['a link that runs a script', '[us](javascript:alert)', 1, 'page-link'],
  ['one that hides it', '[us](java&#115;cript:alert)', 1, 'page-link'],
  ['one of a reference', '[us][x] and\n\n[x]: data:text/html,x', 1, 'page-link'],
  ['a relative address', '[us](privacy.md)', 1, 'page-link'],
  ['an address without a scheme', '[us](//elsewhere.example)', 1, 'page-link'],
])('%s is refused where it stands', async (_, markdown, column, code) => {
  const { problems } = await loadWith({ 'pages/imprint.md': page(markdown) });
  const line = markdown.includes('data:') ? 7 : 5;
  expect(problems).toMatchObject([{ code, at: { file: 'pages/imprint.md', line, column } }]);
});

it('the message shows the line, and says what to write instead', async () => {
  const file = page('Write to [us](javascript:alert(1)).');
  expect(await reportWith({ 'pages/imprint.md': file })).toMatchInlineSnapshot(`
    "
    pages/imprint.md:5:10  error page-link
      The link leads to “javascript:alert(1)”. It would lead nowhere, or run a script.
      5 │ Write to [us](javascript:alert(1)).
        │          ^
      → Write an address that begins with https://, mailto: or tel:, or a path of this site such as /pages/imprint/.
    "
  `);
});

it('a page without a title, with an unknown key, and of another kind', async () => {
  expect(
    await reportWith({
      'pages/imprint.md': '# Imprint\n',
      'pages/notes.txt': 'x',
      'pages/privacy.md': '---\ntitle: Privacy\ncolour: red\n---\n',
      'pages/old/imprint.md': page('Ours.'),
      'site.yaml': adding('imprint: pages/impressum.md\n'),
    }),
  ).toMatchInlineSnapshot(`
    "
    pages/imprint.md:1:1  error page-title-missing
      The page does not begin with its title. It is the page’s heading, and the words of its link in the footer.
      → Begin the file with a line of ---, a line such as “title: Imprint”, and a line of ---.

    pages/notes.txt:1:1  error file-extension
      Pages end in .md; this one is not read.
      → Save it as Markdown under the name pages/notes.md, or move it to assets/.

    pages/old/imprint.md:1:1  error file-unexpected
      No content file is expected here; this one is not read.
      → Content lies in site.yaml, institutions/<institution>.yaml, courses/<course>.yaml, pages/<page>.md, certificates/<course>/<session>.yaml and records/<course>/<session>.yaml.

    pages/privacy.md:3:1  error key-unknown
      The key “colour” is not known in this file. What it says would be lost.
      3 │ colour: red
        │ ^
      → The keys here are \`title\` and \`lang\`.

    site.yaml:10:10  error page-unknown
      There is no page pages/impressum.md in the content folder.
      10 │ imprint: pages/impressum.md
         │          ^
      → Add the file, or correct its name: there is pages/imprint.md, pages/privacy.md.
    "
  `);
});

it('is HTML that runs and loads nothing, with a link in the footer', async () => {
  const text =
    'Ours, see [privacy](/pages/privacy/), <https://a.example> and *more*.\n\n| a | b |\n| -- | --: |\n| 1 | 2 \\<b> |';
  const { content, problems } = await loadWith({
    'pages/imprint.md': page(text).replace('Imprint', 'Impressum\nlang: de'),
    'pages/privacy.md': page('Nothing.').replace('Imprint', 'Privacy notice'),
    'site.yaml': adding(
      'privacy: pages/privacy.md\nlinks: [{ text: Home, url: https://a.example }]\n',
    ),
  });
  expect(problems).toEqual([]);
  expect(content?.site.footer).toEqual([
    { text: 'Privacy notice', href: '/pages/privacy/', lang: null },
    { text: 'Impressum', href: '/pages/imprint/', lang: 'de' },
    { text: 'Home', href: 'https://a.example', lang: null },
  ]);
  expect(content?.pages[0]?.html).toMatchInlineSnapshot(`
    "<p>Ours, see <a href="/pages/privacy/">privacy</a>, <a href="https://a.example">https://a.example</a> and <em>more</em>.</p>
    <table>
    <thead>
    <tr>
    <th>a</th>
    <th class="to-right">b</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    <td class="to-right">2 &lt;b&gt;</td>
    </tr>
    </tbody>
    </table>
    "
  `);
});

it('lines that end as on Windows are read alike', async () => {
  const { content } = await loadWith({
    'pages/imprint.md': page('Ours.\n\n## Where').replaceAll('\n', '\r\n'),
  });
  expect(content?.pages[0]).toMatchObject({ title: 'Imprint' });
  expect(content?.pages[0]?.html.replaceAll('\r', '')).toBe('<p>Ours.</p>\n<h2>Where</h2>\n');
});
