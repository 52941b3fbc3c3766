import path from 'node:path';
import { contentFolder } from '../environment/open-content.ts';

/** The part of Vite's watcher that is used here. */
interface Watcher {
  add(folder: string): unknown;
  on(event: 'all', listener: (event: string, file: string) => void): unknown;
}

/**
 * Calls back when files in the content folder have changed. Editors save in several steps, and a command may write many files: the call
 * waits until the given time has passed since the last change, and until the previous call is done.
 * @param wait in milliseconds
 */
export function onContentSaved(watcher: Watcher, wait: number, read: () => Promise<void>): void {
  const folder = contentFolder();
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  watcher.add(folder);
  watcher.on('all', (_event, file) => {
    if (path.relative(folder, path.resolve(file)).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read).catch((error: unknown) => console.error(error));
    }, wait);
  });
}
