import type { Phrase } from '../../identity/typing/phrase.ts';
import type { Typing } from '../../identity/typing/typing.ts';
import { meaningOf, obstacleOf } from './key-event.ts';
import { keystrokesOf } from './keystrokes.ts';
import type { Obstacle } from './typing-guidance.ts';
import { typingView } from './typing-view.ts';

export interface TypingField {
  /** Empties the field for the next typing. */
  readonly restart: () => void;
  /** Puts the cursor into the field. */
  readonly focus: () => void;
}

/** Milliseconds that the last key may stay down; after that its release counts as not seen. */
const patience = 1500;

/**
 * A field in which a sentence is typed and measured. Every letter has to come from a key that was seen going down: text that is pasted,
 * dropped, filled in, composed or made by a script is not put in, and a message says why.
 * @param root has the parts of TypingStep.astro
 * @param finished called with each whole typing
 * @param hindered called if the keyboard cannot be measured at all
 */
export function typingField(
  root: HTMLElement,
  phrase: Phrase,
  { finished, hindered }: { finished: (typing: Typing) => void; hindered?: () => void },
): TypingField {
  const { field, show: draw } = typingView(root, phrase.sentence);
  let keys = keystrokesOf(phrase);
  let isOver = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const show = (obstacle?: Obstacle) => draw(keys.text().length, keys.slip(), obstacle);

  function hinder(event: Event, obstacle: Obstacle): void {
    event.preventDefault();
    if (isOver) return;
    show(obstacle);
    if (obstacle === 'no-keys') hindered?.();
  }

  function press(event: KeyboardEvent): void {
    const meaning = isOver ? 'nothing' : meaningOf(event);
    if (event.key === 'Enter') event.preventDefault();
    if (meaning === 'nothing') return;
    if (meaning !== 'letter' && meaning !== 'take-back') {
      hinder(event, meaning);
      return;
    }
    // Letters are added and taken back only at the end.
    field.setSelectionRange(field.value.length, field.value.length);
    keys.see(performance.now());
    if (meaning === 'letter') keys.press(event, event.timeStamp);
    else keys.takeBack(event.timeStamp);
  }

  function endIfDone(isSeen = true): void {
    if (isOver || keys.text() !== phrase.sentence) return;
    clearTimeout(waiting);
    if (!isSeen) keys.loseSight();
    if (!keys.isFinished()) {
      waiting = setTimeout(() => endIfDone(false), patience);
      return;
    }
    isOver = true;
    field.readOnly = true;
    show();
    finished(keys.typing());
  }

  /** Takes out again what could not be prevented. */
  function mend(): void {
    const isOurs = field.value === keys.text();
    if (!isOurs) field.value = keys.text();
    if (!isOver) show(isOurs ? undefined : 'filled');
    endIfDone();
  }

  field.addEventListener('keydown', press);
  field.addEventListener('keyup', (event) => {
    if (isOver || !event.isTrusted) return;
    keys.see(performance.now());
    keys.release(event.code, event.timeStamp);
    endIfDone();
  });
  field.addEventListener('beforeinput', (event) => {
    const obstacle = obstacleOf(event, field.value, keys.text());
    if (obstacle !== null) hinder(event, obstacle);
  });
  field.addEventListener('input', mend);
  field.addEventListener('compositionend', mend);
  for (const from of ['paste', 'drop'] as const)
    field.addEventListener(from, (event) => hinder(event, 'pasted'));
  field.addEventListener('blur', () => {
    keys.loseSight();
    endIfDone(false);
  });

  function restart(): void {
    clearTimeout(waiting);
    keys = keystrokesOf(phrase);
    isOver = false;
    field.readOnly = false;
    // After a reload some browsers put back what was there.
    field.value = '';
    show();
  }
  restart();
  return { restart, focus: () => field.focus() };
}
