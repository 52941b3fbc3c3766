import { partOf } from '../capture/part-of.ts';

/** Checks a file: a site asks for what it publishes, an archive for what lies beside the page. */
export interface FileCheck {
  /** @param root the part of the page that says what is trusted @param number of the file among those that came together */
  readonly checked: (file: File, root: HTMLElement, number: number) => Promise<HTMLElement>;
  readonly mostFiles: number;
  readonly addAnswer: (result: HTMLElement, view: HTMLElement, count: number) => void;
}

/**
 * Takes files that are dropped, chosen or pasted, and shows a report on each.
 * @param load fetches the code that checks, when a file comes
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
      const { checked, mostFiles, addAnswer } = await load();
      for (const [index, file] of files.slice(0, mostFiles).entries()) {
        if (files.length > 1) progress.textContent = `Checking ${index + 1} of ${files.length}…`;
        const view = await checked(file, root, index + 1);
        // Other files may have come meanwhile.
        if (turn !== latest) return;
        addAnswer(result, view, files.length);
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
