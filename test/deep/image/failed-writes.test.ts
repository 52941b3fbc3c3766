import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWholePdf } from '../../../src/image/pdf/pdf-file.ts';
import { renderAll } from '../../../src/image/batch/render-all.ts';
import { isWholePng } from '../../../src/image/sheet/whole-png.ts';
import { isWholeWebp } from '../../../src/image/sheet/whole-webp.ts';
import { code, contentWith, today } from '../../image/fixtures.ts';

let folder: string;
const inFolder = (...parts: string[]) => path.join(folder, ...parts);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-failed-'));
});
afterEach(() => rm(folder, { recursive: true }));

const render = () =>
  renderAll({
    content: contentWith(),
    today,
    outDir: inFolder('dist'),
    cacheDir: inFolder('cache'),
    workers: 1,
  });

const isWhole: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  '.pdf': isWholePdf,
  '.png': isWholePng,
  '.webp': isWholeWebp,
};

/** Every file below the folder, and whether it is there from beginning to end. */
async function leftBehind(): Promise<Record<string, boolean>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const states = files.map(async ({ parentPath, name }) => {
    const bytes = await readFile(path.join(parentPath, name));
    return [name, isWhole[path.extname(name)]?.(bytes)];
  });
  return Object.fromEntries(await Promise.all(states)) as Record<string, boolean>;
}

describe('an image that cannot be written', () => {
  it('leaves nothing cut off where the disk takes no more, and names the certificate', async () => {
    const script = fileURLToPath(new URL('../../image/small-disk.ts', import.meta.url));
    // Every file is refused beyond 48 KB, as on a disk that fills up while it is written.
    const { stderr, status } = spawnSync(
      'bash',
      [
        '-c',
        'ulimit -f 48; exec "$0" "$@"',
        process.execPath,
        script,
        inFolder('dist'),
        inFolder('cache'),
      ],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`^\\d certificate files could not be drawn:\n${code} \\(`, 'u'),
    );
    expect(stderr).toContain(`${code} (print): EFBIG`);
    const files = await leftBehind();
    expect(Object.keys(files)).not.toContain(`${code}.png`);
    expect(Object.values(files)).not.toContain(false);
  });

  it('leaves nothing half-written where a folder has its name, and writes the others', async () => {
    await mkdir(inFolder('dist', 'certificates', `${code}.pdf`, 'in-the-way'), { recursive: true });
    await expect(render()).rejects.toThrow(
      new RegExp(`^1 certificate files could not be drawn:\n${code} \\(pdf\\): `, 'u'),
    );
    const files = await leftBehind();
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([`${code}.png`, `${code}-social.png`]),
    );
    expect(Object.values(files)).not.toContain(false);
  });

  it('leaves nothing where its folder cannot be made', async () => {
    await writeFile(inFolder('dist'), '');
    await expect(render()).rejects.toThrow(`${code} (print): `);
    expect(Object.keys(await leftBehind()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
