// Takes the photos and typings of an enrolment and sends each once the learner accepts it. What was sent is on the server: the learner
// can leave the page and come back at any step.
import { phrase } from '../identity/typing/phrase.ts';
import { partOf } from './capture/part-of.ts';
import { photoStep } from './capture/photo-step.ts';
import { send } from './capture/send.ts';
import { sentList } from './capture/sent-list.ts';
import { typingField } from './capture/typing-field.ts';

const list = document.querySelector<HTMLElement>('[data-part="sent"]');
const tell = list ? sentList(list) : () => undefined;

for (const root of document.querySelectorAll<HTMLElement>('[data-photo]')) {
  const step = photoStep(root, async (jpeg) => {
    const form = new FormData();
    form.set('kind', root.dataset['photo'] ?? '');
    form.set('photo', jpeg, 'photo.jpg');
    const answer = await send('/actions/signature-track/photo', form, tell);
    if (answer.ok) goOn(root, 'The photo is kept.');
    else step.refuse(answer.text);
  });
}

const typing = document.querySelector<HTMLElement>('[data-typing]');
if (typing) enrolTyping(typing);

function enrolTyping(root: HTMLElement): void {
  const times = Number(root.dataset['times']);
  const problem = partOf(root, 'problem', HTMLElement);
  const count = partOf(root, 'count', HTMLElement);
  let number = Number(root.dataset['done']) + 1;

  const field = typingField(root, phrase, {
    finished: (typed) => void keep(JSON.stringify(typed)),
    hindered: () => document.querySelector('[data-without-typing]')?.setAttribute('open', ''),
  });
  partOf(root, 'restart', HTMLButtonElement).addEventListener('click', () => again());

  function again(words = ''): void {
    problem.textContent = words;
    problem.hidden = words === '';
    count.textContent = `Typing ${number} of ${times}`;
    field.restart();
    field.focus();
  }

  async function keep(typed: string): Promise<void> {
    count.textContent = `Typing ${number} of ${times} is being sent.`;
    const form = new FormData();
    form.set('number', String(number));
    form.set('typing', typed);
    const answer = await send('/actions/signature-track/typing', form, tell);
    if (!answer.ok) {
      again(answer.text);
      return;
    }
    number += 1;
    if (number <= times) again();
    else goOn(root, 'All typings are kept.');
  }
}

/** Shows what is done, and offers the next step: the page does not move on before the learner has seen what was sent. */
function goOn(root: HTMLElement, words: string): void {
  const done = document.createElement('p');
  done.className = 'notice';
  done.role = 'status';
  done.textContent = words;
  const next = document.createElement('button');
  next.className = 'button';
  next.textContent = 'Go on';
  next.addEventListener('click', () => {
    // Without the step that the address asked for, which is done now.
    history.replaceState(null, '', `${location.pathname}#next`);
    location.reload();
  });
  root.append(done, next);
  next.focus();
}
