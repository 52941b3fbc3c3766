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

async function complaints(file: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath: file });
  return (result?.messages ?? []).map(({ message }) => message);
}

describe('content goes one way through src/', () => {
  it.each([
    ['src/model/verdict.ts', '../load/load-content.ts'],
    ['src/model/verdict.ts', '../image/layout.ts'],
    ['src/schema/json/write.ts', '../../load/load-content.ts'],
    ['src/load/read-yaml.ts', '../build/open-content.ts'],
    ['src/load/read-yaml.ts', '../edit/edit-yaml.ts'],
    ['src/fonts/coverage.ts', '../model/content.ts'],
    ['src/image/layout.ts', '../load/load-content.ts'],
    ['src/edit/issue.ts', '../cli/issue.ts'],
    ['src/build/open-content.ts', '../cli/build.ts'],
    ['src/cli/issue.ts', '../pages/index.ts'],
    ['src/model/verdict.ts', 'node:fs'],
    ['src/load/read-yaml.ts', 'astro:content'],
    ['src/image/layout.ts', 'astro/loaders'],
  ])('%s may not import %s', async (file, imported) => {
    expect(await complaints(file, imported)).toHaveLength(1);
  });

  it.each([
    ['src/model/verdict.ts', '../schema/course.ts'],
    ['src/model/verdict.ts', './content.ts'],
    ['src/image/text/shape.ts', '../../model/content.ts'],
    ['src/load/read-yaml.ts', '../fonts/coverage.ts'],
    ['src/model/person-name.ts', '../fonts/coverage.ts'],
    ['src/load/read-yaml.ts', 'node:fs'],
    ['src/cli/issue.ts', '../edit/issue.ts'],
    ['src/build/content-loader.ts', 'astro/loaders'],
    ['src/components/verdict.ts', '../model/verdict.ts'],
  ])('%s may import %s', async (file, imported) => {
    expect(await complaints(file, imported)).toEqual([]);
  });
});
