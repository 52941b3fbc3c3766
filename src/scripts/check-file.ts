// Takes a file that is dropped, chosen or pasted, and checks it in the browser. What checks is fetched only when a file comes.
import { selectorOf } from '../model/page-marks.ts';
import { takeFiles } from './check-file/take-files.ts';

const place = document.querySelector<HTMLElement>(selectorOf('checkFile'));
if (place) takeFiles(place, () => import('./check-file/run.ts'));
