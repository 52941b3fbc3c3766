import { expect, it } from 'vitest';
import { manhattanScaled, nearestNeighbour, outlierCount, type Detector } from './detectors.ts';

// By hand: means 2 and 20, mean absolute deviations 1 and 10, standard deviations √(4/3) and 10 √(4/3), no covariance.
const training = [
  [1, 10],
  [3, 10],
  [1, 30],
  [3, 30],
];

it.each<[string, Detector, readonly number[], number]>([
  ['Manhattan (scaled), in the middle', manhattanScaled, [2, 20], 0],
  ['Manhattan (scaled)', manhattanScaled, [4, 5], 3.5],
  ['outlier count, none', outlierCount, [4.2, 0], 0],
  ['outlier count, one', outlierCount, [4.3, 0], 1],
  ['outlier count, both', outlierCount, [-0.3, 43], 2],
  ['nearest neighbour, a known typing', nearestNeighbour, [3, 30], 0],
  ['nearest neighbour (squared)', nearestNeighbour, [5, 20], 3 + 0.75],
])('%s', (_, detector, typed, unlike) => {
  expect(detector(training)(typed)).toBeCloseTo(unlike, 10);
});

it('leaves out a direction in which nothing varies, as where two times add up to a third', () => {
  const summed = training.map(([one, other]) => [one!, other!, one! + other!]);
  const unlike = nearestNeighbour(summed);
  expect(unlike([3, 30, 33])).toBeCloseTo(0, 10);
  expect(unlike([5, 20, 25])).toBeCloseTo(3 + 0.75, 10);
});
