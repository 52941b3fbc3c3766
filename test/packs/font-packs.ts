import { fontPacks } from '../../src/packs/font-packs.ts';

let all: Promise<ReadonlyMap<string, Buffer>> | undefined;

/** The packs of the installed fonts by name, made once: it takes seconds. */
export function installedFontPacks(): Promise<ReadonlyMap<string, Buffer>> {
  return (all ??= Array.fromAsync(fontPacks()).then((packs) => new Map(packs)));
}
