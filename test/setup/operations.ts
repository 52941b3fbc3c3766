import { Session } from 'node:inspector/promises';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
// Before what is measured is compiled: each of its blocks has a counter of its own then.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Programs run as fast as ever again. */
export const stopCounting = (): void => session.disconnect();

/**
 * How much a piece of work does, the same on every machine: how often the blocks of the program ran, those of packages and of Node’s own
 * fetch included, and how many characters, bytes and elements went through functions that are built in.
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

/** The program, its packages and the tests themselves; not what runs them. */
const isMeasured = (url: string): boolean =>
  /^node:internal\/deps\/undici|\/src\/|\/test\/(?!setup\/)|\/node_modules\/(?:cookie|jose)\//u.test(
    url,
  ) && !/\/node_modules\/(?:@?vitest|vite)\//u.test(url);

/**
 * How many elements a call goes through, by what it is called on, with and answers. Nothing in here may use what is metered: no spreading
 * and no taking apart of lists.
 */
type Cost = (self: unknown, given: readonly unknown[], answer: unknown) => number;

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || ArrayBuffer.isView(value) || Array.isArray(value)
    ? (value as { readonly length: number }).length
    : 0;
const ofSelf: Cost = (self) => lengthOf(self);
const ofGiven: Cost = (_, given) => lengthOf(given[0]);
const ofAnswer: Cost = (_self, _given, answer) => lengthOf(answer);
/** From where a search begins to where it ends. */
const ofSearch: Cost = (self, given, found) =>
  ((found as number) < 0 ? lengthOf(self) : (found as number)) - Number(given[1] ?? 0);
/** What replaces everywhere has the whole text on its bill, and asks for each place again. */
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

/** Puts a meter on functions that are built in, until it is stopped. */
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
