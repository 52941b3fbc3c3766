import type { Linter } from 'eslint';

/**
 * The one way that content takes: which rooms of `src/` each room, and each folder beside `src/`, may import from. Its own is always
 * allowed. Rooms that are not named here, such as pages, may import from any.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/wording': [],
  'src/values': [],
  'src/schema': ['values'],
  'src/model': ['values', 'schema'],
  'src/fonts': ['model'],
  'src/load': ['wording', 'values', 'schema', 'model'],
  'src/gradebook': ['wording', 'values', 'schema', 'model', 'load'],
  'src/edit': ['wording', 'values', 'schema', 'model', 'load', 'gradebook'],
  'src/cache': ['values'],
  'src/image': ['values', 'schema', 'fonts', 'model', 'cache'],
  'src/credential': ['values', 'schema', 'model'],
  'src/account': ['values', 'model'],
  'src/records': ['values', 'schema', 'model', 'credential', 'account'],
  'src/identity': ['values', 'schema', 'model', 'account', 'records'],
  'src/archive': ['wording', 'values', 'model', 'credential', 'scripts'],
  'src/changes': ['wording', 'values', 'schema', 'model', 'image'],
  'src/environment': ['wording', 'values', 'schema', 'fonts', 'model', 'load'],
  'src/runtime': ['values', 'model', 'credential', 'account', 'records', 'identity', 'environment'],
  'src/publish': [
    'wording',
    'values',
    'schema',
    'fonts',
    'model',
    'load',
    'cache',
    'image',
    'credential',
    'account',
    'records',
    'environment',
  ],
  'src/cli': [
    'wording',
    'values',
    'schema',
    'fonts',
    'model',
    'load',
    'gradebook',
    'edit',
    'cache',
    'image',
    'credential',
    'account',
    'records',
    'identity',
    'environment',
    'runtime',
    'archive',
    'changes',
  ],
  netlify: [
    'wording',
    'values',
    'schema',
    'fonts',
    'model',
    'load',
    'credential',
    'account',
    'records',
    'identity',
    'environment',
    'runtime',
    'publish',
  ],
  functions: ['model', 'account', 'records', 'identity', 'runtime'],
};

/** Of these rooms only types: fonts know what they are asked, and content is checked before the model has it. */
const onlyTypesOf: Readonly<Record<string, readonly string[]>> = {
  'src/model': ['schema'],
  'src/fonts': ['model'],
};

const outside = ['netlify', 'functions', 'test'];
const rooms = [
  ...Object.keys(mayImport)
    .filter((folder) => folder.startsWith('src/'))
    .map(roomOf),
  ...['pages', 'components', 'layouts', 'styles', 'scripts'],
];

/** Rooms that know neither the file system nor the site generator. */
const pure = ['src/wording', 'src/values', 'src/schema', 'src/model'];
/** Run on their own, at the edge. */
const commands = ['src/schema/write-schemas.ts'];

const knowsAstro = ['src/publish', 'src/cli', 'netlify'];

export const importRules: readonly Linter.Config[] = [
  ...Object.entries(mayImport).map(([folder, allowed]) => rulesOf(folder, allowed)),
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/environment/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only src/environment/ reads the environment: pass in what it says.',
        },
      ],
    },
  },
];

function rulesOf(folder: string, allowed: readonly string[]): Linter.Config {
  const onlyTypes = onlyTypesOf[folder] ?? [];
  const forbidden = [...rooms, ...outside].filter(
    (other) => other !== roomOf(folder) && !allowed.includes(other),
  );
  return {
    files: [`${folder}/**/*.ts`],
    ignores: commands,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: from(forbidden),
              message: `${folder}/ imports from ${allowed.join(', ') || 'no other room'} only: see CONTRIBUTING.md.`,
            },
            ...(onlyTypes.length > 0
              ? [
                  {
                    regex: from(onlyTypes),
                    allowTypeImports: true,
                    message: `${folder}/ imports only types from ${onlyTypes.join(' and ')}: see CONTRIBUTING.md.`,
                  },
                ]
              : []),
            ...(pure.includes(folder)
              ? [{ regex: '^node:', message: `${folder}/ is pure: pass in what it needs.` }]
              : []),
            ...(knowsAstro.includes(folder)
              ? []
              : [{ regex: '^astro(?:$|[:/])', message: `${folder}/ knows nothing of Astro.` }]),
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportExpression[source.value=/${from(forbidden).replaceAll('/', '\\/')}/]`,
          message: `${folder}/ may not import this: see CONTRIBUTING.md.`,
        },
      ],
    },
  };
}

function roomOf(folder: string): string {
  return folder.replace('src/', '');
}

/** A relative address that leads into one of the rooms. */
function from(others: readonly string[]): string {
  return `^(?:\\.\\./)+(?:src/)?(?:${others.join('|')})(?:/|$)`;
}
