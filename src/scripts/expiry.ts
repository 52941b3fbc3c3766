// A page is built once a day; a certificate's last day can pass in between. The page then says so by itself.
import { hasPassed } from '../model/expiry.ts';

const band = document.querySelector<HTMLElement>('[data-after]');
const lastDay = band?.dataset['after'];

if (band && lastDay && hasPassed(lastDay, new Date())) {
  const sentence = band.querySelector('.verdict-sentence')?.textContent;
  document.getElementById('verdict')?.remove();
  document.getElementById('actions')?.remove();
  band.hidden = false;
  band.querySelector('.verdict-sentence')?.setAttribute('role', 'heading');
  band.querySelector('.verdict-sentence')?.setAttribute('aria-level', '1');
  if (sentence) document.title = sentence;
}
