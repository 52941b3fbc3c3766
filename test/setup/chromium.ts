import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import bundled, { inflate } from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

export type BrowserLaunch = Pick<LaunchOptions, 'executablePath' | 'channel' | 'args' | 'env'>;

/**
 * How to launch Chromium on this machine: the one that `LAUREL_CHROMIUM` names, the one that comes with the packages (Linux on
 * x64), or an installed Chrome.
 * @param cache absolute path of the folder that the packaged one is unpacked to, once
 */
export async function browserLaunch(cache: string): Promise<BrowserLaunch> {
  const args = [
    '--font-render-hinting=none',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const own = process.env['LAUREL_CHROMIUM'];
  if (own) return { executablePath: own, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args };

  const folder = await unpacked(cache);
  return {
    executablePath: path.join(folder, 'chromium'),
    // A sandbox needs a helper that the package does not have.
    args: [...new Set([...args, '--no-sandbox'])],
    env: {
      ...definedOnly(process.env),
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      ...(existsSync('/etc/fonts/fonts.conf')
        ? {}
        : { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
    },
  };
}

/** Unpacks to a folder of its own and then renames it, so that runs at the same time and half-written files do no harm. */
async function unpacked(cache: string): Promise<string> {
  const { version, bin } = await chromiumPackage();
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(path.join(cache, 'unpacking-'));
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = fresh;
  try {
    await bundled.executablePath();
    await inflate(path.join(bin, 'al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  await rename(fresh, folder).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

async function chromiumPackage(): Promise<{ version: string; bin: string }> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = path.resolve(path.dirname(entry), '..');
  const manifest = await readFile(path.join(root, 'package.json'), 'utf8');
  return {
    version: (JSON.parse(manifest) as { version: string }).version,
    bin: path.join(root, 'bin'),
  };
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const pairs = Object.entries(environment).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return Object.fromEntries(pairs);
}
