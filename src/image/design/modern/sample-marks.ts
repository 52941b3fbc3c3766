import { sampleSentence, sampleWord } from '../../drawing/sample-mark.ts';
import type { Mark } from '../mark.ts';
import { modernType } from './type.ts';

/** Lengths in pixels. */
export interface SampleMarkOptions {
  readonly sheet: { readonly width: number; readonly height: number };
  /** Width of the band at the left edge; the marks are drawn beside it. */
  readonly bandWidth: number;
  /** Share of the sheet's height that the letters of the word take. */
  readonly word: number;
  /** Size of the sentence's letters. */
  readonly sentence: number;
  /** Distances of the sentences from the sheet's upper and lower edges. */
  readonly above: number;
  readonly below: number;
}

/** Marks that identify a sample: the word across the page beside the band, the sentence at its head and foot. */
export async function sampleMarks(options: SampleMarkOptions): Promise<readonly Mark[]> {
  const { sheet, bandWidth, word, sentence, above, below } = options;
  const page = { width: sheet.width - bandWidth, height: sheet.height };
  const sentences = [above, sheet.height - below].map((y) =>
    sampleSentence({ x: page.width / 2, y }, sentence),
  );
  const besideBand = (svg: string) => `<g transform="translate(${bandWidth} 0)">${svg}</g>`;
  return [
    { kind: 'decoration', svg: besideBand(await sampleWord(page, word, modernType.kicker)) },
    {
      kind: 'figure',
      svg: besideBand((await Promise.all(sentences)).join('')),
      alt: 'Sample – not a real certificate.',
      box: { left: 0, top: 0, ...sheet },
    },
  ];
}
