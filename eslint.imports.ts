import type { Linter } from 'eslint';

/**
 * The one way that content takes through `src/`: which rooms each room may import from. Its own is always allowed. Rooms that are
 * not named here, such as pages, may import from any.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  schema: ['model'],
  fonts: [],
  model: ['schema', 'fonts'],
  load: ['schema', 'fonts', 'model'],
  gradebook: ['schema', 'fonts', 'model', 'load'],
  edit: ['schema', 'fonts', 'model', 'load', 'gradebook'],
  image: ['schema', 'fonts', 'model'],
  build: ['schema', 'fonts', 'model', 'load', 'image'],
  cli: ['schema', 'fonts', 'model', 'load', 'gradebook', 'edit', 'image', 'build'],
};

const rooms = [...Object.keys(mayImport), 'pages', 'components', 'layouts', 'styles'];

/** Rooms that know neither the file system nor the site generator. */
const pure = ['schema', 'model'];
/** Run on their own, at the edge. */
const commands = ['src/schema/write-schemas.ts'];

const knowsAstro = ['build', 'cli'];

export const importRules: readonly Linter.Config[] = Object.entries(mayImport).map(
  ([room, allowed]) => ({
    files: [`src/${room}/**/*.ts`],
    ignores: commands,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:src/)?(?:${forbidden(room, allowed).join('|')})(?:/|$)`,
              message: `src/${room}/ imports from ${allowed.join(', ') || 'no other room'} only: see CONTRIBUTING.md.`,
            },
            ...(pure.includes(room)
              ? [{ regex: '^node:', message: `src/${room}/ is pure: pass in what it needs.` }]
              : []),
            ...(knowsAstro.includes(room)
              ? []
              : [{ regex: '^astro(?:$|[:/])', message: `src/${room}/ knows nothing of Astro.` }]),
          ],
        },
      ],
    },
  }),
);

function forbidden(room: string, allowed: readonly string[]): string[] {
  return rooms.filter((other) => other !== room && !allowed.includes(other));
}
