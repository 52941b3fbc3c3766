/** In milliseconds. */
export const aMinute = 60_000;
export const anHour = 60 * aMinute;
export const aDay = 24 * anHour;

/** A duration of whole minutes, hours or days, in its largest unit: `75 minutes`, `one day`, `14 days`, `one year`. */
export function durationInWords(milliseconds: number): string {
  if (milliseconds === 365 * aDay) return 'one year';
  const [unit, name] = units.find(([one]) => milliseconds % one === 0) ?? smallest;
  const count = Math.round(milliseconds / unit);
  return count === 1 ? `one ${name}` : `${count} ${name}s`;
}

const smallest = [aMinute, 'minute'] as const;
const units = [[aDay, 'day'], [anHour, 'hour'], smallest] as const;
