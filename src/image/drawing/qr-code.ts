import { encode } from 'uqr';

/** Modules of clear paper around the code that ISO/IEC 18004 asks for. */
const quietZone = 4;

export interface QrCode {
  /** Side in pixels, with the quiet zone. */
  readonly side: number;
  /** Width of a module in whole pixels, so that its edges fall between pixels. */
  readonly module: number;
  /** Whether each module is dark, row by row, without the quiet zone. */
  readonly modules: readonly (readonly boolean[])[];
}

/** The code of a text, error correction level M, as large as fits into a square. */
export function qrCode(text: string, largestSide: number): QrCode {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const across = data.length + 2 * quietZone;
  const module = Math.max(1, Math.floor(largestSide / across));
  return { side: module * across, module, modules: data };
}

/** The code on clear paper, with its upper left corner at whole pixels. */
export function drawQrCode(
  { side, module, modules }: QrCode,
  [left, top]: readonly [number, number],
  { dark, light }: { dark: string; light: string },
): string {
  const inset = quietZone * module;
  const rows = modules.map((row, y) =>
    rowPath(row, left + inset, top + inset + y * module, module),
  );
  return (
    `<rect x="${left}" y="${top}" width="${side}" height="${side}" fill="${light}"/>` +
    `<path fill="${dark}" shape-rendering="crispEdges" d="${rows.join('')}"/>`
  );
}

function rowPath(row: readonly boolean[], left: number, top: number, module: number): string {
  let data = '';
  for (let start = 0; start < row.length; start += 1) {
    if (!row[start]) continue;
    let end = start;
    while (row[end]) end += 1;
    const width = (end - start) * module;
    data += `M${left + start * module} ${top}h${width}v${module}h${-width}z`;
    start = end;
  }
  return data;
}
