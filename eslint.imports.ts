import type { Linter } from 'eslint';

/**
 * The one way that content takes: which rooms of `src/` each room, and each folder beside `src/`, may import from. Its own is always
 * allowed. Rooms that are not named here, such as pages, may import from any.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/wording': [],
  'src/schema': ['model'],
  'src/fonts': [],
  'src/model': ['schema', 'fonts'],
  'src/load': ['wording', 'schema', 'fonts', 'model'],
  'src/gradebook': ['wording', 'schema', 'fonts', 'model', 'load'],
  'src/edit': ['wording', 'schema', 'fonts', 'model', 'load', 'gradebook'],
  'src/cache': [],
  'src/image': ['schema', 'fonts', 'model', 'cache'],
  'src/credential': ['schema', 'model'],
  'src/records': ['schema', 'model', 'credential'],
  'src/identity': ['schema', 'model', 'records'],
  'src/archive': ['wording', 'model', 'credential', 'scripts'],
  'src/changes': ['wording', 'schema', 'model', 'image'],
  'src/environment': ['wording', 'schema', 'fonts', 'model', 'load'],
  'src/runtime': ['model', 'credential', 'records', 'identity', 'environment'],
  'src/publish': [
    'wording',
    'schema',
    'fonts',
    'model',
    'load',
    'cache',
    'image',
    'credential',
    'records',
    'environment',
  ],
  'src/cli': [
    'wording',
    'schema',
    'fonts',
    'model',
    'load',
    'gradebook',
    'edit',
    'cache',
    'image',
    'credential',
    'records',
    'identity',
    'environment',
    'runtime',
    'archive',
    'changes',
  ],
  netlify: [
    'wording',
    'schema',
    'fonts',
    'model',
    'load',
    'credential',
    'records',
    'identity',
    'environment',
    'runtime',
    'publish',
  ],
  functions: ['model', 'records', 'identity', 'runtime'],
};

/** Of these rooms only types: fonts are passed in, and the model must not need the schema that needs it. */
const onlyTypesOf: Readonly<Record<string, readonly string[]>> = {
  'src/model': ['schema', 'fonts'],
  'src/load': ['fonts'],
  'src/gradebook': ['fonts'],
  'src/edit': ['fonts'],
};

const outside = ['netlify', 'functions', 'test'];
const rooms = [
  ...Object.keys(mayImport)
    .filter((folder) => folder.startsWith('src/'))
    .map(roomOf),
  ...['pages', 'components', 'layouts', 'styles', 'scripts'],
];

/** Rooms that know neither the file system nor the site generator. */
const pure = ['src/wording', 'src/schema', 'src/model'];
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
