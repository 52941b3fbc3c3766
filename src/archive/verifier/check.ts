// The check in the browser, in an archive: see `checkPage` in own-pages.ts.
import { selectorOf } from '../../model/page-marks.ts';
import { optionsOf } from '../../scripts/check-file/options.ts';
import { addAnswer, mostFiles, reportOn } from '../../scripts/check-file/run.ts';
import type { Setting } from '../../scripts/check-file/setting.ts';
import { reportView } from '../../scripts/check-file/show-report.ts';
import { takeFiles } from '../../scripts/check-file/take-files.ts';
import { inWords } from '../../values/calendar.ts';
import { factsId, type CheckFacts } from '../facts.ts';
import { archivedWorld } from './archived-world.ts';
import { archivedCertificate, lookUp } from './look-up.ts';

const facts = JSON.parse(document.getElementById(factsId)?.textContent ?? '') as CheckFacts;
const day = inWords(facts.asOf);

const form = document.querySelector<HTMLFormElement>(selectorOf('lookUp'));
if (form) lookUp(form, { hosts: [new URL(facts.url).host], part: facts.part });

const place = document.querySelector<HTMLElement>(selectorOf('checkFile'));
// Browsers check signatures from a disk and over https only.
if (place && 'subtle' in crypto) {
  takeFiles(place, () => Promise.resolve({ checked, mostFiles, addAnswer }));
}

const inArchive: Setting = {
  genuine: `This file was genuine on ${day}`,
  published: 'what this archive has',
  counts: `counted on ${day}`,
  countsNoMore: `On ${day} it no longer counted`,
  differs: 'This is not what this archive has',
  publishedNow: 'In this archive',
  seePage: 'The page of the certificate says which, and why.',
  seeEdition: `The page of the certificate says what was true on ${day}, and has that edition.`,
  ownIssuer: 'Its issuer is one of this archive',
  asOf: `Status as of ${day}, from an archive: what was revoked later is not known here`,
  pageOf: (code) => `${code}/index.html`,
};

/** Checks one file against the archive and shows what came of it, with the day as of which that holds. */
async function checked(file: File, root: HTMLElement, number: number): Promise<HTMLElement> {
  const { trusted, ...show } = optionsOf(root);
  const report = await reportOn(file, (bytes) =>
    archivedWorld({
      ...trusted,
      facts,
      bytes,
      certificate: archivedCertificate,
      read: besidePage(),
    }),
  );
  return reportView(report, { ...show, setting: inArchive, fileName: file.name, number });
}

/** Reads the files of the archive; null from a disk. */
function besidePage(): ((path: string) => Promise<Uint8Array>) | null {
  if (location.protocol === 'file:') return null;
  return async (path) => {
    const answer = await fetch(`../${path}`);
    if (!answer.ok) throw new Error('The archived file could not be read.');
    return new Uint8Array(await answer.arrayBuffer());
  };
}
