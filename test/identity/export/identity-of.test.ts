import { expect, it } from 'vitest';
import { identityOf } from '../../../src/identity/export/identity-of.ts';

const piece = (assignmentId: string, day: string) => ({ assignmentId, day });
const checked = '2026-03-05';

it('counts graded work alone: what was excused or never handed in is not one of all', () => {
  const linked = [
    piece('two', '2026-04-01'),
    piece('one', '2026-03-20'),
    piece('lost', '2026-05-01'),
    piece('let-off', '2026-05-02'),
    piece('constructor', '2026-05-03'),
  ];
  expect(
    identityOf(
      { checked, linked },
      { one: 90, two: 0, three: 50, lost: null, gone: null, 'let-off': 'excused' },
    ),
  ).toEqual({
    method: 'signature-track',
    checked,
    linkedWork: { linked: 2, total: 3, from: '2026-03-20', to: '2026-04-01' },
  });
});

it('states no days where nothing was linked, and who compared the document', () => {
  expect(identityOf({ checked, checkedBy: 'Miralba', linked: [] }, { one: 90 })).toEqual({
    method: 'signature-track',
    checked,
    checkedBy: 'Miralba',
    linkedWork: { linked: 0, total: 1 },
  });
});

it('states nothing where nothing was graded', () => {
  expect(identityOf({ checked, linked: [piece('one', checked)] }, { one: null })).toBeNull();
});
