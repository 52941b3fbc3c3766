import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    isDeep: boolean;
  }
}

/** Whether this is `npm run test:deep`, which runs the files that import this one. */
export const isDeep = inject('isDeep');

/** How many cases a test tries: `all` in `npm run test:deep`, and at most `few` in `npm test`. */
export const cases = (all: number, few = 200): number => (isDeep ? all : Math.min(all, few));

/** Rows of a table for a test: all in `npm run test:deep`; in `npm test` about `few` of them, spread evenly. */
export const some = <T>(rows: readonly T[], few: number): readonly T[] =>
  isDeep ? rows : rows.filter((_, at) => at % Math.ceil(rows.length / few) === 0);
