import type { SharedArtwork } from '../../artwork.ts';
import { sampleSentence, sampleWord } from '../../drawing/sample-mark.ts';
import { frame, innerLines, type FrameOptions } from './frame.ts';
import type { Mark } from '../mark.ts';

export interface SampleSizes {
  /** Share of the sheet's height that the letters of the word take. */
  readonly word: number;
  /** Pixels of the sentence's letters. */
  readonly sentence: number;
}

/** Marks below everything else: the border and, on a sample, the marks that identify it as one. */
export async function backdrop(
  { institution, sample }: SharedArtwork,
  border: FrameOptions,
  { word, sentence }: SampleSizes,
): Promise<readonly Mark[]> {
  const engraved: Mark = { kind: 'decoration', svg: frame(border, institution.accent) };
  if (!sample) return [engraved];
  const { width, height } = border;
  const sentences = innerLines(border).map((y) => sampleSentence({ x: width / 2, y }, sentence));
  return [
    { kind: 'decoration', svg: await sampleWord(border, word) },
    engraved,
    {
      kind: 'figure',
      svg: (await Promise.all(sentences)).join(''),
      alt: 'Sample – not a real certificate.',
      box: { left: 0, top: 0, width, height },
    },
  ];
}
