// Takes a photo and a typing for one piece of work, and sends both together when the learner presses the button.
import { phrase } from '../identity/typing/phrase.ts';
import { partOf } from './capture/part-of.ts';
import { photoStep } from './capture/photo-step.ts';
import { send } from './capture/send.ts';
import { sentList } from './capture/sent-list.ts';
import { typingField } from './capture/typing-field.ts';

const page = document.querySelector<HTMLElement>('[data-challenge]');
if (page) attest(page);

function attest(root: HTMLElement): void {
  const problem = partOf(root, 'outcome', HTMLElement);
  const hand = partOf(root, 'hand-in', HTMLButtonElement);
  const photoRoot = root.querySelector<HTMLElement>('[data-photo]');
  const typingRoot = root.querySelector<HTMLElement>('[data-typing]');
  const tell = sentList(partOf(document, 'sent', HTMLElement));
  let photo: Blob | undefined;
  let typed: string | undefined;
  let isSending = false;

  const step =
    photoRoot &&
    photoStep(photoRoot, (jpeg) => {
      photo = jpeg;
      ready();
      return Promise.resolve();
    });
  const field =
    typingRoot &&
    typingField(typingRoot, phrase, {
      finished: (typing) => {
        typed = JSON.stringify(typing);
        ready();
      },
      hindered: () => chooseNone(root),
    });
  if (typingRoot && field) {
    partOf(typingRoot, 'restart', HTMLButtonElement).addEventListener('click', () => typeAgain());
  }
  root.addEventListener('change', ready);
  hand.addEventListener('click', () => void handIn());
  ready();

  function ready(): void {
    const isTyping = keyboardOf(root) === 'usual';
    const place = root.querySelector<HTMLElement>('[data-typing-place]');
    if (place) place.hidden = !isTyping;
    hand.disabled = isSending || !photo || (isTyping && !typed);
  }
  function typeAgain(): void {
    typed = undefined;
    field?.restart();
    ready();
    field?.focus();
  }
  function say(words: string): void {
    problem.textContent = words;
    problem.hidden = words === '';
  }

  async function handIn(): Promise<void> {
    if (!photo || isSending) return;
    isSending = true;
    ready();
    say('');
    const answer = await send('/actions/attest', formOf(root, photo, typed), tell);
    isSending = false;
    ready();
    if (!answer.ok) {
      say(answer.text);
      if (aboutPhoto.has(answer.problem)) step?.refuse(answer.text);
      return;
    }
    const { outcome, challenge, left, receipt } = answer.fields;
    if (outcome === 'retype' && typeof challenge === 'string') {
      root.dataset['challenge'] = challenge;
      say(retypeInWords(Number(left)));
      typeAgain();
      return;
    }
    if (typeof receipt === 'string') location.assign(receipt);
  }
}

/** Then another photo is taken. */
const aboutPhoto = new Set([
  'no-photo',
  'not-an-image',
  'another-format',
  'damaged-image',
  'too-small',
  'too-large',
]);

function formOf(root: HTMLElement, photo: Blob, typed: string | undefined): FormData {
  const form = new FormData();
  const keyboard = keyboardOf(root);
  form.set('challenge', root.dataset['challenge'] ?? '');
  form.set('keyboard', keyboard);
  if (keyboard === 'usual' && typed !== undefined) form.set('typing', typed);
  form.set('photo', photo, 'photo.jpg');
  return form;
}

function keyboardOf(root: HTMLElement): string {
  return root.querySelector<HTMLInputElement>('input[name=keyboard]:checked')?.value ?? 'none';
}

/** Chooses the path by photo alone if the keyboard cannot be measured; the learner can change it back. */
function chooseNone(root: HTMLElement): void {
  const none = root.querySelector<HTMLInputElement>('input[name=keyboard][value=none]');
  if (!none) return;
  none.closest('fieldset')?.scrollIntoView({ block: 'nearest' });
  none.focus();
}

function retypeInWords(left: number): string {
  const after =
    left > 0
      ? 'If it still differs, you can type it once more after that.'
      : 'If it still differs, people look at it; that is not a refusal.';
  return `The rhythm was not quite as usual, which happens to everyone. Please type the sentence again, in your own time. ${after}`;
}
