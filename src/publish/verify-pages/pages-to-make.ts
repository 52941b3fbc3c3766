import type { Certificate } from '../../model/certificate.ts';

// Astro runs its configuration, the content collections and the built pages each with their own copy of this module.
const place = globalThis as { [key: symbol]: readonly Certificate[] | undefined };
const toMake = Symbol.for('laurel.pages-to-make');

/** Says that a build has the pages of all other certificates at hand. */
export function makeOnly(certificates: readonly Certificate[]): void {
  place[toMake] = certificates;
}

/** Of all certificates those whose pages Astro makes: all of them, unless a build has some pages at hand. */
export function pagesToMake(all: readonly Certificate[]): readonly Certificate[] {
  return place[toMake] ?? all;
}
