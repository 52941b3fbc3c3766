import { inWords } from '../../values/calendar.ts';
import { element } from '../../scripts/check-file/element.ts';
import { optionsOf } from '../../scripts/check-file/options.ts';
import { addAnswer, mostFiles, reportOn } from '../../scripts/check-file/run.ts';
import { reportView } from '../../scripts/check-file/show-report.ts';
import { archivedAnswer, inArchive } from '../archived-words.ts';
import type { CheckFacts } from '../check-page.ts';
import { archivedCertificate } from './archived-certificate.ts';
import { archivedWorld } from './archived-world.ts';
import { pageFacts } from './page-facts.ts';

export { addAnswer, mostFiles };

/** Checks one file against the archive and shows what came of it, with the day as of which that holds. */
export async function checked(file: File, root: HTMLElement, number: number): Promise<HTMLElement> {
  const { trusted, ...show } = optionsOf(root);
  const facts = pageFacts();
  const report = await reportOn(file, (bytes) =>
    archivedWorld({
      ...trusted,
      facts,
      bytes,
      certificate: archivedCertificate,
      read: besidePage(),
    }),
  );
  const view = reportView(report, { ...show, fileName: file.name, number });
  sayInArchive(view, facts);
  view.querySelector('.verdict-source')?.append(asOf(facts));
  for (const link of view.querySelectorAll<HTMLAnchorElement>('a[href^="/verify/"]')) {
    link.setAttribute('href', `../${link.pathname.slice(1)}index.html`);
  }
  return view;
}

/** Null from a disk. */
const besidePage = () =>
  location.protocol === 'file:'
    ? null
    : async (path: string) => {
        const answer = await fetch(`../${path}`);
        if (!answer.ok) throw new Error('The archived file could not be read.');
        return new Uint8Array(await answer.arrayBuffer());
      };

const asOf = (facts: CheckFacts) =>
  element(
    'p',
    {},
    `Status as of ${inWords(facts.asOf)}, from an archive: what was revoked later is not known here`,
  );

function sayInArchive(view: HTMLElement, { asOf: day }: CheckFacts): void {
  const words = archivedAnswer(day);
  const texts = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    // What somebody else wrote, such as a name, is left as it is.
    if (text.parentElement?.closest('bdi')) continue;
    text.nodeValue = inArchive(text.nodeValue ?? '', words);
  }
}
