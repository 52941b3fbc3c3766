/** Red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

export function rgbOf(fill: string): Rgb {
  const value = Number.parseInt(fill.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** One colour over another; the share is that of the upper one, 0–1. */
export function mixed(over: Rgb, under: Rgb, share: number): Rgb {
  const mix = (one: number, other: number) => Math.round(other + (one - other) * share);
  return [mix(over[0], under[0]), mix(over[1], under[1]), mix(over[2], under[2])];
}
