import { partOf } from '../capture/part-of.ts';
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

  async function check(file: File): Promise<void> {
    const turn = ++latest;
    progress.textContent = 'Checking…';
    try {
      const { checked } = await load();
      const view = await checked(file, optionsOf(root));
      // Another file may have come meanwhile.
      if (turn !== latest) return;
      result.replaceChildren(view);
      progress.textContent = '';
      view.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    } catch {
      if (turn === latest) progress.textContent = couldNotLoad;
    }
  }

  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    if (file) void check(file);
    // The same file can be chosen again.
    chooser.value = '';
  });
  chooser.addEventListener('click', preload);
  document.addEventListener('paste', (event) => {
    const file = pastedFile(event);
    if (!file) return;
    event.preventDefault();
    void check(file);
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
    const [file] = event.dataTransfer?.files ?? [];
    root.classList.remove('dragged');
    if (!file) return;
    event.preventDefault();
    void check(file);
  });
}

const couldNotLoad =
  'The file could not be checked: a part of this page could not be fetched. Try again, or type the code that is printed on the certificate.';

/** A file, or text that looks like a credential, unless it is pasted into a field. */
function pastedFile({ clipboardData, target }: ClipboardEvent): File | null {
  const [file] = clipboardData?.files ?? [];
  if (file) return file;
  const text = clipboardData?.getData('text/plain').trim() ?? '';
  const isTyping = target instanceof HTMLInputElement && target.type === 'text';
  return text.startsWith('{') && !isTyping ? new File([text], 'Pasted text') : null;
}

function optionsOf(root: HTMLElement): RunOptions {
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
