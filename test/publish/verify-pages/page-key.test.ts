import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../src/model/certificate.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import type { Content } from '../../../src/model/content.ts';
import { pageKeys } from '../../../src/publish/verify-pages/page-key.ts';
import { contentWith, certificate, course, institution, today } from '../../image/fixtures.ts';

const other = 'B7M2K9XQ4TREN8WT' as VerificationCode;

/** One certificate with something in every place. */
const full: Certificate = {
  ...certificate,
  lang: 'en',
  expires: '2030-01-01',
  identity: { method: 'photo-id', checked: '2026-03-01', linkedWork: { linked: 2, total: 3 } },
  supersedes: { code: other, reason: 'renewed' },
  supersededBy: { code: other, reason: 'renewed', date: '2026-06-01' },
  corrected: '2026-06-02',
  revoked: { date: '2026-06-03', reason: 'Issued in error.' },
  suspended: '2026-06-02',
  erased: '2026-06-04',
};
const base: Content = { ...contentWith(), certificates: [full] };

const shown = (content: Content, preview = false) => ({
  ...content,
  site: { ...content.site, preview, offers: { records: true, identityCheck: true, signIn: true } },
});

const keyIn = (content: Content, day = today, identity = 'sources'): string =>
  pageKeys(shown(content), day, identity)(content.certificates[0]!);

type Path = readonly (string | number)[];

/** The place of every text, number and switch in a value. */
function leaves(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...at, key]));
}

/** The value with something else in one place. */
function changed<T>(value: T, [first, ...rest]: Path): T {
  if (first === undefined) {
    const text = typeof value === 'string' ? `${value}!` : value;
    return (
      typeof text === 'number' ? text + 1 : typeof text === 'boolean' ? !text : (text ?? '!')
    ) as T;
  }
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[first] = changed(copy[first], rest);
  return copy as T;
}

/** By these a certificate finds its institution and its course. */
const ties = /\.(?:institutions|courses)\.0\.id$|certificates\.0\.(?:institution|course)Id$/u;

describe('the key of a verify page', () => {
  const { records: _private, erased: _hashes, ...stated } = base;
  const places = leaves(stated).filter((place) => !ties.test(`.${place.join('.')}`));

  it('knows of many places', () => expect(places.length).toBeGreaterThan(60));

  it.each(places.map((place) => [place.join('.'), place] as const))(
    'changes with %s',
    (_name, place) => {
      expect(keyIn(changed(base, place))).not.toBe(keyIn(base));
    },
  );

  it('changes with what makes pages', () => {
    expect(keyIn(base, today, 'other sources')).not.toBe(keyIn(base));
  });

  it('is another on a preview', () => {
    expect(pageKeys(shown(base, true), today, 'sources')(full)).not.toBe(keyIn(base));
  });

  it('changes with how the institution signs', () => {
    const states = ['unsigned', 'development', 'signed'] as const;
    const keys = states.map((state) => pageKeys(shown(base), today, 'sources', () => state)(full));
    expect(new Set(keys).size).toBe(states.length);
  });

  it('changes on the day after the last one, and on no other day', () => {
    const valid = { ...certificate, expires: '2026-06-20' };
    const on = (day: string) => keyIn({ ...base, certificates: [valid] }, day);
    expect(on('2026-06-20')).toBe(on('2026-06-19'));
    expect(on('2026-06-21')).not.toBe(on('2026-06-20'));
    expect(on('2026-06-22')).toBe(on('2026-06-21'));
  });

  it.each<[string, Partial<Content>]>([
    ['another institution', { institutions: [institution, { ...institution, id: 'elm' }] }],
    ['another course', { courses: [course, { ...course, id: 'winds' }] }],
    ['another certificate', { certificates: [full, { ...certificate, code: other }] }],
  ])('does not change with %s', (_what, more) => {
    expect(keyIn({ ...base, ...more })).toBe(keyIn(base));
  });
});
