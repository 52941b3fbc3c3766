import { describe, expect, it } from 'vitest';
import { readTyping } from '../../../src/identity/typing/typing.ts';
import { phrase } from '../../../src/identity/typing/phrase.ts';
import { keystrokesOf, type Keystrokes } from '../../../src/scripts/capture/keystrokes.ts';

const word = { id: 'word', sentence: 'cat' };

/** Presses and releases, written as `c:0-80`; `<` takes back, and the release of a key without an end is not seen. */
function played(script: string, sentence = word): Keystrokes {
  const keys = keystrokesOf(sentence);
  const events = script.split(' ').flatMap((each) => {
    const [, key = '', from = '', to] = /^(.):([\d.]+)(?:-([\d.]+))?$/u.exec(each) ?? [];
    const code = `code of ${key}`;
    const down = {
      at: Number(from),
      act: () => {
        if (key === '<') keys.takeBack(Number(from));
        else keys.press({ key, code }, Number(from));
      },
    };
    return to === undefined || key === '<'
      ? [down]
      : [down, { at: Number(to), act: () => keys.release(code, Number(to)) }];
  });
  for (const { act } of events.sort((a, b) => a.at - b.at)) act();
  return keys;
}

describe('a typing', () => {
  const rows: readonly [string, string, (number | null)[], (number | null)[], number][] = [
    ['as it should be', 'c:0-80 a:150-240 t:300.5-390', [80, 90, 89.5], [150, 150.5], 0],
    ['with keys that overlap', 'c:0-200 a:150-260 t:180-390', [200, 110, 210], [150, 30], 0],
    ['with a release that nobody saw', 'c:0-80 a:150 t:300-390', [80, null, 90], [150, 150], 0],
    [
      'with a slip that was taken back',
      'c:0-80 x:150-240 <:300 a:500-600 t:700-790',
      [80, null, 90],
      [null, 200],
      1,
    ],
    [
      'with a letter too many at its end',
      'c:0-80 a:150-240 t:300-390 s:450-480 <:600',
      [80, 90, 90],
      [150, 150],
      1,
    ],
    [
      'with a pause of more than a minute',
      'c:0-80 a:60200-60300 t:60400-60490',
      [80, 100, 90],
      [null, 200],
      0,
    ],
  ];
  it.each(rows)('%s', (_, script, holds, gaps, corrections) => {
    const keys = played(script);
    expect(keys.text()).toBe('cat');
    expect(keys.typing()).toMatchObject({ phrase: 'word', holds, gaps, corrections });
  });

  it('is finished when the sentence is there and all keys are up', () => {
    expect(played('c:0-80 a:150-240').isFinished()).toBe(false);
    expect(played('c:0-80 a:150-240 t:300').isFinished()).toBe(false);
    expect(played('c:0-80 a:150-240 t:300-310').isFinished()).toBe(true);
    const unseen = played('c:0-80 a:150-240 t:300');
    unseen.loseSight();
    expect(unseen.isFinished()).toBe(true);
    expect(unseen.typing().holds).toEqual([80, 90, null]);
  });

  it('says where it leaves the sentence', () => {
    expect(played('c:0-80 a:150-240').slip()).toBeNull();
    expect(played('c:0-80 o:150-240 t:300-310').slip()).toBe(1);
    expect(played('c:0-80 a:150-240 t:300-310 s:400-410').slip()).toBe(3);
  });

  it('has the smallest step that the clock was seen to make', () => {
    expect(played('c:0-100 a:200-300 t:400-500').typing().clock).toBe(100);
    const seen = played('c:0-100 a:200-300 t:400-500');
    seen.see(400.25);
    expect(seen.typing().clock).toBe(0.25);
    expect(keystrokesOf(word).typing().clock).toBe(1000);
  });

  it('of the sentence itself is read by the function that gets it', () => {
    const keys = keystrokesOf(phrase);
    phrase.keys.forEach((key, at) => {
      keys.press({ key, code: String(at) }, at * 180);
      keys.release(String(at), at * 180 + 90.04);
    });
    expect(keys.isFinished()).toBe(true);
    expect(readTyping(JSON.parse(JSON.stringify(keys.typing())))).toEqual(keys.typing());
  });
});
