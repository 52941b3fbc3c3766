import { partOf } from '../capture/part-of.ts';
import { element } from './element.ts';
import type { RunOptions } from './run.ts';

/** What checks: on a site what it publishes is asked, in an archive what lies beside the page. */
export interface FileCheck {
  readonly checked: (file: File, options: RunOptions) => Promise<HTMLElement>;
}

/**
 * Takes files that are dropped, chosen or pasted, and shows what came of each.
 * @param load fetches what checks, when a file comes
 */
export function takeFiles(root: HTMLElement, load: () => Promise<FileCheck>): void {
  const preload = () => void load().catch(() => undefined);
  const chooser = partOf(root, 'chooser', HTMLInputElement);
  const result = partOf(root, 'result', HTMLElement);
  const progress = partOf(root, 'progress', HTMLElement);
  let latest = 0;
  root.hidden = false;

  async function check(files: readonly File[]): Promise<void> {
    const turn = ++latest;
    // An answer never stands beside the next file.
    result.replaceChildren();
    progress.textContent = 'Checking…';
    try {
      const { checked } = await load();
      for (const [index, file] of files.slice(0, mostFiles).entries()) {
        if (files.length > 1) progress.textContent = `Checking ${index + 1} of ${files.length}…`;
        const view = await checked(file, { ...optionsOf(root), number: index + 1 });
        // Other files may have come meanwhile.
        if (turn !== latest) return;
        if (files.length === 1) result.append(view);
        else listIn(result, files.length).append(folded(view));
      }
      progress.textContent = '';
      result.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    } catch {
      if (turn === latest) progress.textContent = couldNotLoad;
    }
  }
  /** Whether there were any. */
  function take(list: FileList | undefined | null): boolean {
    const files = [...(list ?? [])];
    if (files.length > 0) void check(files);
    return files.length > 0;
  }

  chooser.addEventListener('change', () => {
    take(chooser.files);
    // The same file can be chosen again.
    chooser.value = '';
  });
  chooser.addEventListener('click', preload);
  document.addEventListener('paste', (event) => {
    const text = pastedText(event);
    if (text) void check([text]);
    if (text || take(event.clipboardData?.files)) event.preventDefault();
  });
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    root.classList.add('dragged');
    preload();
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) root.classList.remove('dragged');
  });
  document.addEventListener('drop', (event) => {
    root.classList.remove('dragged');
    if (take(event.dataTransfer?.files)) event.preventDefault();
  });
}

/** More are not read at once, so that a phone has room for them. */
const mostFiles = 20;

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

/** An answer of several: the verdict is seen at once, the rest is opened. */
function folded(view: HTMLElement): HTMLElement {
  const [, ...rest] = view.children;
  const details = element('details', {}, element('summary', {}, 'What was checked'));
  details.append(...rest);
  view.append(details);
  return element('li', {}, view);
}

const couldNotLoad =
  'The file could not be checked: a part of this page could not be fetched. Try again, or type the code that is printed on the certificate.';

/** Text that looks like a credential, unless it is pasted into a field. */
function pastedText({ clipboardData, target }: ClipboardEvent): File | null {
  if (clipboardData?.files.length) return null;
  const text = clipboardData?.getData('text/plain').trim() ?? '';
  const isTyping = target instanceof HTMLInputElement && target.type === 'text';
  const isCredential = /^[{[]/u.test(text) || (text.length > 100 && text.startsWith('eyJ'));
  return isCredential && !isTyping ? new File([text], 'Pasted text') : null;
}

function optionsOf(root: HTMLElement): Omit<RunOptions, 'number'> {
  const { origin = '', issuers = '[]', timeZone = 'UTC', host = '' } = root.dataset;
  return {
    host,
    timeZone,
    trusted: {
      origins: [...new Set([origin, location.origin])],
      issuers: JSON.parse(issuers) as RunOptions['trusted']['issuers'],
    },
    shape: (name) => partOf(root, `shape-${name}`, HTMLTemplateElement).content.cloneNode(true),
  };
}
