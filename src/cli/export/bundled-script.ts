import path from 'node:path';
import { build, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** One plain script of a module and all that it imports: browsers load no modules from a disk. */
export async function bundledScript(module: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [withoutFilesBeside],
    build: {
      write: false,
      modulePreload: false,
      lib: {
        entry: path.join(root, module),
        formats: ['iife'],
        name: 'laurel',
        fileName: 'script',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
    // Of packages that ask whether they are built for a server.
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [one] = [built].flat();
  const [chunk] = one && 'output' in one ? one.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${module} was not bundled.`);
  return chunk.code;
}

/** A plain script does not know its address: references of packages to the files beside them, which are unused here, are removed. */
const withoutFilesBeside: Plugin = {
  name: 'laurel:without-files-beside',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/node_modules/@digitalbazaar/')
      ? code.replace(/new URL\([^()]*,\s*import\.meta\.url\)/gu, 'null')
      : undefined,
};
