import { expect, inject, it } from 'vitest';
import { expectUnnamed } from '../../setup/unnamed.ts';

it.each(['small', 'preview'] as const)(
  'a cold build of the site %s names no certificate and no learner',
  async (site) => {
    const { said } = inject('sites')[site];
    expect(said).not.toBe('');
    await expectUnnamed(said);
  },
);
