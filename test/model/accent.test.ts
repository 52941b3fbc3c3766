import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentOn, accentStyles, grounds } from '../../src/model/accent.ts';
import { contrast } from '../../src/model/contrast.ts';

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((rgb) => `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`);

describe('accents', () => {
  it('can be read on light and on dark paper, whatever the institution chose', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom('light', 'dark'), (accent, ground) => {
        expect(contrast(accentOn(accent, ground), grounds[ground])).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('are left as they are where they can be read', () => {
    expect(accentOn('#1f4e79', 'light')).toBe('#1f4e79');
  });

  it('become one class for each institution that has one', () => {
    expect(accentStyles([{ id: 'northfold', accent: '#1f4e79' }, { id: 'plain' }])).toMatch(
      /^\.of-northfold\{--institution:light-dark\(#1f4e79,#[0-9a-f]{6}\)\}\n$/u,
    );
  });
});
