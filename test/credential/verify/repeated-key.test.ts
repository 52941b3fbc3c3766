import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKey } from '../../../src/credential/repeated-key.ts';
import { cases } from '../../setup/depth.ts';

describe('a key that an object has twice', () => {
  it.each<[string, string, string]>([
    ['at the top', '{"a":1,"b":2,"a":3}', 'a'],
    ['deep inside', '{"a":[{"b":{"c":1,"d":{},"c":2}}]}', 'c'],
    ['written with an escape', '{"name":1,"n\\u0061me":2}', 'name'],
    ['the empty one', '{"":1,"":2}', ''],
    ['of a prototype', '{"__proto__":1,"__proto__":2}', '__proto__'],
    ['after an object of its own', '{"a":{"a":1},"a":2}', 'a'],
    ['in a list', '[1,{"x":"{","x":1}]', 'x'],
  ])('is named: %s', (_, text, key) => {
    expect(repeatedKey(text)).toBe(key);
  });

  it.each([
    ['the same key in two objects', '[{"a":1},{"a":1}]'],
    ['a key that is also a text', '{"a":"a","b":["a","a"]}'],
    ['texts that look like keys', '{"a":"\\"b\\":1,\\"b\\":2"}'],
    ['texts that end with a backslash', '{"a":"\\\\","b":"a"}'],
    ['no object', '"a:a"'],
  ])('is not there: %s', (_, text) => {
    expect(repeatedKey(text)).toBeNull();
  });

  it('is found by any document that is written with it, and never in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, key) => {
        const text = JSON.stringify(value);
        const name = JSON.stringify(key);
        expect(repeatedKey(text)).toBeNull();
        expect(
          repeatedKey(`[${text},{${name}:${text},"k${'k'.repeat(key.length)}":0,${name}:1}]`),
        ).toBe(key);
      }),
      { numRuns: cases(500) },
    );
  });
});
