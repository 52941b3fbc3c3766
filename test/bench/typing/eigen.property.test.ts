import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eigenOf } from './eigen.ts';

const symmetric = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc
    .array(fc.double({ min: -10, max: 10, noNaN: true }), {
      minLength: size * size,
      maxLength: size * size,
    })
    .map((values) =>
      Array.from({ length: size }, (_, row) =>
        Array.from({ length: size }, (_each, column) =>
          row < column ? values[row * size + column]! : values[column * size + row]!,
        ),
      ),
    ),
);

const times = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

it('finds the directions that a matrix only stretches', () => {
  fc.assert(
    fc.property(symmetric, (matrix) => {
      const { values, vectors } = eigenOf(matrix);
      for (const [at, vector] of vectors.entries()) {
        for (const [row, cells] of matrix.entries())
          expect(times(cells, vector)).toBeCloseTo(values[at]! * vector[row]!, 6);
        for (const [other, across] of vectors.entries())
          expect(times(vector, across)).toBeCloseTo(at === other ? 1 : 0, 6);
      }
    }),
  );
});
