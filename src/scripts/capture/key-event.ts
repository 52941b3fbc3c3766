import type { Obstacle } from './typing-guidance.ts';

/** The meaning of a key press for the sentence; `nothing` is left to the browser, such as Tab and copying. */
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
 * The reason why a change of the field does not come from the keys; null if it does.
 * @param shown the text in the field
 * @param typed the text that the keys have typed
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
