import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../setup/build-site.ts';

it('npm run build stops at content with errors, says where they are, and writes nothing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-content-'));
  const output = path.resolve('.cache/test/broken');
  try {
    await cp('test/fixtures/small', folder, { recursive: true });
    await writeFile(path.join(folder, 'site.yaml'), 'name: [unclosed\n');
    await writeFile(path.join(folder, 'institutions/harbour-school.yaml'), 'nmae: Harbour\n');

    const building = buildSite({ content: folder, output, now: new Date('2026-11-20') });
    await expect(building).rejects.toThrow(
      /institutions\/harbour-school\.yaml:1:1[^]*site\.yaml:\d+:\d+[^]*\n5 errors in 2 files\.\nNothing was built\./u,
    );
    expect(existsSync(output)).toBe(false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
