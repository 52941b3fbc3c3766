import { linesWith, type FileTexts } from '../../edit/change-session.ts';
import type { Certificate } from '../../model/certificate.ts';
import { printedCode, type VerificationCode } from '../../model/code.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import type { CourseRecord } from '../../model/content.ts';
import { listed } from '../../wording/listed.ts';

export interface EarlierName {
  /** As it was before the change. */
  readonly certificate: Certificate;
  readonly record: CourseRecord | undefined;
  readonly content: Pick<ContentBySession, 'sessions'>;
  /** The session's files after the change. */
  readonly after: FileTexts;
  readonly newName: string | undefined;
}

/** Where the name that a certificate had can still be found in the content. */
export async function earlierNameRemarks(earlier: EarlierName): Promise<string[]> {
  return [
    ...linesThatKeepIt(earlier),
    ...(await otherCertificates(earlier)),
    ...replacedOrReplacing(earlier.certificate),
  ];
}

function linesThatKeepIt({ certificate, record, after, newName }: EarlierName): string[] {
  const names = [certificate.name, record?.learner.name].filter((name) => typeof name === 'string');
  return [...after].flatMap(([file, text]) => {
    const lines = new Set(names.flatMap((name) => linesWith(text, name, newName)));
    if (lines.size === 0) return [];
    const where = `${file}, line ${listed([...lines].map(String))}`;
    return [`The earlier name still occurs in ${where}: check whether it is the same person’s.`];
  });
}

/** The same learner may have a certificate of any session: each is opened, one after the other. */
async function otherCertificates({ certificate, content }: EarlierName): Promise<string[]> {
  if (certificate.name === null) return [];
  const others: VerificationCode[] = [];
  for (const session of content.sessions) {
    if (session.named === 0) continue;
    const { certificates } = await session.open();
    const namesakes = certificates.filter(({ name }) => name === certificate.name);
    others.push(...namesakes.map(({ code }) => code).filter((code) => code !== certificate.code));
  }
  if (others.length === 0) return [];
  const codes = listed(others.map((code) => printedCode(code)));
  return [
    `Other certificates carry the same name: ${codes}. If they are the same learner’s, change them too.`,
  ];
}

function replacedOrReplacing({ supersedes, supersededBy }: Certificate): string[] {
  const related = [supersedes?.code, supersededBy?.code].filter((code) => code !== undefined);
  if (related.length === 0) return [];
  return [
    `The learner has had ${listed(related.map(printedCode))} too; that certificate is left as it is.`,
  ];
}
