import { describe, expect, it } from 'vitest';
import {
  evidencePicture,
  keyInWords,
  strongestAgainst,
} from '../../../src/identity/kept-typing/evidence-picture.ts';
import type { EvidenceTerm } from '../../../src/identity/store/stored.ts';

const term = (what: string, contribution: number): EvidenceTerm => ({
  what,
  milliseconds: 310,
  usual: 140,
  contribution,
});

describe('the picture of what typing showed', () => {
  it('has holds and gaps apart, up for the learner and down against', () => {
    const { rows } = evidencePicture({ terms: [term('e', 2), term('e→␣', -9), term('␣', 0)] });
    expect(rows.map(({ kind, bars }) => [kind, bars.map(({ label }) => label)])).toEqual([
      ['hold', ['e', '␣']],
      ['gap', ['␣']],
    ]);
    const [up] = rows[0]?.bars ?? [];
    const [down] = rows[1]?.bars ?? [];
    expect((up?.y ?? 0) + (up?.height ?? 0)).toBe(rows[0]?.axis);
    expect(down?.y).toBe(rows[1]?.axis);
    // However much one says, it stays within its row.
    expect(down?.height).toBe(44);
  });

  it('keeps every bar inside, and breaks a sentence into rows', () => {
    const terms = Array.from({ length: 120 }, (_, at) => term('a', at % 2 === 0 ? 4 : -4));
    const { width, height, rows } = evidencePicture({ terms });
    expect(rows.map(({ bars }) => bars.length)).toEqual([50, 50, 20]);
    for (const bar of rows.flatMap(({ bars }) => bars)) {
      expect(bar.x >= 0 && bar.x + bar.width <= width).toBe(true);
      expect(bar.y >= 0 && bar.y + bar.height <= height).toBe(true);
    }
  });

  it('is empty where nothing was measured', () => {
    expect(evidencePicture({ terms: [] })).toMatchObject({ height: 0, rows: [] });
  });
});

it('what speaks against a learner comes first, and keys can be read out', () => {
  const terms = [term('a', -1), term('b', 3), term('c→␣', -2)];
  expect(strongestAgainst({ terms }).map(({ what }) => keyInWords(what))).toEqual([
    'c to space',
    'a',
  ]);
});
