// Checks a list of codes over the pages of this site. What checks is fetched only when there is a list.
import { partOf } from './capture/part-of.ts';

const form = document.querySelector<HTMLFormElement>('form[data-check-batch]');
if (form) takeLists(form);

/** Most bytes of a list; 5,000 codes with names and more take a tenth of it. */
const largestList = 5_000_000;

function takeLists(root: HTMLFormElement): void {
  const list = partOf(root, 'list', HTMLTextAreaElement);
  const file = partOf(root, 'file', HTMLInputElement);
  const start = partOf(root, 'start', HTMLButtonElement);
  const stop = partOf(root, 'stop', HTMLButtonElement);
  const status = partOf(root, 'status', HTMLElement);
  const result = partOf(document, 'results', HTMLElement);
  const { host = '', timeZone = 'UTC' } = root.dataset;
  let running: AbortController | undefined;
  const say = (words: string) => void (status.textContent = words);
  root.hidden = false;

  async function check(chosen?: File): Promise<void> {
    if (running) return;
    running = new AbortController();
    start.disabled = true;
    stop.hidden = false;
    say('Checking…');
    try {
      const { runBatch, runFile } = await import('./check-batch/run.ts');
      const { signal } = running;
      const place = { result, say, hosts: [host], timeZone, signal };
      await (chosen
        ? runFile(chosen, place, (text) => (list.value = text))
        : runBatch(list.value, place));
    } catch {
      say('The list could not be checked: a part of this page could not be fetched. Try again.');
    }
    running = undefined;
    start.disabled = false;
    stop.hidden = true;
  }

  root.addEventListener('submit', (event) => {
    event.preventDefault();
    void check();
  });
  stop.addEventListener('click', () => running?.abort());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen && chosen.size > largestList) say('This file is too large for a list of codes.');
    else if (chosen) void check(chosen);
    file.value = '';
  });
}
