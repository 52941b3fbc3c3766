import { marked, type ArchivePlace } from '../../src/model/page-marks.ts';
import type { CalendarDay } from '../../src/values/calendar.ts';
import { inWords } from '../../src/values/calendar.ts';
import type { Verdict } from '../../src/model/verdict.ts';

/** The words and classes of a page, which a copy editor may change without asking. */
export interface Wording {
  readonly words: (text: string) => string;
  readonly band: string;
}

export const wordings: readonly (readonly [name: string, wording: Wording])[] = [
  ['as it is', { words: (text) => text, band: 'verdict verdict-valid' }],
  ['in other words', { words: (text) => text.replaceAll(/\p{L}/gu, 'x'), band: 'answer' }],
  ['without words', { words: () => '', band: '' }],
];

const attributes = (values: Parameters<typeof marked>[0]) =>
  Object.entries(marked(values))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
const place = (archive: ArchivePlace) => attributes({ archive });

export interface VerifyPageOptions {
  readonly wording?: Wording;
  readonly verdict?: Verdict['kind'];
  readonly day?: CalendarDay;
}

/** The skeleton of a verify page, as it is built. */
export function verifyPage({
  wording: { words, band } = wordings[0]![1],
  verdict = 'valid',
  day = '2026-05-01',
}: VerifyPageOptions = {}): string {
  const sentence = attributes({
    past: 'This certificate was genuine &#38; &#34;good&#34; <on> {day}',
  });
  return `<!DOCTYPE html><html><head></head><body><a class="skip" href="#main"${place('notice')}>${words('Skip to the content')}</a>
<nav><a href="/">${words('Start')}</a><a href="/account/"${place('live-only')}>${words('Your records')}</a></nav>
<main><header class="${band}"${attributes({ verdict })}><h1${sentence}>${words('This certificate is genuine')}</h1>
<p>${words('Stated on')} <strong>laurel.example</strong><span${place('address-bar')}>${words(', which your address bar must show')}</span></p>
<p>${words('Status as of')} <time datetime="${day}"${attributes({ asOf: day })}>${inWords(day)}</time></p></header></main>
<footer><span${place('only-at')}>${words('Pages of this site are only at')}</span> <strong>laurel.example</strong></footer></body></html>`;
}
