// The check in the browser, in an archive: see check-page.ts.
import { takeFiles } from '../../scripts/check-file/take-files.ts';
import { lookUp } from './look-up.ts';
import { pageFacts } from './page-facts.ts';
import * as check from './run.ts';

const form = document.querySelector<HTMLFormElement>('form.look-up');
if (form) lookUp(form, [new URL(pageFacts().url).host]);

const place = document.querySelector<HTMLElement>('[data-check-file]');
// Browsers check signatures from a disk and over https only.
if (place && 'subtle' in crypto) takeFiles(place, () => Promise.resolve(check));
