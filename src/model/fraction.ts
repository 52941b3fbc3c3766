/**
 * Exact fractions. Points and weights are decimals, and a learner who has exactly the pass mark must pass: binary floating point turns
 * 69.5 into 69.499999… on the way.
 */
export interface Fraction {
  readonly numerator: bigint;
  /** Greater than zero. */
  readonly denominator: bigint;
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };

/** The fraction that the decimal notation of a finite number means, for example 1/10 for 0.1. Throws a RangeError on NaN and infinities. */
export function fractionOf(value: number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`${value} is not a finite number.`);
  const [, sign, whole = '0', decimals = '', exponent = '0'] = match;
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  return shift >= 0
    ? { numerator: digits * 10n ** BigInt(shift), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-shift) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return lowest(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function times(a: Fraction, b: Fraction): Fraction {
  return lowest(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @param divisor greater than zero */
export function over(a: Fraction, divisor: Fraction): Fraction {
  return lowest(a.numerator * divisor.denominator, a.denominator * divisor.numerator);
}

/** Negative where a is less than b, 0 where they are equal, positive where a is greater. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest whole number, halves upwards. For fractions that are not negative. */
export function halfUp(a: Fraction): Fraction {
  return { numerator: (2n * a.numerator + a.denominator) / (2n * a.denominator), denominator: 1n };
}

/** A number cut to a count of decimals. For fractions that are not negative. */
export function cutTo(a: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  return Number((a.numerator * scale) / a.denominator) / Number(scale);
}

/**
 * Each fraction cut to a count of decimals, so that together they make the sum, cut likewise: what the single ones lose is given back,
 * one unit each, to those that lost most. For fractions that are not negative.
 */
export function cutTogether(all: readonly Fraction[], decimals: number): number[] {
  const scale = 10n ** BigInt(decimals);
  const wholes = all.map((each) => (each.numerator * scale) / each.denominator);
  const lost = all.map((each, at) => plus(times(each, whole(scale)), whole(-(wholes[at] ?? 0n))));
  const units = lost.reduce(plus, zero);
  const first = [...all.keys()]
    .sort((a, b) => compare(lost[b] ?? zero, lost[a] ?? zero))
    .slice(0, Number(units.numerator / units.denominator));
  for (const at of first) wholes[at] = (wholes[at] ?? 0n) + 1n;
  return wholes.map((each) => Number(each) / Number(scale));
}

const whole = (numerator: bigint): Fraction => ({ numerator, denominator: 1n });

function lowest(numerator: bigint, denominator: bigint): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a <= 1n
    ? { numerator, denominator }
    : { numerator: numerator / a, denominator: denominator / a };
}
