// The check in the browser, in an archive: see check-page.ts.
import { largestFile } from '../../scripts/check-file/file-kind.ts';
import { checkFile } from '../../scripts/check-file/check-file.ts';
import { factsId, type CheckFacts } from '../check-page.ts';
import { archivedWorld } from './archived-world.ts';
import { lookUp } from './look-up.ts';
import { showReport, showSentence } from './show-report.ts';

const facts = JSON.parse(document.getElementById(factsId)?.textContent ?? '{}') as CheckFacts;
const form = document.getElementById('look-up');
const said = document.getElementById('look-up-answer');
if (form instanceof HTMLFormElement && said) lookUp(form, said);

const files = document.getElementById('file');
const answer = document.getElementById('file-answer');
const fileForm = document.getElementById('file-form');
if (files instanceof HTMLInputElement && answer && fileForm && facts.issuers.length > 0) {
  fileForm.hidden = false;
  files.addEventListener('change', () => {
    const [file] = files.files ?? [];
    if (file) void check(file, answer);
  });
}

async function check(file: File, answer: HTMLElement): Promise<void> {
  if (file.size > largestFile) {
    showSentence(answer, 'This file is too large for a certificate. It was not read.');
    return;
  }
  // Browsers offer this from a disk and over https only.
  if (!('subtle' in crypto)) {
    showSentence(
      answer,
      'Could not check: this page was not reached over https. Open it so, or from a disk.',
    );
    return;
  }
  showSentence(answer, 'Checking…');
  const bytes = new Uint8Array(await file.arrayBuffer());
  showReport(answer, await checkFile(bytes, archivedWorld(facts, bytes, new Date())), facts);
}
