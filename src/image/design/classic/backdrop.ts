import type { SharedArtwork } from '../../artwork.ts';
import { sampleSentence, sampleWord } from '../../drawing/sample-mark.ts';
import { frame, innerLines, type FrameOptions } from './frame.ts';

export interface SampleSizes {
  /** Share of the sheet's height that the letters of the word take. */
  readonly word: number;
  /** Pixels of the sentence's letters. */
  readonly sentence: number;
}

/** What lies below everything else: the border, and what says that it is a sample. */
export async function backdrop(
  { institution, sample }: SharedArtwork,
  border: FrameOptions,
  { word, sentence }: SampleSizes,
): Promise<string> {
  const engraved = frame(border, institution.accent);
  if (!sample) return engraved;
  const x = border.width / 2;
  const sentences = innerLines(border).map((y) => sampleSentence({ x, y }, sentence));
  return [await sampleWord(border, word), engraved, ...(await Promise.all(sentences))].join('');
}
