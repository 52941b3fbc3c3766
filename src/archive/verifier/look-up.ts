import { printedCode, type VerificationCode } from '../../model/code.ts';
import { faultInWords } from '../../model/code-fault.ts';
import { foreignHost } from '../../model/foreign-text.ts';
import { codeWithin, isWord, readGiven, type GivenCode } from '../../model/given-code.ts';
import { element } from '../../scripts/check-file/element.ts';
import { archivedFilesPath, type ArchivedFiles } from '../facts.ts';

declare global {
  interface Window {
    archivedCertificate?: ArchivedFiles;
  }
}

export interface Archive {
  /** Of the site that was archived. */
  readonly hosts: readonly string[];
  /** The session or course of its certificates, in words; null where it has all of the site. */
  readonly part: string | null;
}

/** Leads from a code to its archived page, where there is one. */
export function lookUp(form: HTMLFormElement, archive: Archive): void {
  const field = form.elements.namedItem('code');
  if (!(field instanceof HTMLInputElement)) return;
  const answer = element('p', { class: 'hint', role: 'status' });
  form.append(answer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void lead(field.value, answer, archive);
  });
  // Where a form of another page of the archive was sent.
  const asked = new URLSearchParams(location.search).get('code');
  if (asked === null) return;
  field.value = asked;
  void lead(asked, answer, archive);
}

async function lead(typed: string, answer: HTMLElement, archive: Archive): Promise<void> {
  const given = readGiven(typed, archive.hosts);
  if (given.kind !== 'code') {
    answer.textContent = noCodeWords(given);
    return;
  }
  for (const code of [given.code, codeWithin(given.code)]) {
    if (code === null) continue;
    try {
      await archivedCertificate(code);
      location.href = `${code}/index.html`;
      return;
    } catch {
      // Not in this archive under that code.
    }
  }
  answer.textContent = isWord(given.code)
    ? noCodeWords({ kind: 'fault', fault: { kind: 'no-code' } })
    : notHereWords(given.code, archive);
}

const notHereWords = (code: VerificationCode, { part }: Archive): string =>
  part === null
    ? `This archive has no certificate with the code ${printedCode(code)}. It may have been issued later, or never.`
    : `This archive has only certificates of ${part}, and none with the code ${printedCode(code)}. It may be of another session, or have been issued later, or never.`;

function noCodeWords(given: Exclude<GivenCode, { kind: 'code' }>): string {
  if (given.kind === 'other-site') {
    return `That address belongs to another site, ${foreignHost(given.host)}. This archive says nothing about it.`;
  }
  const { what, advice } = faultInWords(given.fault);
  return `This is not a code. ${what} ${advice}`;
}

/** The archived files of a code. Rejects where there are none: on a disk, a missing file and a failing one look alike. */
export function archivedCertificate(code: VerificationCode): Promise<ArchivedFiles> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `../${archivedFilesPath(code)}`;
    script.addEventListener('error', () => reject(new Error('Not in this archive.')));
    script.addEventListener('load', () => {
      const files = window.archivedCertificate;
      if (files?.code === code) resolve(files);
      else reject(new Error('Another certificate.'));
    });
    document.head.append(script);
    script.addEventListener('load', () => script.remove());
  });
}
