import { printedCode, readCode } from '../../model/code.ts';
import { element } from '../../scripts/check-file/element.ts';
import { archivedCertificate } from './archived-certificate.ts';

/** Leads from a code to its archived page, where there is one. */
export function lookUp(form: HTMLFormElement): void {
  const field = form.elements.namedItem('code');
  if (!(field instanceof HTMLInputElement)) return;
  const answer = element('p', { class: 'hint', role: 'status' });
  form.append(answer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void lead(field.value, answer);
  });
  // Where a form of another page of the archive was sent.
  const asked = new URLSearchParams(location.search).get('code');
  if (asked === null) return;
  field.value = asked;
  void lead(asked, answer);
}

async function lead(typed: string, answer: HTMLElement): Promise<void> {
  const reading = readCode(typed);
  if (!reading.ok) {
    answer.textContent =
      'This is not a code. It stands in the lower right corner of the certificate.';
    return;
  }
  try {
    await archivedCertificate(reading.code);
    location.href = `${reading.code}/index.html`;
  } catch {
    answer.textContent = `This archive has no certificate with the code ${printedCode(reading.code)}. It may have been issued later, or never.`;
  }
}
