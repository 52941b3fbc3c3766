import { describe, expect, it } from 'vitest';
import { adding, loadWith, replacing, reportWith } from '../content-fixture.ts';

const summary = 'summary: Rope, and what holds it.';
const withSummary = (text: string) => ({
  'courses/knots.yaml': replacing(summary, `summary: ${JSON.stringify(text)}`),
});
const codesWith = async (changes: Parameters<typeof loadWith>[0]) =>
  (await loadWith(changes)).problems.map(({ code }) => code);

describe('a text that stands for one that is missing', () => {
  it('is refused with its place', async () => {
    expect(await reportWith(withSummary('…'))).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:5:10  error placeholder-text
        \`summary\` is “…”, which stands for a text that is missing. Employers would read it as a fact.
        5 │ summary: "…"
          │          ^
        → Write the text itself, or delete the key if it may be left out.
      "
    `);
  });

  it.each([
    ...['...', ' … ', 'TODO', 'TODO: one sentence', 'TBD', 'FIXME', '???', 'xxx', '___'],
    ...['Lorem ipsum dolor sit amet', 'lorem ipsum', '<one sentence>'],
  ])('%s', async (text) => {
    expect(await codesWith(withSummary(text))).toEqual(['placeholder-text']);
  });

  it.each([
    ...['Rope …', '… and so on', 'Todo sobre el agua', 'Todo', 'TODO EL AGUA', 'What is TODO?'],
    ...['Why lorem ipsum?', 'x', '?', 'A < B > C', 'XX', 'Dots... and dashes'],
  ])('%s is a text', async (text) => {
    expect(await codesWith(withSummary(text))).toEqual([]);
  });
});

describe('a name that the documentation has invented', () => {
  it('is refused with its place', async () => {
    expect(
      await reportWith({
        'certificates/knots/spring-2026.yaml': replacing('Wei Cheng', 'Thandeka Mkhwanazi-Botha'),
      }),
    ).toMatchInlineSnapshot(`
      "
      certificates/knots/spring-2026.yaml:11:11  error placeholder-name
        \`name\` is “Thandeka Mkhwanazi-Botha”, which the documentation has invented. Employers would read it as a fact.
        11 │     name: Thandeka Mkhwanazi-Botha
           │           ^
        → Write your own. Only a site with \`sample: true\` may have it, and marks it as a sample.
      "
    `);
  });

  it.each([
    ['institutions/harbour.yaml', 'name: Harbour School', 'name: University of Northfold'],
    ['institutions/harbour.yaml', 'harbour.example.org', 'www.northfold.example/about'],
    ['site.yaml', 'registry@example.org', 'registry@northfold.example'],
    ['site.yaml', 'https://certificates.example.org', 'https://laurel.example'],
    ['courses/knots.yaml', 'Ada Marlin', 'Ruthanne Oyelaran'],
    ['certificates/knots/spring-2026.yaml', 'ABCD-EFGH-JKMN-PQRB', '7k3f q2wx 9mnb 4tre'],
  ])('%s: %s', async (file, ours, invented) => {
    const changes = { [file]: replacing(ours, invented) };
    expect(await codesWith(changes)).toEqual(['placeholder-name']);
  });

  it.each(['https://www.northfold.example.org', 'https://northfolk.example'])(
    'is not that of %s',
    async (address) => {
      const changes = {
        'institutions/harbour.yaml': replacing('https://harbour.example.org', address),
      };
      expect(await codesWith(changes)).toEqual([]);
    },
  );
});

it('a sample may have all of it', async () => {
  const changes = {
    ...withSummary('…'),
    'site.yaml': adding('sample: true\n'),
    'institutions/harbour.yaml': replacing('Harbour School', 'University of Northfold'),
  };
  expect(await codesWith(changes)).toEqual([]);
});
