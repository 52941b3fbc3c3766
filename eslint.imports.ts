import type { Linter } from 'eslint';
import tseslint from 'typescript-eslint';

/** A folder of sources, and the imports that its files may have. */
export interface Room {
  /** Its contents, in one line. */
  readonly holds: string;
  /** Rooms of `src/`, or folders of them (`identity/typing`). The files’ own room is always allowed. */
  readonly mayImport: readonly string[];
  /** Rooms of which it may import types only. */
  readonly onlyTypesOf?: readonly string[];
  /** It imports no module of Node, and so reads no files. */
  readonly isPure?: true;
  readonly knowsAstro?: true;
  /** A file of the room that may import more. */
  readonly exception?: {
    readonly file: string;
    readonly mayImport: readonly string[];
    readonly knowsAstro: true;
  };
}

/** Content goes from the first of these to the last: `npm run rooms` writes them into CONTRIBUTING.md. */
export const rooms = {
  'src/wording': {
    holds: 'How messages quote, list and count, and what a slip was probably meant to be',
    mayImport: [],
    isPure: true,
  },
  'src/values': {
    holds: 'Days, time zones and names of designs: what schemas and the model share',
    mayImport: [],
    isPure: true,
  },
  'src/schema': {
    holds: 'One schema for every kind of file: the JSON Schema and the TypeScript type in one',
    mayImport: ['values'],
    isPure: true,
  },
  'src/model': {
    holds: 'Certificates, courses, codes, status, grading: plain functions',
    mayImport: ['values'],
    // Content is checked before the model has it.
    onlyTypesOf: ['schema'],
    isPure: true,
  },
  'src/fonts': {
    holds: 'The bundled fonts and the characters that they have',
    mayImport: [],
    onlyTypesOf: ['model'],
  },
  'src/cache': { holds: 'Finished files that are kept from build to build', mayImport: ['values'] },
  'src/load': {
    holds: 'From YAML to checked content, with a place for every problem',
    mayImport: ['wording', 'values', 'schema', 'model'],
  },
  'src/gradebook': {
    holds: 'Reading gradebook exports, and planning what to issue',
    mayImport: ['wording', 'values', 'schema', 'model', 'load'],
  },
  'src/edit': {
    holds: 'Changing YAML and keeping every other byte',
    mayImport: ['wording', 'values', 'schema', 'model', 'load', 'gradebook'],
  },
  'src/image': {
    holds: 'Certificates as images and, in `pdf/`, as documents',
    mayImport: ['values', 'schema', 'fonts', 'model', 'cache'],
  },
  'src/credential': {
    holds: 'Credentials, keys, status lists; signing and checking them',
    mayImport: ['values', 'schema', 'model'],
  },
  'src/account': {
    holds: 'Signing in: sessions, mails, limits, tokens, the key store, cookies, forms',
    mayImport: ['values', 'model'],
  },
  'src/packs': {
    holds: 'Certificates as a deploy carries them for answering on demand, and the answers',
    mayImport: ['values', 'fonts', 'cache', 'model', 'image', 'credential', 'account'],
  },
  'src/records': {
    holds: 'Course records: share links, what a link shows, the learner’s own pages',
    mayImport: ['values', 'schema', 'model', 'credential', 'account'],
  },
  'src/identity': {
    holds: 'Signature Track: enrolment, attesting, typing, review, retention, export',
    mayImport: ['values', 'schema', 'model', 'account', 'records'],
  },
  'src/changes': {
    holds: 'What a set of commits does to the published world',
    mayImport: ['wording', 'values', 'schema', 'model', 'image'],
    onlyTypesOf: ['load'],
  },
  'src/environment': {
    holds: 'This machine’s content folder, clock, fonts, output folder and settings',
    mayImport: ['wording', 'values', 'schema', 'fonts', 'cache', 'model', 'load', 'account'],
  },
  'src/runtime': {
    holds:
      'What functions and pages on demand have at hand: store, deployed records, certificates, mail',
    mayImport: [
      ...['values', 'model', 'credential', 'account', 'packs', 'records', 'identity'],
      'environment',
    ],
  },
  'src/scripts': {
    holds: 'What runs in the browser',
    mayImport: ['wording', 'values', 'model', 'credential', 'identity/typing'],
    isPure: true,
  },
  'src/archive': {
    holds: 'A built site as plain files that hold anywhere, and its check with no network',
    mayImport: ['wording', 'values', 'model', 'credential', 'scripts'],
  },
  'src/cli': {
    holds: 'The commands',
    mayImport: [
      ...['wording', 'values', 'schema', 'fonts', 'model', 'load', 'gradebook', 'edit', 'cache'],
      ...['image', 'credential', 'account', 'records', 'identity', 'environment', 'runtime'],
      ...['packs', 'archive', 'changes'],
    ],
    exception: { file: 'build.ts', mayImport: ['publish'], knowsAstro: true },
  },
  'src/publish': {
    holds: 'What joins the content to Astro, and which pages a build need not make again',
    mayImport: [
      ...['wording', 'values', 'schema', 'fonts', 'model', 'load', 'cache', 'image'],
      ...['credential', 'account', 'packs', 'records', 'environment'],
    ],
    knowsAstro: true,
  },
  'src/styles': { holds: 'Style sheets', mayImport: [] },
  'src/components': {
    holds: 'Parts of pages',
    // Of the scripts they show the sources.
    mayImport: [
      ...['wording', 'values', 'model', 'image', 'credential', 'account', 'records', 'identity'],
      ...['styles', 'scripts'],
    ],
    onlyTypesOf: ['schema', 'publish'],
  },
  'src/layouts': {
    holds: 'The frame of every page',
    mayImport: ['wording', 'values', 'model', 'styles', 'components'],
    onlyTypesOf: ['schema', 'publish'],
  },
  'src/pages': {
    holds: 'One file for each address, or each kind of address',
    mayImport: [
      ...['wording', 'values', 'model', 'image', 'credential', 'account', 'records', 'identity'],
      ...['runtime', 'publish', 'styles', 'components', 'layouts'],
    ],
    onlyTypesOf: ['schema'],
    knowsAstro: true,
  },
  netlify: {
    holds: 'Astro’s adapter for Netlify, and the servers of `npm start` and `npm run preview`',
    mayImport: [
      ...['wording', 'values', 'schema', 'fonts', 'model', 'load', 'credential', 'account'],
      ...['packs', 'records', 'identity', 'environment', 'runtime', 'publish'],
    ],
    knowsAstro: true,
  },
  functions: {
    holds: 'What Netlify runs: an address and a call for each',
    mayImport: ['model', 'account', 'records', 'identity', 'runtime'],
  },
} as const satisfies Readonly<Record<string, Room>>;

/** Run on their own, at the edge. */
const commands = ['src/schema/write-schemas.ts'];

const folders = [...Object.keys(rooms).map(nameOf), 'test'];

export const importRules: readonly Linter.Config[] = [
  ...Object.entries<Room>(rooms).flatMap(([folder, room]) => rulesOf(folder, room)),
  // What is written into a page runs in the browser, too.
  rulesFor('src/scripts', rooms['src/scripts'], ['src/**/*.astro/*.{js,ts}']),
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

function rulesOf(folder: string, room: Room): readonly Linter.Config[] {
  const { exception } = room;
  const rules = rulesFor(folder, room, [`${folder}/**/*.{ts,astro}`]);
  if (!exception) return [rules];
  const { file, mayImport, knowsAstro } = exception;
  const wider = { ...room, mayImport: [...room.mayImport, ...mayImport], knowsAstro };
  return [rules, rulesFor(folder, wider, [`${folder}/${file}`])];
}

function rulesFor(folder: string, room: Room, files: string[]): Linter.Config {
  const { mayImport, onlyTypesOf = [], isPure, knowsAstro } = room;
  const forbidden = leadingTo(
    folders.filter((other) => other !== nameOf(folder) && !onlyTypesOf.includes(other)),
    mayImport,
  );
  return {
    files,
    ignores: commands,
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: forbidden,
              message: `${folder}/ imports from ${mayImport.join(', ') || 'no other room'} only: see CONTRIBUTING.md.`,
            },
            ...onlyTypesOf.map((other) => ({
              regex: leadingTo([other], []),
              allowTypeImports: true,
              message: `${folder}/ imports only types from ${other}: see CONTRIBUTING.md.`,
            })),
            ...(isPure
              ? [{ regex: '^node:', message: `${folder}/ knows no Node: pass in what it needs.` }]
              : []),
            ...(knowsAstro
              ? []
              : [{ regex: '^astro(?:$|[:/])', message: `${folder}/ knows nothing of Astro.` }]),
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportExpression[source.value=/${inSelector(forbidden)}/]`,
          message: `${folder}/ may not import this: see CONTRIBUTING.md.`,
        },
        {
          selector: `JSXOpeningElement[name.name="script"] > JSXAttribute[name.name="src"][value.value=/${inSelector(String.raw`^\.(?!.*/scripts/)`)}/]`,
          message: 'What runs in the browser is in src/scripts/: see CONTRIBUTING.md.',
        },
      ],
    },
  };
}

function nameOf(folder: string): string {
  return folder.replace('src/', '');
}

/** A relative address that leads into one of the rooms, but into nothing that is allowed. */
function leadingTo(others: readonly string[], allowed: readonly string[]): string {
  const rest = others.filter((other) => !allowed.includes(other));
  const inner = allowed.map((one) => `${one}/`).join('|');
  return `^(?:\\.\\./)+(?:src/)?${inner && `(?!${inner})`}(?:${rest.join('|')})(?:/|$)`;
}

function inSelector(pattern: string): string {
  return pattern.replaceAll('/', '\\/');
}
