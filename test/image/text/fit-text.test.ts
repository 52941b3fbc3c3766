import { describe, expect, it } from 'vitest';
import { fitText, TextDoesNotFit, type FitOptions } from '../../../src/image/text/fit-text.ts';
import { serif } from '../../../src/image/text/text-style.ts';

const room: FitOptions = {
  width: 1000,
  leading: 1.15,
  settings: [
    { lines: 1, largest: 100, smallest: 60 },
    { lines: 2, largest: 60, smallest: 40 },
    { lines: 3, largest: 40, smallest: 10 },
  ],
};
const fit = (text: string, options: Partial<FitOptions> = {}) =>
  fitText(text, serif, { ...room, ...options });
const linesOf = async (text: string) => (await fit(text)).lines.map((line) => line.text);

describe('fitting a text', () => {
  it('keeps a short one at the largest size', async () => {
    expect(await fit('Ada Lovelace')).toMatchObject({ size: 100, baselines: [0] });
  });

  it('shrinks a longer one as far as its line allows', async () => {
    const fitted = await fit('Catherine Rosalind Oyelaran');
    expect(fitted.lines).toHaveLength(1);
    expect(fitted.size).toBeLessThan(100);
    expect(fitted.width).toBeGreaterThan(990);
    expect(fitted.width).toBeLessThanOrEqual(1000);
  });

  it('then takes two lines of nearly the same width, cut between words', async () => {
    expect(await linesOf('Maria Antónia de Vasconcelos e Sousa Albuquerque')).toEqual([
      'Maria Antónia de Vasconcelos',
      'e Sousa Albuquerque',
    ]);
  });

  it.each([
    ['words', 'Wolfeschlegelsteinhausen '.repeat(8).trim()],
    ['one word', 'W'.repeat(200)],
    ['Chinese', '龍'.repeat(200)],
    ['Arabic', 'محمد '.repeat(40).trim()],
    ['Khmer', 'ស្រីមុំ'.repeat(28)],
  ])('sets 200 characters of %s inside its room', async (_what, text) => {
    const fitted = await fit(text);
    expect(fitted.lines.length).toBeLessThanOrEqual(3);
    expect(fitted.width).toBeLessThanOrEqual(1000);
    expect(
      fitted.lines
        .map((line) => line.text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(text.normalize('NFC').replaceAll(' ', ''));
  });

  it('cuts Thai between words, which have no space between them', async () => {
    const text = 'สมชายก้องเกียรติศรีสุวรรณ์วงศ์ไพบูลย์รุ่งเรืองกิจเจริญสุขสวัสดิ์พัฒนา';
    const lines = await linesOf(text);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(text);
  });

  it('gives all lines of a right-to-left text its direction', async () => {
    const fitted = await fit('محمد Alexander Featherstonehaugh-Cholmondeley Wolstenholme');
    expect(fitted.lines.map((line) => line.direction)).toEqual(['rtl', 'rtl']);
  });

  it('obeys a height', async () => {
    const fitted = await fit('བསྟན་འཛིན', { height: 60 });
    expect(fitted.ascent + fitted.descent).toBeLessThanOrEqual(60);
  });

  it('keeps to one line where more lines would have to be smaller still', async () => {
    const fitted = await fit('བསྟན་འཛིན་རྒྱ་མཚོ '.repeat(3).trim(), { height: 90 });
    expect(fitted.lines).toHaveLength(1);
  });

  it('keeps lines apart that reach far up and down', async () => {
    const fitted = await fit('ស្ត្រីស្ត្រី '.repeat(10).trim());
    const [first, second] = fitted.lines;
    const gap =
      (fitted.baselines[1] ?? 0) - ((first?.descent ?? 0) + (second?.ascent ?? 0)) * fitted.size;
    expect(gap).toBeGreaterThan(0);
  });

  it('refuses what no setting allows', async () => {
    const settings = [{ lines: 1, largest: 100, smallest: 90 }];
    await expect(fit('Catherine Rosalind Oyelaran', { settings })).rejects.toThrow(TextDoesNotFit);
  });
});
