import { dayOf } from '../../values/calendar.ts';
import { element } from '../check-file/element.ts';
import { parsed } from '../page-statement.ts';
import { askHere } from '../same-address.ts';
import type { BatchResult } from './batch-result.ts';
import { checkList } from './check-list.ts';
import { decodeList, type FileFault } from './decode-list.ts';
import { patientFetch } from './patient-fetch.ts';
import { mostCodes, readList, type BatchReading } from './read-list.ts';
import { resultsCsv } from './results-csv.ts';
import { resultsTable, summaryOf } from './results-table.ts';

export interface BatchPlace {
  readonly result: HTMLElement;
  /** Shows the progress, and at the end the summary. */
  readonly say: (words: string) => void;
  readonly hosts: readonly string[];
  readonly timeZone: string;
  readonly signal: AbortSignal;
}

/** Checks the list in a file, or says why it cannot be read. @param show gets the text once it is decoded */
export async function runFile(
  file: Blob,
  place: BatchPlace,
  show: (text: string) => void,
): Promise<void> {
  const decoded = decodeList(new Uint8Array(await file.arrayBuffer()));
  if (!decoded.ok) {
    refuse(place, fileFaultWords[decoded.fault]);
    return;
  }
  show(decoded.text);
  await runBatch(decoded.text, place, decoded.isGuess ? guessWords : '');
}

/**
 * Checks a list and shows each result as it arrives; at the end the results can be saved.
 * @param remark added to the summary
 */
export async function runBatch(text: string, place: BatchPlace, remark = ''): Promise<void> {
  const reading = readList(text);
  if (!reading.ok) {
    refuse(place, faultWords[reading.fault]);
    return;
  }
  const { entries, hasNames, headingLines } = reading;
  const table = resultsTable(entries.length, hasNames);
  const results: BatchResult[] = [];
  let count = 0;
  place.result.replaceChildren(table.view);
  await checkList(entries, {
    ...surroundings(place),
    found(result, index) {
      results[index] = result;
      table.fill(index, result);
      count++;
      place.say(`${count} of ${entries.length} checked`);
    },
  });
  // Entries that were not reached are gaps.
  const found = results.filter(Boolean);
  const stopped = place.signal.aborted ? 'Stopped. ' : '';
  place.say(
    `${stopped}${count} of ${entries.length} checked: ${summaryOf(found) || 'nothing'}.${headingWords(headingLines)}${remark}`,
  );
  if (found.length > 0) place.result.prepend(saveButton(found));
}

function refuse({ result, say }: BatchPlace, words: string): void {
  result.replaceChildren();
  say(words);
}

const headingWords = (lines: number): string =>
  lines === 0 ? '' : ` ${lines} ${lines === 1 ? 'line' : 'lines'} taken as headings.`;

const guessWords =
  ' The file was read as Windows-1252: where a name looks wrong, save it as “CSV UTF-8”.';

const fileFaultWords: Readonly<Record<FileFault, string>> = {
  workbook:
    'This is a spreadsheet workbook: save it as “CSV UTF-8”, or paste the cells into the field above.',
  encoding:
    'The letters of this file cannot be read: save it as “CSV UTF-8”, or paste the cells into the field above.',
  'no-text': 'This file is not a list: choose a CSV or text file, or paste the codes.',
};

const faultWords: Readonly<Record<Extract<BatchReading, { ok: false }>['fault'], string>> = {
  empty: 'There is nothing in it: give one code in each line, or a table.',
  'too-many': `Please give at most ${mostCodes.toLocaleString('en-GB')} at a time.`,
  'no-codes': 'No column of this table has verification codes.',
};

function surroundings({ hosts, timeZone, signal }: BatchPlace) {
  return {
    ask: patientFetch({
      ask: (path) => askHere(path, signal),
      wait: (time) => new Promise<void>((resolve) => setTimeout(resolve, time)),
    }),
    parse: parsed,
    hosts: [...hosts, location.host],
    origin: location.origin,
    today: dayOf(new Date(), timeZone),
    signal,
  };
}

function saveButton(results: readonly BatchResult[]): HTMLElement {
  const button = element('button', { class: 'button', type: 'button' }, 'Save as CSV');
  button.addEventListener('click', () => {
    const file = new Blob([resultsCsv(results)], { type: 'text/csv;charset=utf-8' });
    const address = URL.createObjectURL(file);
    const link = element('a', { href: address, download: 'certificates-checked.csv' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
  return element('p', { class: 'batch-save' }, button);
}
