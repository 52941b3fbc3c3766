import { ESLint } from 'eslint';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importRules } from '../../eslint.imports.ts';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
    },
    ...astro.configs.base,
    ...importRules,
  ],
});

async function complaints(file: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${source}\n`, { filePath: file });
  return (result?.messages ?? []).map(({ message }) => message);
}

describe('content goes one way through src/', () => {
  it.each([
    ['src/model/verdict.ts', '../load/load-content.ts'],
    ['src/model/verdict.ts', '../image/artwork.ts'],
    ['src/schema/json/write.ts', '../../load/load-content.ts'],
    ['src/load/yaml/read-yaml.ts', '../environment/open-content.ts'],
    ['src/load/yaml/read-yaml.ts', '../../edit/yaml/edit-yaml.ts'],
    ['src/fonts/coverage.ts', '../schema/course.ts'],
    ['src/values/calendar.ts', '../model/content.ts'],
    ['src/schema/formats.ts', '../model/code.ts'],
    ['src/account/session.ts', '../records/links/share-link.ts'],
    ['src/wording/listed.ts', '../model/content.ts'],
    ['src/image/artwork.ts', '../load/load-content.ts'],
    ['src/edit/issue-edits.ts', '../cli/issue/issue.ts'],
    ['src/environment/open-content.ts', '../cli/build.ts'],
    ['src/cli/issue/issue.ts', '../pages/index.ts'],
    ['src/model/verdict.ts', 'node:fs'],
    ['src/load/yaml/read-yaml.ts', 'astro:content'],
    ['src/image/artwork.ts', 'astro/loaders'],
    ['src/cli/issue/issue.ts', 'astro'],
    ['src/cli/issue/issue.ts', '../../publish/content-problems.ts'],
    ['src/scripts/x.ts', '../account/session.ts'],
    ['src/scripts/check-file/x.ts', '../../account/session.ts'],
    ['src/scripts/x.ts', '../identity/review/vote.ts'],
    ['src/scripts/x.ts', '../publish/build-state.ts'],
    ['src/scripts/x.ts', '../components/notices.ts'],
    ['src/scripts/x.ts', 'node:fs'],
    ['src/scripts/x.ts', 'astro:content'],
    ['src/components/x.ts', '../cli/issue.ts'],
    ['src/components/x.ts', '../edit/edit-yaml.ts'],
    ['src/components/x.ts', '../gradebook/columns.ts'],
    ['src/components/x.ts', '../environment/open-content.ts'],
    ['src/components/x.ts', '../runtime/service-for.ts'],
    ['src/components/x.ts', '../pages/index.astro'],
    ['src/components/x.ts', 'astro:content'],
    ['src/layouts/x.ts', '../account/session.ts'],
    ['src/pages/x.ts', '../cli/issue.ts'],
    ['src/pages/x.ts', '../edit/edit-yaml.ts'],
    ['src/pages/x.ts', '../gradebook/columns.ts'],
    ['src/pages/x.ts', '../load/load-content.ts'],
    ['src/pages/x.ts', '../environment/open-content.ts'],
  ])('%s may not import %s', async (file, imported) => {
    expect(await complaints(file, `import '${imported}';`)).toHaveLength(1);
  });

  it.each([
    ['src/model/verdict.ts', './content.ts'],
    ['src/image/text/shape.ts', '../../model/content.ts'],
    ['src/schema/formats.ts', '../values/calendar.ts'],
    ['src/image/text/face.ts', '../../fonts/catalogue.ts'],
    ['src/load/yaml/read-yaml.ts', 'node:fs'],
    ['src/cli/issue/issue.ts', '../../edit/issue-edits.ts'],
    ['src/gradebook/columns/columns.ts', '../wording/listed.ts'],
    ['src/publish/content-loader.ts', 'astro/loaders'],
    ['src/components/verdict.ts', '../model/verdict.ts'],
    ['src/cli/build.ts', 'astro'],
    ['src/cli/build.ts', '../publish/content-reading.ts'],
    ['src/cli/build.ts', '../environment/deploy-kind.ts'],
    ['src/scripts/x.ts', '../credential/verify-credential.ts'],
    ['src/scripts/x.ts', '../identity/typing/phrase.ts'],
    ['src/scripts/capture/x.ts', '../../identity/typing/phrase.ts'],
    ['src/scripts/x.ts', './capture/camera.ts'],
    ['src/pages/x.ts', 'astro:content'],
    ['src/pages/x.ts', '../publish/published-content.ts'],
  ])('%s may import %s', async (file, imported) => {
    expect(await complaints(file, `import '${imported}';`)).toEqual([]);
  });

  it.each([
    ['src/fonts/coverage.ts', '../model/glyph-coverage.ts'],
    ['src/model/verdict.ts', '../schema/course.ts'],
    ['src/components/x.ts', '../publish/published-site.ts'],
  ])('%s may import only types from %s', async (file, imported) => {
    expect(await complaints(file, `import type { A } from '${imported}';`)).toEqual([]);
    expect(await complaints(file, `import { a } from '${imported}';`)).toHaveLength(1);
  });

  it('also when a module is imported later', async () => {
    const source = "await import('../cli/issue.ts');";
    expect(await complaints('src/load/yaml/read-yaml.ts', source)).toHaveLength(1);
    expect(await complaints('src/cli/certificate/correct.ts', source)).toEqual([]);
  });
});

describe('Astro’s own files obey, too:', () => {
  const page = (frontmatter: string, body: string) => `---\n${frontmatter}\n---\n\n${body}`;

  it.each([
    ['src/components/X.astro', '../cli/issue.ts'],
    ['src/layouts/X.astro', '../runtime/service-for.ts'],
    ['src/pages/x.astro', '../gradebook/columns.ts'],
    ['src/pages/about/x.astro', '../../edit/edit-yaml.ts'],
  ])('%s may not import %s', async (file, imported) => {
    const source = page(`import { a } from '${imported}';`, '<p>{a}</p>');
    expect(await complaints(file, source)).toHaveLength(1);
  });

  it.each([
    ['src/components/X.astro', '../model/verdict.ts'],
    ['src/pages/x.astro', '../components/Notice.astro'],
    ['src/pages/x.astro', 'astro:content'],
  ])('%s may import %s', async (file, imported) => {
    const source = page(`import { a } from '${imported}';`, '<p>{a}</p>');
    expect(await complaints(file, source)).toEqual([]);
  });

  it('a script in a page may import what runs in the browser, and nothing else', async () => {
    const script = (imported: string) =>
      page('', `<script>\nimport { a } from '${imported}';\na();\n</script>`);
    expect(await complaints('src/pages/x.astro', script('../records/session.ts'))).toHaveLength(1);
    expect(await complaints('src/pages/x.astro', script('node:fs'))).toHaveLength(1);
    expect(await complaints('src/pages/x.astro', script('../model/verdict.ts'))).toEqual([]);
  });

  it('a page loads its scripts from src/scripts/', async () => {
    const script = (from: string) => page('', `<script src="${from}"></script>`);
    expect(await complaints('src/pages/x.astro', script('../records/session.ts'))).toHaveLength(1);
    expect(await complaints('src/pages/x.astro', script('../scripts/copy.ts'))).toEqual([]);
    expect(await complaints('src/pages/x.astro', script('/expiry.js'))).toEqual([]);
  });
});

it('only src/environment/ reads environment variables', async () => {
  const source = "process.env['CONTENT_DIR'];";
  expect(await complaints('src/load/yaml/read-yaml.ts', source)).toHaveLength(1);
  expect(await complaints('src/environment/open-content.ts', source)).toEqual([]);
});
