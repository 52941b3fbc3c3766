// A page is built once a day; a certificate's last day can pass in between. The page then says so by itself.
import { hasPassed } from '../model/expiry.ts';
import { marks, selectorOf } from '../model/page-marks.ts';

const band = document.querySelector<HTMLElement>(selectorOf('after'));
const lastDay = band?.getAttribute(marks.after);

if (band && lastDay && hasPassed(lastDay, new Date())) {
  for (const part of document.querySelectorAll(selectorOf('whileValid'))) part.remove();
  band.hidden = false;
  const sentence = band.querySelector(selectorOf('sentence'));
  sentence?.setAttribute('role', 'heading');
  sentence?.setAttribute('aria-level', '1');
  if (sentence?.textContent) document.title = sentence.textContent.trim();
}
