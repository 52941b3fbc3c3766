import type { Colors } from 'picocolors/types';
import { printedCode } from '../../model/code.ts';
import { counted } from '../../wording/listed.ts';
import { changeKinds, type CertificateChange, type ChangeKind } from '../certificate-changes.ts';
import type { Changes } from '../changes.ts';
import type { Refusal } from '../refusals.ts';
import { editText, headingOf, kindWords, summaryOf } from './words.ts';

/** Codes that a terminal shows of each kind; `--format json` has them all. */
const mostShown = 20;

/** Changes as a person reads them in a terminal. */
export function textReport(
  changes: Changes,
  refusals: readonly Refusal[],
  colours: Colors,
): string {
  const parts = [
    `${colours.bold(summaryOf(changes))}\n`,
    ...issuedBySession(changes),
    ...changeKinds
      .filter((kind) => kind !== 'issued')
      .flatMap((kind) => kindPart(kind, changes, colours)),
    ...changes.edits.map((edit) =>
      part(
        headingOf(edit),
        edit.edits.map((each) => editText(each)),
        colours,
      ),
    ),
    ...refusals.map((refusal) => refusalText(refusal, colours)),
  ];
  return parts.join('\n');
}

const part = (heading: string, lines: readonly string[], colours: Colors) =>
  `${colours.bold(heading)}\n${lines.map((line) => `  ${line}\n`).join('')}`;

function issuedBySession({ certificates }: Changes): string[] {
  const issued = certificates.filter(({ kind }) => kind === 'issued');
  const sessions = Map.groupBy(issued, ({ courseId, sessionId }) => `${courseId} ${sessionId}`);
  if (sessions.size === 0) return [];
  const lines = [...sessions].map(
    ([session, each]) => `  ${session}: +${counted(each.length, 'certificate')}\n`,
  );
  return [lines.join('')];
}

function kindPart(kind: ChangeKind, { certificates }: Changes, colours: Colors): string[] {
  const meant = certificates.filter((change) => change.kind === kind);
  if (meant.length === 0) return [];
  const lines = meant.slice(0, mostShown).flatMap(linesOf);
  const more = meant.length - mostShown;
  return [
    part(
      `${counted(meant.length, 'certificate')} ${kind}: ${kindWords[kind]}`,
      [...lines, ...(more > 0 ? [`… and ${more.toLocaleString('en-GB')} more`] : [])],
      colours,
    ),
  ];
}

const linesOf = ({ code, courseId, sessionId, edits }: CertificateChange): string[] => [
  `${printedCode(code)}  ${courseId} ${sessionId}`,
  ...edits.map((edit) => `  ${editText(edit)}`),
];

const refusalText = ({ code, what, why, fix }: Refusal, colours: Colors) =>
  `${colours.red('error')} ${colours.dim(code)}\n  ${what} ${why}\n  ${colours.green('→')} ${fix}\n`;
