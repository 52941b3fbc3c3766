import { expect, it } from 'vitest';
import { memoise } from '../../../src/records/view/memoise.ts';
import type {
  PublishedRecord,
  RecordCatalogue,
} from '../../../src/records/published/published-records.ts';
import { recordView } from '../../../src/records/view/record-view.ts';
import { sections, type LinkId, type Section } from '../../../src/records/links/share-link.ts';
import { viewOfOpening } from '../../../src/records/view/view-of-opening.ts';
import { amasRecord, bensRecord, catalogue, certifiedRecord } from '../published.ts';

const noon = new Date('2026-06-01T12:00:00Z');
const expiring: PublishedRecord = {
  ...certifiedRecord,
  certificate: { ...certifiedRecord.certificate!, expires: '2026-06-01' },
};

interface Opened {
  readonly record?: PublishedRecord;
  readonly of?: RecordCatalogue;
  readonly shares?: readonly Section[];
  readonly label?: string;
  readonly at?: Date;
}

function viewOf({ record = expiring, of = catalogue, shares, label = 'x', at = noon }: Opened) {
  const link = {
    id: '0123456789abcdef0123' as LinkId,
    label,
    createdAt: '2026-05-01T00:00:00.000Z',
    timeZone: 'UTC',
    expiresAt: null,
    hasPasscode: false,
    sections: shares ?? sections,
  };
  return viewOfOpening({ record, catalogue: of, link }, at);
}

it('is computed once for all links that show the same', () => {
  expect(viewOf({ label: 'For Ama' })).toBe(viewOf({ label: 'For an employer' }));
  expect(viewOf({})).toEqual(recordView(expiring, catalogue, sections, noon));
});

it.each<[string, Opened]>([
  ['another record', { record: amasRecord }],
  ['another learner’s', { record: bensRecord }],
  ['the record of a new deploy, though it has the same key', { record: { ...expiring, final: 5 } }],
  ['a new deploy’s catalogue', { of: { ...catalogue, today: '2026-06-02' } }],
  ['other sections', { shares: ['score'] }],
  ['a certificate that has expired since', { at: new Date('2026-06-03T00:00:00Z') }],
])('is not that of %s', (_what, other) => {
  const before = viewOf({});
  const { record = expiring, of = catalogue, shares = sections, at = noon } = other;
  expect(viewOf(other)).toEqual(recordView(record, of, shares, at));
  expect(viewOf(other)).not.toEqual(before);
  expect(viewOf({})).toEqual(before);
});

it('is computed again after a thousand others', () => {
  const before = viewOf({});
  const others = Array.from({ length: 1000 }, (_, at) => ({ ...amasRecord, key: `${at}` }));
  for (const record of others) viewOf({ record: record as PublishedRecord });
  const after = viewOf({});
  expect(after).not.toBe(before);
  expect(after).toEqual(before);
});

it('a text derived from it is computed once, and again for another view', () => {
  let made = 0;
  const text = memoise((view: object) => `${(made += 1)}: ${JSON.stringify(view)}`);
  const [one, other] = [viewOf({}), viewOf({ shares: ['score'] })];
  expect(text(one)).toBe(text(one));
  expect(text(other)).toMatch(/^2: /u);
});
