import { printedCode } from '../../model/code.ts';
import { escaped } from '../../model/html-text.ts';
import { counted } from '../../wording/listed.ts';
import { changeKinds, type CertificateChange, type ChangeKind } from '../certificate-changes.ts';
import type { Changes } from '../changes.ts';
import type { Picture, Pictures } from '../pictures.ts';
import type { Refusal } from '../refusals.ts';
import { pageStyle } from './page-style.ts';
import { editText, headingOf, kindWords, summaryOf } from './words.ts';

export interface PageReport {
  readonly siteName: string;
  /** The revision of the comparison, as the page shows it. */
  readonly since: string;
  readonly changes: Changes;
  readonly refusals: readonly Refusal[];
  readonly pictures: Pictures;
  /** The address of a picture's image from the page; null if there is none. */
  readonly imageOf: (picture: Picture, side: 'before' | 'after') => string | null;
}

/** Codes that the page lists of each kind. */
const mostListed = 500;

/** Changes as one page that needs nothing but the pictures beside it. Every text is escaped. */
export function pageReport(report: PageReport): string {
  const { siteName, since, changes, refusals } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>Changes of ${escaped(siteName)}</title>
<style>${pageStyle}</style>
</head>
<body>
<h1>${escaped(siteName)}: what would be published</h1>
<p class="sum">${escaped(summaryOf(changes))}</p>
<p>Compared with ${escaped(since)}. ${counted(changes.published.before, 'code')} had a page, ${changes.published.after.toLocaleString('en-GB')} will. Nothing of course records is in this report.</p>
${refusals.map(refusalPart).join('')}
${changes.edits.map((edit) => section(headingOf(edit), editsList(edit.edits.map((each) => editText(each, 400))))).join('')}
${changeKinds.map((kind) => kindPart(kind, changes)).join('')}
${picturesPart(report)}
</body>
</html>
`;
}

const section = (heading: string, body: string) =>
  `<section><h2>${escaped(heading)}</h2>\n${body}</section>\n`;

const refusalPart = ({ code, what, why, fix }: Refusal) =>
  `<section class="refused"><h2>${escaped(what)}</h2><p>${escaped(why)} ${escaped(fix)} <code>${code}</code></p></section>\n`;

const editsList = (edits: readonly string[]) =>
  `<ul>${edits.map((edit) => `<li>${escaped(edit)}</li>`).join('\n')}</ul>`;

function kindPart(kind: ChangeKind, { certificates }: Changes): string {
  const meant = certificates.filter((change) => change.kind === kind);
  if (meant.length === 0) return '';
  const rows = meant.slice(0, mostListed).map(row).join('\n');
  const more = meant.length - mostListed;
  const rest = more > 0 ? `<p>… and ${more.toLocaleString('en-GB')} more.</p>` : '';
  const heading = `${counted(meant.length, 'certificate')} ${kind}: ${kindWords[kind]}`;
  return section(
    heading,
    `<details${meant.length > 20 ? '' : ' open'}><summary>Codes</summary><table>${rows}</table>${rest}</details>`,
  );
}

const row = ({ code, courseId, sessionId, edits }: CertificateChange) =>
  `<tr><td><code>${printedCode(code)}</code></td><td>${escaped(courseId)}</td><td>${escaped(sessionId)}</td><td>${edits.map((edit) => escaped(editText(edit, 200))).join('<br>')}</td></tr>`;

function picturesPart({ pictures, imageOf }: PageReport): string {
  if (pictures.shown.length === 0) return '';
  const figures = pictures.shown.map((picture) => figure(picture, imageOf)).join('\n');
  return section(
    `${counted(pictures.of, 'certificate')} ${pictures.of === 1 ? 'looks' : 'look'} otherwise than before; ${pictures.shown.length === pictures.of ? 'all are shown' : `${pictures.shown.length} are shown`}`,
    figures,
  );
}

function figure(picture: Picture, imageOf: PageReport['imageOf']): string {
  const { code, why, courseId, sessionId } = picture;
  const reason = why === 'shared' ? 'something that it shares with others changes' : why;
  return `<figure><figcaption><code>${printedCode(code)}</code> ${escaped(courseId)} ${escaped(sessionId)}: ${reason}</figcaption>
<div class="pair">${side('Before', imageOf(picture, 'before'))}${side('After', imageOf(picture, 'after'))}</div></figure>`;
}

const side = (label: string, image: string | null) =>
  `<div><span>${label}</span>${image === null ? '<p class="none">no picture</p>' : `<img src="${escaped(image)}" width="480" height="252" loading="lazy" alt="${label}">`}</div>`;
