// Takes a file that is dropped, chosen or pasted, and checks it in the browser. The code that checks is loaded only when a file comes.
import { takeFiles } from './check-file/take-files.ts';

const place = document.querySelector<HTMLElement>('[data-check-file]');
if (place) takeFiles(place, () => import('./check-file/run.ts'));
