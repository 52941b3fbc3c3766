/** Why something in the field does not count as typing. */
export type Obstacle = 'pasted' | 'filled' | 'composed' | 'no-keys' | 'not-a-key' | 'held';

/** The next step for each obstacle: calm, and never a reproach. */
export const obstacleInWords: Readonly<Record<Obstacle, string>> = {
  pasted: 'Pasting leaves no rhythm, so nothing was put in. Please type the sentence.',
  filled:
    'Something other than your keys wrote into the field, for example a program that completes words. Its text was taken out again: turn it off here, and continue.',
  composed:
    'Your keyboard puts letters together before they appear. Please switch to a plain layout for this sentence, and continue.',
  'no-keys':
    'This keyboard does not say when its keys are pressed, as those on the screen of a phone or tablet do not. Use a computer or a keyboard with keys, or continue without typing: people then look at your photos, and it counts just as much.',
  'not-a-key': 'That did not come from a keyboard, and was left out. Please type the sentence.',
  held: 'A key was held down. It counts once: continue.',
};

export interface Progress {
  /** The text typed so far. */
  readonly typed: number;
  readonly slip: number | null;
}

/** The guidance while a learner types. It seldom changes, since screen readers read every change aloud. */
export function guidanceOf({ typed, slip }: Progress, sentence: string): string {
  if (slip !== null) {
    const word = wordAt(sentence, slip);
    return `A slip in “${word}”. Take it back with the Backspace key, and continue.`;
  }
  if (typed === 0) return 'Type as you always do. Slips do no harm.';
  if (typed >= sentence.length) return 'That is the whole sentence.';
  return typed * 2 > sentence.length ? 'More than half is done.' : 'Good. Take your time.';
}

function wordAt(sentence: string, place: number): string {
  const before = sentence.lastIndexOf(' ', place - 1) + 1;
  const after = sentence.indexOf(' ', Math.max(place, before + 1));
  return sentence.slice(before, after < 0 ? sentence.length : after).trim();
}
