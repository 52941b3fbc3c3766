import { expect, it } from 'vitest';
import { rasterise } from '../../../src/image/sheet/raster.ts';

const megabyte = 1024 * 1024;
// A sheet of A4 at 300 dpi: its pixels take 35 MB, and painting holds them twice.
const sheet =
  '<svg xmlns="http://www.w3.org/2000/svg" width="3508" height="2480"><rect width="3508" height="2480" fill="#fbfaf6"/></svg>';

it('gives back what it held of one sheet before many others are painted', async () => {
  await rasterise(sheet);
  const before = process.memoryUsage.rss();
  for (let painted = 0; painted < 12; painted += 1) await rasterise(sheet);
  // Twelve that are kept would take 840 MB.
  expect((process.memoryUsage.rss() - before) / megabyte).toBeLessThan(420);
});
