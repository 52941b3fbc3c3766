import { Session } from 'node:inspector/promises';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
// Before the measured code is compiled: each of its blocks then has a counter of its own.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Stops counting: programs run at their usual speed again. */
export const stopCounting = (): void => session.disconnect();

/**
 * The amount of work, the same on every machine: how often the blocks of the program ran, those of packages and of Node’s own fetch
 * included, and how many characters, bytes and elements built-in functions processed.
 */
export async function operationsOf(work: () => unknown): Promise<number> {
  await blocksSinceLast();
  const builtIn = metered();
  try {
    await work();
  } finally {
    builtIn.stop();
  }
  return (await blocksSinceLast()) + builtIn.elements();
}

async function blocksSinceLast(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => isMeasured(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

/** The program, its packages and the tests themselves, but not the test runner. */
const isMeasured = (url: string): boolean =>
  /^node:internal\/deps\/undici|\/src\/|\/test\/(?!setup\/)|\/node_modules\/(?:cookie|jose)\//u.test(
    url,
  ) && !/\/node_modules\/(?:@?vitest|vite)\//u.test(url);

/**
 * The number of elements that a call processes, from its object, arguments and result. Nothing in here may use a metered function: no
 * spreading and no destructuring of lists.
 */
type Cost = (self: unknown, given: readonly unknown[], answer: unknown) => number;

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || ArrayBuffer.isView(value) || Array.isArray(value)
    ? (value as { readonly length: number }).length
    : 0;
const ofSelf: Cost = (self) => lengthOf(self);
const ofGiven: Cost = (_, given) => lengthOf(given[0]);
const ofAnswer: Cost = (_self, _given, answer) => lengthOf(answer);
/** The distance from the beginning of a search to its end. */
const ofSearch: Cost = (self, given, found) =>
  ((found as number) < 0 ? lengthOf(self) : (found as number)) - Number(given[1] ?? 0);
/** A function that replaces everywhere is charged for the whole text, and again for each place. */
const ofPattern: Cost = (self, given) => ((self as RegExp).global ? 1 : lengthOf(given[0]));

const text = ['split', 'replace', 'replaceAll', 'trim', 'toLowerCase', 'normalize', 'match'];
const list = ['map', 'filter', 'flatMap', 'every', 'some', 'find', 'includes', 'reduce', 'join'];
const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;

const costs: readonly (readonly [object, readonly (string | symbol)[], Cost])[] = [
  [String.prototype, [...text, Symbol.iterator], ofSelf],
  [String.prototype, ['slice', 'substring', 'concat'], ofAnswer],
  [String.prototype, ['indexOf'], ofSearch],
  [RegExp.prototype, ['test', 'exec'], ofPattern],
  [Array.prototype, [...list, Symbol.iterator, 'entries', 'values'], ofSelf],
  [Array.prototype, ['concat', 'slice'], ofAnswer],
  [typedArray, ['slice'], ofAnswer],
  [typedArray, ['set'], ofGiven],
  [Buffer.prototype, ['indexOf'], ofSearch],
  [Buffer.prototype, ['toString'], ofSelf],
  [Buffer, ['from'], ofGiven],
  [Buffer, ['concat'], ofAnswer],
  [JSON, ['parse'], ofGiven],
  [TextDecoder.prototype, ['decode'], ofGiven],
  [globalThis, ['decodeURIComponent'], ofGiven],
];

type BuiltIn = (...given: unknown[]) => unknown;

/** Counts the work of built-in functions until it is stopped. */
function metered(): { readonly stop: () => void; readonly elements: () => number } {
  let elements = 0;
  const originals = costs.flatMap(([owner, names, cost]) =>
    names.map((name) => {
      const { value } = Object.getOwnPropertyDescriptor(owner, name) as { value: BuiltIn };
      const withMeter = function (this: unknown, ...given: unknown[]) {
        let answer: unknown;
        try {
          return (answer = Reflect.apply(value, this, given));
        } finally {
          elements += cost(this, given, answer);
        }
      };
      return { owner, name, value, withMeter };
    }),
  );
  const put = (owner: object, name: string | symbol, value: BuiltIn) =>
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  for (const { owner, name, withMeter } of originals) put(owner, name, withMeter);
  return {
    stop: () => {
      for (const { owner, name, value } of originals) put(owner, name, value);
    },
    elements: () => elements,
  };
}
