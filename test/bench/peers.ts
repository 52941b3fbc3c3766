import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where the packages are that Laurel is measured against. They are no part of `npm ci`: only two benches need them. */
const folder = import.meta.dirname;

/** Installs them unless they are there as the lock file names them. Ends the process where they cannot be had. */
export function installPeers(): void {
  const installed = changedAt('node_modules/.package-lock.json');
  if (installed !== null && installed >= (changedAt('package-lock.json') ?? 0)) return;
  console.error('Installing what this bench compares with: npm ci --prefix test/bench');
  const { status } = spawnSync('npm', ['ci', '--prefix', folder], {
    // What it says goes beside the figures, which may be read by a program.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(
    'They could not be installed, so that there is nothing to compare with. They come from the npm registry, once: try again with a network.',
  );
  process.exit(1);
}

/** A package among them. Without types, since everything here is checked where they are not installed, too. */
export function peer(name: string): Promise<unknown> {
  return import(name) as Promise<unknown>;
}

/** The versions of them, by name. */
export function peerVersions(): Readonly<Record<string, string>> {
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { dependencies: Record<string, string> }).dependencies;
}

/** Milliseconds; null where there is no such file. */
function changedAt(name: string): number | null {
  return statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? null;
}
