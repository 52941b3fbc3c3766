import { fontPacks } from '../../src/packs/font-packs.ts';

let all: Promise<ReadonlyMap<string, Buffer>> | undefined;

/** The packs of the installed fonts by name, made once: it takes seconds. */
export const installedFontPacks = (): Promise<ReadonlyMap<string, Buffer>> => (all ??= makeAll());

async function makeAll(): Promise<ReadonlyMap<string, Buffer>> {
  const packs = new Map<string, Buffer>();
  for await (const [name, bytes] of fontPacks()) packs.set(name, bytes);
  return packs;
}
