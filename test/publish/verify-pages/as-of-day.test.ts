import { describe, expect, it } from 'vitest';
import { onDay, withoutDay } from '../../../src/publish/verify-pages/as-of-day.ts';
import { verifyPage, wordings } from '../../model/verify-page.ts';

const day = '2026-05-01';
const page = verifyPage({ day });

describe('a page that says as of which day its status is', () => {
  it.each(wordings)('serves on another day where it is worded %s', (_name, wording) => {
    const kept = withoutDay(verifyPage({ day, wording }), day);
    expect(onDay(kept, day)).toBe(verifyPage({ day, wording }));
    expect(onDay(kept, '2026-12-24')).toBe(verifyPage({ day: '2026-12-24', wording }));
  });

  it('keeps other days that it mentions', () => {
    const issued = '<p>Issued on <time datetime="2026-05-01">1 May 2026</time></p>';
    const kept = withoutDay(page + issued, day);
    expect(onDay(kept, '2026-12-24')).toContain(issued);
  });

  it('serves where it says it twice', () => {
    expect(onDay(withoutDay(page + page, day), '2026-12-24')).toBe(
      verifyPage({ day: '2026-12-24' }).repeat(2),
    );
  });

  it.each([
    ['has no such mark', page.replace(` data-as-of="${day}"`, ''), 'no element with data-as-of'],
    ['says it of another day', verifyPage({ day: '2026-04-30' }), 'should hold “1 May 2026”'],
    ['says it of another day, too', page + verifyPage({ day: '2026-04-30' }), 'should hold'],
    ['writes the day in another way', page.replace('1 May 2026', '1/5/26'), 'should hold'],
    ['says more in that place', page.replace('1 May 2026', 'on 1 May 2026'), 'should hold'],
    ['already has a gap', `${page}<!--as-of-->`, 'already has a gap'],
  ])('is an error where it %s', (_what, html, message) => {
    expect(() => withoutDay(html, day)).toThrow(message);
  });
});
