import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRules } from './eslint.imports.ts';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', '.netlify/', 'coverage/', '**/*.d.ts']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in a sentence are what most of our templates hold.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points are what [...text] is for here: names and codes are read character by character.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test that asserts on what is not there fails, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What stands in for something asynchronous is async, too.
      '@typescript-eslint/require-await': 'off',
      // Its methods belong to no object that `this` could mean.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/image/sheet/**/*.ts'],
    rules: {
      // Loops over every byte of an image, whose bounds the loop itself keeps: a default for each would cost as much as the work.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        Request: 'readonly',
      },
    },
  },
  astro.configs.recommended,
  importRules,
);
