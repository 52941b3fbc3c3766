import { describe, expect, it } from 'vitest';
import { specimenCertificate } from '../model/specimens.ts';
import { goodContent, loadWith, replacing } from './content-fixture.ts';

const certificates = 'certificates/knots/spring-2026.yaml';

describe('good content', () => {
  it('is typed, with defaults filled in', async () => {
    const { content, problems, today } = await loadWith();
    expect(problems).toEqual([]);
    expect(today).toBe('2026-06-01');
    expect(content?.site).toMatchObject({
      url: 'https://certificates.example.org',
      sample: false,
      startingSoonDays: 60,
      publishing: 'auto',
    });
    expect(content?.institutions[0]).toMatchObject({ id: 'harbour', seal: null });
    expect(content?.institutions[0]?.logo).toContain('<path');
    expect(content?.courses[0]).toMatchObject({
      id: 'knots',
      institutionId: 'harbour',
      signatureTrack: false,
      grading: {
        rounding: 'none',
        missing: 'zero',
        assignments: [{ maximum: 100 }, { maximum: 20 }],
      },
    });
    expect(content?.courses[0]?.instructors[0]?.signature).toContain('<path');
  });

  it('has every printed text in one form, however it is written', async () => {
    const { content } = await loadWith({
      'institutions/harbour.yaml': replacing('Harbour School', 'E\u0301cole \ufa46'),
      'courses/knots.yaml': (text) =>
        text
          .replace('Knots and Splices', 'No\u0308ds')
          .replace('Ada Marlin', 'Zoe\u0308 \ufa46')
          .replace('Rigger', 'Gre\u0301eur'),
      [certificates]: replacing('José Müller', 'Jose\u0301 \ufa46'),
      'records/knots/spring-2026.yaml': replacing('José Müller', 'Jose\u0301 \ufa46'),
    });
    expect(content?.institutions[0]?.name).toBe('\u00c9cole 渚\ufe00');
    expect(content?.courses[0]).toMatchObject({
      title: 'N\u00f6ds',
      instructors: [{ name: 'Zo\u00eb 渚\ufe00', title: 'Gr\u00e9eur' }],
    });
    expect(content?.certificates[0]?.name).toBe('Jos\u00e9 渚\ufe00');
    expect(content?.records[0]?.learner.name).toBe('Jos\u00e9 渚\ufe00');
  });

  it('has certificates with canonical codes, in the order of their file', async () => {
    const { content } = await loadWith();
    expect(content?.certificates).toEqual([
      {
        ...specimenCertificate,
        code: 'MH45Q2WX9MNB4TRE',
        name: 'José Müller',
        courseId: 'knots',
        institutionId: 'harbour',
        file: 'certificates/knots/spring-2026.yaml',
        issued: '2026-03-20',
        statusIndexes: [934865],
      },
      expect.objectContaining({
        code: 'ABCDEFGHJKMNPQRB',
        issued: '2026-04-01',
        supersedes: { code: 'OLD-2013-77', reason: 'details-corrected' },
      }),
      expect.objectContaining({
        code: 'OLD-2013-77',
        name: 'Wei Cheng',
        supersededBy: { code: 'ABCDEFGHJKMNPQRB', reason: 'details-corrected', date: '2026-04-01' },
      }),
    ]);
  });

  it('has records with canonical codes', async () => {
    const { content } = await loadWith();
    expect(content?.records).toMatchObject([
      { learner: { id: '1001' }, certificate: 'MH45Q2WX9MNB4TRE', override: null },
      { learner: { id: '1002', email: null }, certificate: null, scores: { splice: null } },
    ]);
  });

  it('sorts by id, not by path', async () => {
    const course = replacing('Knots and Splices', 'Another');
    const { content } = await loadWith({
      'courses/knots-two.yaml': course(goodContent['courses/knots.yaml']),
    });
    expect(content?.courses.map(({ id }) => id)).toEqual(['knots', 'knots-two']);
  });

  it('normalises names to NFC', async () => {
    const { content } = await loadWith({
      [certificates]: replacing('José Müller', 'José Müller'.normalize('NFD')),
    });
    expect(content?.certificates[0]?.name).toBe('José Müller');
  });

  it('takes a byte order mark and Windows line ends as they come', async () => {
    const { content, problems } = await loadWith({
      [certificates]: (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
    });
    expect(problems).toEqual([]);
    expect(content?.certificates[0]?.name).toBe('José Müller');
  });

  it('takes the time zone of the site for today', async () => {
    const { today } = await loadWith({
      'site.yaml': replacing('Europe/London', 'Pacific/Kiritimati'),
    });
    expect(today).toBe('2026-06-02');
  });
});

describe('names that are withheld', () => {
  it('is null on an erased certificate', async () => {
    const { content } = await loadWith({
      [certificates]: replacing('name: José Müller', 'erased: 2026-05-01'),
    });
    expect(content?.certificates[0]).toMatchObject({ name: null, erased: '2026-05-01' });
  });

  it('is null on one that was superseded because the name was corrected', async () => {
    const { content } = await loadWith({
      [certificates]: replacing('details-corrected', 'name-corrected'),
    });
    expect(content?.certificates[2]).toMatchObject({ code: 'OLD-2013-77', name: null });
  });

  it('is null on an earlier one of the same line, too', async () => {
    const { content } = await loadWith({
      [certificates]: (text) =>
        `${text}  - code: 'NEWER-2026-1'\n    name: Wei Chen-Li\n    issued: 2026-05-01\n` +
        `    supersedes: { code: ABCD-EFGH-JKMN-PQRB, reason: name-corrected }\n`,
    });
    expect(content?.certificates.map(({ name }) => name)).toEqual([
      'José Müller',
      null,
      null,
      'Wei Chen-Li',
    ]);
  });

  it('is null on one that was superseded for another reason, once the later one’s name was corrected', async () => {
    const { content } = await loadWith({
      [certificates]: replacing(
        'issued: 2026-04-01',
        'issued: 2026-04-01\n    corrected: 2026-05-01',
      ),
    });
    expect(content?.certificates.map(({ name }) => name)).toEqual([
      'José Müller',
      'Wei Chen',
      null,
    ]);
  });
});
