import type { Obstacle } from './typing-guidance.ts';

/** What a key going down means for the sentence; `nothing` is left to the browser, such as Tab and copying. */
export type KeyMeaning = 'letter' | 'take-back' | 'nothing' | Obstacle;

export function meaningOf(event: KeyboardEvent): KeyMeaning {
  if (isCommand(event)) return 'nothing';
  if (!event.isTrusted) return 'not-a-key';
  if (event.isComposing || event.key === 'Dead') return 'composed';
  if (event.key !== 'Backspace' && event.key.length !== 1) return 'nothing';
  if (event.code === '') return 'no-keys';
  if (event.key === 'Backspace') return 'take-back';
  return event.repeat ? 'held' : 'letter';
}

/** AltGr, which Windows reports as Ctrl and Alt, makes letters. */
const isCommand = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');

/**
 * Why what is about to happen to a field is not what the keys have done; null where it is.
 * @param shown what is in the field
 * @param typed what the keys have typed
 */
export function obstacleOf(
  { inputType, data }: Pick<InputEvent, 'inputType' | 'data'>,
  shown: string,
  typed: string,
): Obstacle | null {
  if (inputType === 'insertText' && data === (typed.at(-1) ?? '')) return null;
  if (inputType === 'deleteContentBackward' && shown !== typed) return null;
  if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop') return 'pasted';
  if (inputType === 'insertCompositionText' || inputType === 'insertText') return 'no-keys';
  return inputType.startsWith('insert') ? 'filled' : 'not-a-key';
}
