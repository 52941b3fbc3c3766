import { element } from './element.ts';

/** Most files at once, so that a phone has memory for them. */
export const mostFiles = 20;

/** Shows an answer: by itself, or as one of several. @param count of the files that came together */
export function addAnswer(result: HTMLElement, view: HTMLElement, count: number): void {
  if (count === 1) result.append(view);
  else listIn(result, count).append(folded(view));
}

/** The list of answers to several files, with a heading that says how many. */
function listIn(result: HTMLElement, count: number): HTMLElement {
  const present = result.querySelector('ol');
  if (present) return present;
  const list = element('ol', { class: 'file-reports' });
  const heading = element('h2', { tabindex: '-1', id: 'file-count' }, `${count} files`);
  result.append(heading, list);
  if (count > mostFiles) {
    const left = `The first ${mostFiles} were checked. Drop the other ${count - mostFiles} by themselves.`;
    result.append(element('p', {}, left));
  }
  return list;
}

/** One answer of several: the verdict is visible, the rest is folded. */
function folded(view: HTMLElement): HTMLElement {
  const rest = Array.from(view.children).filter((part) => !part.matches('header, .strip'));
  const details = element('details', {}, element('summary', {}, 'What was checked'));
  details.append(...rest);
  view.append(details);
  return element('li', {}, view);
}
