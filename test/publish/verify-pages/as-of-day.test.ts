import { describe, expect, it } from 'vitest';
import { onDay, withoutDay } from '../../../src/publish/verify-pages/as-of-day.ts';

const page = (day: string, words: string) =>
  `<p>Issued on 1 May 2026. Status as of <time datetime="${day}">${words}</time></p>
   <p hidden>Status as of <time datetime="${day}">${words}</time></p>`;

describe('a page that says as of which day its status is', () => {
  it('serves on another day', () => {
    const kept = withoutDay(page('2026-05-01', '1 May 2026'), '2026-05-01');
    expect(onDay(kept!, '2026-05-01')).toBe(page('2026-05-01', '1 May 2026'));
    expect(onDay(kept!, '2026-12-24')).toContain('Issued on 1 May 2026.');
    expect(
      onDay(kept!, '2026-12-24').match(/as of <time datetime="2026-12-24">24 Dec/gu),
    ).toHaveLength(2);
  });

  it.each([
    ['says nothing of a day', '<p>Genuine.</p>'],
    ['says it of another day', page('2026-04-30', '30 April 2026')],
    ['already has a gap', `${page('2026-05-01', '1 May 2026')}<!--as-of-->`],
  ])('is not kept where it %s', (_what, html) => {
    expect(withoutDay(html, '2026-05-01')).toBeNull();
  });
});
