import { inWords } from '../../values/calendar.ts';
import type { Certificate } from '../../model/certificate.ts';
import { printedCode } from '../../model/code.ts';
import type { Identity } from '../../model/content.ts';
import { counted } from '../../wording/listed.ts';
import type { IdentityPlan } from './identity-plan.ts';

export interface ReportFrame {
  readonly heading: string;
  /** The file for those without a certificate. */
  readonly file: string;
  /** Whether names on documents are shown. */
  readonly list: boolean;
}

/** The result of an export, as text for a terminal: names on documents only if requested, and no addresses. */
export function identityReportText(
  plan: IdentityPlan,
  { heading, file, list }: ReportFrame,
): string {
  const blocks = [
    [heading, ...countLines(plan), ...doubtLines(plan)],
    plan.changes.map(
      ({ certificate, identity }) => `  ${codeOf(certificate)}: ${inShort(identity)}`,
    ),
    otherNameLines(plan, list),
    plan.kept.map(
      (certificate) =>
        `  ${codeOf(certificate)} is not changed: it states more than is kept now, or a check in person.`,
    ),
    plan.toIssue.length === 0 ? [] : [`Private file: ${file}`],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function countLines(plan: IdentityPlan): string[] {
  const { waiting } = plan;
  const rows: readonly (readonly [number, string])[] = [
    [plan.changes.length, `${noun(plan.changes.length, 'certificate')} to change`],
    [plan.already.length, 'already up to date'],
    [plan.kept.length, 'not changed'],
    [plan.otherNames.length, 'with another name than the document'],
    [plan.notInForce.length, 'revoked, replaced in another session or erased'],
    [plan.toIssue.length, 'without a certificate yet, for npm run issue'],
    [plan.unverified, 'not verified: no document was confirmed, so nothing is stated'],
    [plan.unmatched, 'without a certificate or an address that could be matched'],
    [
      waiting.learners,
      `still waiting for a reviewer, with ${counted(waiting.pieces, 'piece')} of work that ${waiting.pieces === 1 ? 'does' : 'do'} not count yet`,
    ],
  ];
  return rows
    .filter(([count], at) => at === 0 || count > 0)
    .map(([count, words]) => `${String(count).padStart(7)}  ${words}`);
}

/** The secrets of another site decrypt nothing and match no learner, so the report would look empty. */
function doubtLines(plan: IdentityPlan): string[] {
  const { changes, already, kept, otherNames, notInForce, toIssue, unverified, unmatched } = plan;
  const known = [changes, already, kept, otherNames, notInForce, toIssue].flat().length;
  if (known + unverified > 0) return [];
  return unmatched > 0
    ? ['No learner could be matched. Is SESSION_SECRET the one of this site?']
    : [
        'No learner is known here. If you expected some, check the session and the machine or site.',
      ];
}

function otherNameLines({ otherNames }: IdentityPlan, list: boolean): string[] {
  if (otherNames.length === 0) return [];
  return [
    `These certificates have another name than the document, and are not changed. If the two are one person: --name-seen <code>. If the certificate is wrong: npm run correct.${list ? '' : ' --list shows the names.'}`,
    ...otherNames.map(({ certificate, document }) =>
      list
        ? `  ${codeOf(certificate)}: “${certificate.name ?? ''}”; the document: “${document}”`
        : `  ${codeOf(certificate)}`,
    ),
  ];
}

function inShort({ checked, checkedBy, linkedWork }: Identity): string {
  const by = checkedBy === undefined ? '' : ` by ${checkedBy}`;
  const when = checked === undefined ? '' : `, document compared on ${inWords(checked)}${by}`;
  return `${linkedWork?.linked ?? 0} of ${linkedWork?.total ?? 0} pieces of work${when}`;
}

const codeOf = ({ code }: Certificate) => printedCode(code);
const noun = (count: number, singular: string) => (count === 1 ? singular : `${singular}s`);
