export interface Split<Person> {
  /** Known beforehand, and neither subjects nor impostors. */
  readonly background: readonly Person[];
  readonly tested: readonly Person[];
}

const strides = [1, 2, 4, 5];

/**
 * People stand in a circle; starting at each of them, the given number are the background and the others are tested. Once more with every
 * second, fourth and fifth as the next, so that other people meet. All are tested equally often, and nothing is drawn at random.
 */
export function splitsOf<Person>(
  people: readonly Person[],
  background: number,
): readonly Split<Person>[] {
  const size = people.length;
  const leadsRound = strides.filter((stride) => commonFactor(stride, size) === 1);
  return leadsRound.flatMap((stride) =>
    people.map((_, start) => {
      const circle = people.map((_each, step) => people[(start + stride * step) % size]!);
      return { background: circle.slice(0, background), tested: circle.slice(background) };
    }),
  );
}

function commonFactor(one: number, other: number): number {
  return other === 0 ? one : commonFactor(other, one % other);
}
