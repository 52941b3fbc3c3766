import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importRules } from '../../eslint.imports.ts';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@typescript-eslint': tseslint.plugin },
    },
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
  ])('%s may import %s', async (file, imported) => {
    expect(await complaints(file, `import '${imported}';`)).toEqual([]);
  });

  it.each([
    ['src/fonts/coverage.ts', '../model/glyph-coverage.ts'],
    ['src/model/verdict.ts', '../schema/course.ts'],
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

it('only src/environment/ reads environment variables', async () => {
  const source = "process.env['CONTENT_DIR'];";
  expect(await complaints('src/load/yaml/read-yaml.ts', source)).toHaveLength(1);
  expect(await complaints('src/environment/open-content.ts', source)).toEqual([]);
});
