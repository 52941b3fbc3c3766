import { partOf } from './part-of.ts';
import { guidanceOf, obstacleInWords, type Obstacle } from './typing-guidance.ts';

export interface TypingView {
  readonly field: HTMLTextAreaElement;
  /** @param typed how many letters are in the field @param slip where they leave the sentence */
  readonly show: (typed: number, slip: number | null, obstacle?: Obstacle) => void;
}

/** Shows how much of a sentence was typed. @param root has the parts of TypingStep.astro */
export function typingView(root: ParentNode, sentence: string): TypingView {
  const done = partOf(root, 'done', HTMLElement);
  const wrong = partOf(root, 'slip', HTMLElement);
  const rest = partOf(root, 'rest', HTMLElement);
  const guidance = partOf(root, 'guidance', HTMLElement);
  const progress = partOf(root, 'progress', HTMLProgressElement);

  return {
    field: partOf(root, 'field', HTMLTextAreaElement),
    show(typed, slip, obstacle) {
      const right = slip ?? typed;
      // Everything after a slip is wrong, too, until the slip is taken back.
      const after = slip === null ? right : Math.max(slip + 1, Math.min(typed, sentence.length));
      done.textContent = sentence.slice(0, right);
      wrong.textContent = sentence.slice(right, after);
      rest.textContent = sentence.slice(after);
      progress.value = right / sentence.length;
      // Written only when it changes: screen readers read it aloud.
      const words = obstacle ? obstacleInWords[obstacle] : guidanceOf({ typed, slip }, sentence);
      if (guidance.textContent !== words) guidance.textContent = words;
      guidance.dataset['obstacle'] = obstacle ?? (slip === null ? '' : 'slip');
    },
  };
}
