import type { Path } from './positions.ts';

/** The value's name: the keys after the last list on the way to it. */
export function label(path: Path): string {
  const lastIndex = path.findLastIndex((step) => typeof step === 'number');
  const keys = path.slice(lastIndex + 1);
  if (keys.length > 0) return `\`${keys.join('.')}\``;
  return `entry ${Number(path[lastIndex]) + 1} of ${label(path.slice(0, lastIndex))}`;
}
