/**
 * The error rate at the threshold that lets as large a share of impostors by as it turns away of genuine attempts, read off the line
 * between the two points of the curve around it, as in the paper's scripts. Equal scores are on the same side of every threshold.
 * @param genuine how unlike the subject each genuine attempt is
 * @param impostors the same of impostors
 */
export function equalErrorRate(genuine: readonly number[], impostors: readonly number[]): number {
  const thresholds = [...new Set([...genuine, ...impostors])].sort((one, other) => other - one);
  const scores = { genuine: descending(genuine), impostors: descending(impostors) };
  let [alarmed, caught] = [0, 0];
  let [falseAlarms, misses] = [0, 1];
  for (const threshold of thresholds) {
    while ((scores.genuine[alarmed] ?? -Infinity) >= threshold) alarmed += 1;
    while ((scores.impostors[caught] ?? -Infinity) >= threshold) caught += 1;
    const next = { falseAlarms: alarmed / genuine.length, misses: 1 - caught / impostors.length };
    if (next.misses < next.falseAlarms) {
      const before = misses - falseAlarms;
      const after = next.falseAlarms - next.misses;
      return misses + (before / (before + after)) * (next.misses - misses);
    }
    [falseAlarms, misses] = [next.falseAlarms, next.misses];
  }
  throw new RangeError('There is no error rate without attempts of both kinds.');
}

function descending(scores: readonly number[]): readonly number[] {
  return scores.toSorted((one, other) => other - one);
}
