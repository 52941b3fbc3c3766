import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import netlify from '@astrojs/netlify';
import type { AstroConfig, AstroIntegration } from 'astro';
import { minify } from 'vite';
import { onDemandAddresses } from './on-demand-addresses.ts';

/**
 * Astro's adapter for Netlify, used by builds alone.
 *
 * Its development mode empties the built `.netlify/`, edits `.gitignore` and looks for Deno on the network, and none of what it
 * emulates is needed here. In a build its `.netlify/` goes where the rest of the output goes.
 *
 * @param options.output absolute path of the folder that `.netlify/` is written to
 */
export function netlifyAdapter(options: { readonly output: string }): AstroIntegration {
  const { name, hooks } = netlify({ imageCDN: false, devFeatures: false });
  const root = pathToFileURL(`${options.output}/`);
  const inOutput = (config: AstroConfig): AstroConfig => ({ ...config, root });
  let building = false;
  let addresses: readonly string[] = [];

  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:setup': (setup) => {
        building = setup.command === 'build';
        for (const folder of verifyInCapitals) {
          setup.injectRoute({
            pattern: `${folder}/[...input]`,
            entrypoint: lookUp,
            prerender: false,
          });
        }
        if (!building) return;
        setup.updateConfig(completeBundle);
        return hooks['astro:config:setup']?.({ ...setup, config: inOutput(setup.config) });
      },
      'astro:routes:resolved': (resolved) => {
        addresses = onDemandAddresses(resolved.routes);
        return hooks['astro:routes:resolved']?.(resolved);
      },
      'astro:config:done': (done) => {
        if (!building) return;
        return hooks['astro:config:done']?.({ ...done, config: inOutput(done.config) });
      },
      'astro:server:setup': () => undefined,
      'astro:build:done': async (done) => {
        await hooks['astro:build:done']?.(done);
        const folder = path.join(options.output, '.netlify/v1/functions/ssr');
        // Where every page is static there is no such function.
        if (!existsSync(folder)) return;
        await answerOnly(addresses, path.join(folder, 'ssr.mjs'));
        await leaveNothingToChance(path.join(folder, 'entry.mjs'));
        await shorten(folder);
      },
    },
  };
}

/**
 * Packages are bundled with the pages that are answered on demand: one file after another of nodemailer would have to be
 * traced, copied and, where the function starts, opened.
 */
const completeBundle = {
  vite: { environments: { ssr: { resolve: { noExternal: true as const } } } },
};

/**
 * Phones begin what is typed with a capital, and some forms write everything in capitals. Rules of netlify.toml cannot lead on from these:
 * where a host takes capitals and small letters for the same, a rule would lead to itself without end. The page leads on only where another
 * address is better.
 */
const verifyInCapitals = ['/Verify', '/VERIFY'];

const lookUp = new URL('../src/pages/verify/[...input].astro', import.meta.url);

/** Requests per visitor and minute. A person never reaches the limit; a caller that tries links at random reaches it at once. */
const rateLimit = { windowLimit: 240, windowSize: 60, aggregateBy: ['ip', 'domain'] };

/**
 * Narrows the function that answers on demand to the addresses that need it. The adapter lets it answer every address that is not a
 * file, and then the site's own 404 page would come without the headers of netlify.toml. Netlify and both servers on this machine route
 * by the settings written here.
 */
async function answerOnly(addresses: readonly string[], entry: string): Promise<void> {
  // Literals only: Netlify reads this without running the file.
  const settings = Object.entries({ path: addresses, method: ['GET', 'HEAD'], rateLimit });
  const narrowed = settings.map(([name, value]) => `${name}: ${JSON.stringify(value)},`);
  await replaceIn(entry, [[/path: '\/\*',/gu, narrowed.join('\n')]]);
}

/** Of what is encrypted with it here: nothing. */
const keyOfNoIslands = Buffer.alloc(32).toString('base64');

/**
 * Makes the function the same for the same sources and settings. In every build Astro draws a key for server islands, and the adapter a
 * secret with which an edge function may set the locals of pages. This site has neither: the key is always the same, and locals from outside
 * are refused whatever comes with them.
 */
const leaveNothingToChance = (entry: string): Promise<void> =>
  replaceIn(entry, [
    [/"key":"[\w+/]{43}="/gu, `"key":"${keyOfNoIslands}"`],
    [/if \(middlewareSecretHeader !== "[\da-f-]{36}"\)/gu, 'if (true)'],
  ]);

/** A new process reads all of a module before it answers. Names stay, since the host’s log shows them. */
async function shorten(folder: string): Promise<void> {
  const compress = { keepNames: { function: true, class: true } };
  const options = { module: true, compress, mangle: { keepNames: true } };
  for (const name of await readdir(folder, { recursive: true })) {
    // Netlify reads the settings of ssr.mjs without running it.
    if (!name.endsWith('.mjs') || name === 'ssr.mjs') continue;
    const file = path.join(folder, name);
    const { code, errors } = await minify(name, await readFile(file, 'utf8'), options);
    if (errors.length > 0) throw new Error(`${file} cannot be minified: ${errors[0]?.message}`);
    await writeFile(file, code);
  }
}

/** Replaces what occurs once. Throws where it does not. */
async function replaceIn(
  file: string,
  changes: readonly (readonly [what: RegExp, by: string])[],
): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const [what, by] of changes) {
    if (text.match(what)?.length !== 1)
      throw new Error(`${file} is not what this version of the adapter is known to write.`);
    text = text.replace(what, () => by);
  }
  await writeFile(file, text);
}
