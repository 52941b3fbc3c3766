import { inWords } from '../../model/calendar.ts';
import type { FileReport, FileStep } from '../../scripts/check-file/file-report.ts';
import { statedFields } from '../../scripts/check-file/stated-fields.ts';
import type { CheckFacts } from '../check-page.ts';
import { fieldWords, resultWords, stepWords, tones, verdictWords } from './words.ts';

/** Shows a sentence in the place of an answer. */
export function showSentence(answer: HTMLElement, sentence: string): void {
  answer.replaceChildren(element('p', {}, sentence));
}

/** Shows what a file turned out to be: the verdict, what it states, and each step. Everything is set as text. */
export function showReport(answer: HTMLElement, report: FileReport, facts: CheckFacts): void {
  const onDay = (text: string) => text.replace(/\bday\b/u, inWords(facts.asOf));
  const [sentence, meaning] = verdictWords[report.verdict];
  const tone = tones[report.verdict] ?? 'unclear';
  answer.replaceChildren(
    element('div', { class: `verdict-${tone}`, 'data-verdict': report.verdict }, [
      element('h3', { class: 'verdict-sentence' }, onDay(sentence)),
      element('p', {}, onDay(meaning)),
    ]),
    ...statedIn(report),
    element('ol', { class: 'numbered' }, stepsOf(report, onDay)),
  );
}

/** Only what the issuer signed is repeated. */
function statedIn({ credential, steps, code }: FileReport): HTMLElement[] {
  if (!credential || steps.signature !== 'holds') return [];
  const stated = Object.entries(statedFields(credential)).filter(([, value]) => value !== null);
  const rows = stated.flatMap(([field, value]) => [
    element('dt', {}, fieldWords[field as keyof typeof fieldWords]),
    element('dd', {}, value ?? ''),
  ]);
  const links = code === null ? [] : [linkTo(`${code}/index.html`, 'Its page in this archive')];
  return [element('dl', { class: 'facts' }, rows), ...links];
}

const linkTo = (address: string, text: string) =>
  element('p', {}, [element('a', { href: address }, text)]);

const stepsOf = ({ steps }: FileReport, onDay: (text: string) => string): HTMLElement[] =>
  (Object.keys(stepWords) as FileStep[]).map((step) => {
    const result = steps[step] ?? 'not-reached';
    return element(
      'li',
      { 'data-step': step, 'data-result': result },
      `${onDay(stepWords[step])}: ${resultWords[result]}`,
    );
  });

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly HTMLElement[],
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (typeof content === 'string') made.textContent = content;
  else made.append(...content);
  return made;
}
