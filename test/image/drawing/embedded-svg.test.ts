import { expect, it } from 'vitest';
import { embeddedSvg } from '../../../src/image/drawing/embedded-svg.ts';
import { rasterise } from '../../../src/image/sheet/raster.ts';

/** Left, top, right and bottom of what is painted on a sheet of 400 by 300 when the drawing is put at (100, 50) in a room of 200 by 100. */
async function paintedBy(drawing: string): Promise<number[]> {
  const { width, height, pixels } = await rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">` +
      `${embeddedSvg(drawing, 'logo', { width: 200, height: 100 }).at(100, 50)}</svg>`,
  );
  const columns: number[] = [];
  const rows: number[] = [];
  for (let at = 0; at < width * height; at += 1) {
    if (pixels[at * 4 + 3] === 0) continue;
    columns.push(at % width);
    rows.push(Math.floor(at / width));
  }
  const range = (places: number[]) =>
    places.reduce(
      ([low, high], place) => [Math.min(low!, place), Math.max(high!, place + 1)],
      [Infinity, 0],
    );
  const [[left, right], [top, bottom]] = [range(columns), range(rows)];
  return [left!, top!, right!, bottom!];
}

const svg = (inside: string, canvas = 'viewBox="10 20 80 40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${canvas}>${inside}</svg>`;

it('keeps a drawing in its room', async () => {
  expect(await paintedBy(svg('<path d="M10 20h80v40h-80z"/>'))).toEqual([100, 50, 300, 150]);
});

it('cuts off what a drawing paints outside of its own bounds, as browsers do', async () => {
  expect(await paintedBy(svg('<path d="M-990-980h2000v2000h-2000z"/>'))).toEqual([
    100, 50, 300, 150,
  ]);
  expect(await paintedBy(svg('<path d="M10 40h80" stroke="#000" stroke-width="2000"/>'))).toEqual([
    100, 50, 300, 150,
  ]);
});

it('takes shares of the drawing’s own size, not of the certificate’s', async () => {
  const background = '<rect x="10" y="20" width="100%" height="50%"/>';
  expect(await paintedBy(svg(background))).toEqual([100, 50, 300, 100]);
});

it('takes the size from width and height where there is no viewBox', async () => {
  expect(
    await paintedBy(svg('<path d="M-5-5h99v99h-99z"/>', 'width="40px" height="20px"')),
  ).toEqual([100, 50, 300, 150]);
});
