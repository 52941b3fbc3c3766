import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { expired, onPreview, shapeOf, verdictOn } from '../../src/model/verdict.ts';
import { specimenCertificate } from './specimens.ts';

const today = '2026-11-22';
const verdict = (changes: Partial<Certificate>) =>
  verdictOn({ ...specimenCertificate, ...changes }, { today, institution: 'Northfold' });
const by = (reason: 'name-corrected' | 'details-corrected' | 'renewed') => ({
  supersededBy: { code: 'ABCDEFGH1234567B' as VerificationCode, reason, date: '2026-07-01' },
});

describe('verdictOn', () => {
  it.each<[string, Partial<Certificate>, string, string, string]>([
    ['valid', {}, 'laurel', 'This certificate is genuine', 'Northfold issued it, and it is valid.'],
    [
      'valid until a day',
      { expires: '2027-06-30' },
      'laurel',
      'This certificate is genuine',
      'Northfold issued it. It is valid until 30 June 2027.',
    ],
    [
      'revoked',
      { revoked: { date: '2026-06-01', reason: 'The work was copied.' } },
      'broken-ring',
      'This certificate was revoked',
      'It was revoked on 1 June 2026. The reason given by Northfold: “The work was copied.”',
    ],
    [
      'under review',
      { suspended: '2026-06-01', expires: '2026-11-21' },
      'lens',
      'This certificate is under review',
      'It has been under review since 1 June 2026. Until the review is over, do not rely on it.',
    ],
    [
      'replaced after a correction of the name',
      by('name-corrected'),
      'arrow',
      'This certificate was replaced',
      'It was replaced by certificate ABCD-EFGH-1234-567B on 1 July 2026 because the learner’s name was corrected.',
    ],
    [
      'replaced after another correction',
      by('details-corrected'),
      'arrow',
      'This certificate was replaced',
      'It was replaced by certificate ABCD-EFGH-1234-567B on 1 July 2026 because something printed on it was corrected.',
    ],
    [
      'renewed',
      by('renewed'),
      'arrow',
      'This certificate was replaced',
      'It was replaced by certificate ABCD-EFGH-1234-567B on 1 July 2026 because it was renewed.',
    ],
    [
      'expired',
      { expires: '2026-11-21' },
      'hourglass',
      'This certificate has expired',
      'It was valid until 21 November 2026.',
    ],
    [
      'erased',
      { name: null, erased: '2026-08-01' },
      'blank-sheet',
      'The details of this certificate were erased',
      'They were erased on 1 August 2026. Northfold issued a certificate with this code, but no longer says to whom.',
    ],
  ])('%s', (_, changes, shape, sentence, first) => {
    const said = verdict(changes);
    expect([shapeOf[said.kind], said.sentence]).toEqual([shape, sentence]);
    expect(said.explanation[0]).toBe(first);
  });

  it('calls nothing genuine but a valid certificate', () => {
    const others: Partial<Certificate>[] = [
      { revoked: { date: '2026-06-01', reason: 'It was copied.' } },
      { suspended: '2026-06-01' },
      by('renewed'),
      { expires: '2026-11-21' },
      { name: null, erased: '2026-08-01' },
    ];
    for (const changes of others) {
      const { sentence, explanation } = verdict(changes);
      expect([sentence, ...explanation].join(' ')).not.toMatch(/genuine|is valid/u);
    }
  });

  it('names the replacement, and says why an earlier name is not shown', () => {
    const said = verdict({ ...by('name-corrected'), name: null });
    expect(said.replacement).toBe('ABCDEFGH1234567B');
    expect(said.explanation.join(' ')).toContain('withheld');
  });

  it('says that copies from before a correction carry another name', () => {
    expect(verdict({ corrected: '2026-08-03' }).explanation[1]).toMatch(
      /corrected on 3 August 2026.*not published/u,
    );
  });

  it('is the same for a visitor who comes after the last day as for a build after it', () => {
    expect(expired('2026-11-21')).toEqual(verdict({ expires: '2026-11-21' }));
  });
});

describe('onPreview', () => {
  it.each<[string, Partial<Certificate>]>([
    ['valid', {}],
    ['revoked', { revoked: { date: '2026-06-01', reason: 'The work was copied.' } }],
    ['under review', { suspended: '2026-06-01' }],
    ['replaced', by('renewed')],
    ['expired', { expires: '2026-11-21' }],
    ['erased', { erased: '2026-06-01', name: null }],
  ])('says of a certificate that is %s nothing, and what its page would say', (_what, changes) => {
    const published = verdict(changes);
    expect(onPreview(published)).toEqual({
      kind: 'preview',
      sentence: 'Preview – this says nothing about a real certificate',
      explanation: [
        `Once published, this page would say: “${published.sentence}. ${published.explanation[0]}”`,
        ...published.explanation.slice(1),
      ],
      replacement: published.replacement,
    });
  });
});

describe('what an archive says of its day', () => {
  const archived = (changes: Partial<Certificate>) =>
    verdictOn(
      { ...specimenCertificate, ...changes },
      { today, institution: 'Northfold', archivedOn: '22 November 2026' },
    );

  it.each<[string, Partial<Certificate>, string]>([
    ['valid', {}, 'Northfold had issued it, and it was valid.'],
    [
      'valid until a day',
      { expires: '2027-06-30' },
      'Northfold had issued it. It was valid, with 30 June 2027 as its last day.',
    ],
    [
      'revoked',
      { revoked: { date: '2026-06-01', reason: 'the work was copied' } },
      'Northfold had issued it and withdrew it later.',
    ],
    ['under review', { suspended: '2026-06-01' }, 'It had been under review since 1 June 2026.'],
    ['renewed', by('renewed'), 'It no longer counted.'],
    ['expired', { expires: '2026-11-21' }, 'It had been valid until 21 November 2026.'],
    ['erased', { name: null, erased: '2026-06-01' }, 'but no longer said to whom.'],
  ])('%s: in the past', (_, changes, words) => {
    const { sentence, explanation, kind } = archived(changes);
    const said = [sentence, ...explanation].join(' ');
    expect(said).toContain(words);
    expect(said).not.toMatch(/ (?:is genuine|is valid|has expired|counts|says)\b/u);
    expect(kind).toBe(verdict(changes).kind);
    expect(explanation).toHaveLength(verdict(changes).explanation.length);
  });
});
