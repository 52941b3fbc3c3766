// Everything works without this; it lets reviewers answer without leaving the keyboard.
const form = document.querySelector<HTMLFormElement>('[data-review]');
const offer = document.querySelector<HTMLElement>('[data-review-keys]');
const isOn = offer?.querySelector<HTMLInputElement>('input');
const remembered = 'review-keys';

if (form && offer && isOn) {
  offer.hidden = false;
  isOn.checked = localStorage.getItem(remembered) !== 'off';
  isOn.addEventListener('change', () => {
    localStorage.setItem(remembered, isOn.checked ? 'on' : 'off');
  });
  document.addEventListener('keydown', (event) => {
    if (isOn.checked && !isTyping(event)) choose(form, event.key.toLowerCase());
  });
}

/** Ignores letters that belong to a text field or to the browser. */
function isTyping({ target, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || isComposing || target instanceof HTMLTextAreaElement;
}

/** Only chooses: nothing is sent before Enter or the button is pressed. */
function choose(within: HTMLFormElement, key: string): void {
  const answer = [...within.querySelectorAll<HTMLInputElement>('[data-key]')].find(
    ({ dataset }) => dataset['key'] === key,
  );
  if (answer) {
    answer.checked = true;
    answer.focus();
  } else if (key === 'm') {
    within.querySelector<HTMLButtonElement>('[data-confirm]')?.focus();
  }
}
