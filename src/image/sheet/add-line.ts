/**
 * Adds a line to sums from which the coverage of pixels follows exactly: to each pixel that it crosses the area to its right, to the
 * next one what is left of its height, so that a running sum along a row gives the winding. The method of font-rs:
 * https://medium.com/@raphlinus/inside-the-fastest-font-renderer-in-the-world-75ae5270c445
 * @param stride sums of a row
 */
// prettier-ignore
export function addLine(sums: Float32Array, stride: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const sense = y0 < y1 ? 1 : -1;
  const top = sense === 1 ? y0 : y1;
  const bottom = sense === 1 ? y1 : y0;
  const slope = (x1 - x0) / (y1 - y0);
  let x = sense === 1 ? x0 : x1;
  const last = Math.ceil(bottom);
  for (let row = Math.floor(top); row < last; row += 1) {
    const height = Math.min(row + 1, bottom) - Math.max(row, top);
    const next = x + slope * height;
    const turn = height * sense;
    const from = x < next ? x : next;
    const to = x < next ? next : x;
    const first = Math.floor(from);
    const end = Math.ceil(to);
    const at = row * stride + first;
    if (end <= first + 1) {
      const share = 0.5 * (x + next) - first;
      sums[at]! += turn - turn * share;
      sums[at + 1]! += turn * share;
    } else {
      addAcross(sums, at, turn, from - first, to - from, end - first, to - end + 1);
    }
    x = next;
  }
}

/** A line that crosses several pixels of a row. */
// prettier-ignore
function addAcross(sums: Float32Array, at: number, turn: number, before: number, width: number, pixels: number, after: number): void {
  const perPixel = 1 / width;
  const firstArea = 0.5 * perPixel * (1 - before) * (1 - before);
  const lastArea = 0.5 * perPixel * after * after;
  sums[at]! += turn * firstArea;
  if (pixels === 2) {
    sums[at + 1]! += turn * (1 - firstArea - lastArea);
  } else {
    const second = perPixel * (1.5 - before);
    sums[at + 1]! += turn * (second - firstArea);
    for (let pixel = 2; pixel < pixels - 1; pixel += 1) sums[at + pixel]! += turn * perPixel;
    sums[at + pixels - 1]! += turn * (1 - (second + (pixels - 3) * perPixel) - lastArea);
  }
  sums[at + pixels]! += turn * lastArea;
}
