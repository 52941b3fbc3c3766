import path from 'node:path';
import type { Command } from 'commander';
import type { Decision } from '../../edit/certificate-edits.ts';
import { changeSession, type FileTexts } from '../../edit/change-session.ts';
import { defaultsOf, type SessionDefaults } from '../../edit/issue-edits.ts';
import { erasedFile } from '../../edit/erased-learners.ts';
import { sessionTexts } from '../../edit/session-files.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { Certificate } from '../../model/certificate.ts';
import { faultInWords } from '../../model/code-fault.ts';
import { printedCode } from '../../model/code.ts';
import { readGiven } from '../../model/given-code.ts';
import { codesOf, openWithSession } from '../../load/open-certificate.ts';
import { openRestOfLines } from '../../load/open-lines.ts';
import { recordInLine } from '../../edit/record-in-line.ts';
import type { CourseRecord } from '../../model/content.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import { listed } from '../../wording/listed.ts';
import { difference } from '../shared/difference.ts';
import { earlierNameRemarks } from './earlier-name.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { quotedPath } from '../shared/quoted-path.ts';
import { agreed } from '../shared/staff-command.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';
import { unknownCode } from '../shared/unknown-code.ts';
import { withContent, type OpenedContent, type TextChange } from '../shared/with-content.ts';

/** One certificate as a command finds it. */
export interface FoundCertificate {
  readonly certificate: Certificate;
  /** The learner's record: it names this certificate, or one that this one replaced or was replaced by. */
  readonly record: CourseRecord | undefined;
  readonly today: CalendarDay;
  /** The places of the session's other certificates in its status list. */
  readonly takenIndexes: ReadonlySet<number>;
  readonly content: ContentBySession;
  /** Of the file that the certificate is in. */
  readonly defaults: SessionDefaults;
}

/** The differences between the commands that change one certificate. */
export interface CertificateCommand {
  readonly decide: (found: FoundCertificate) => Decision | Promise<Decision>;
  /** A change to another private file. @returns a refusal where it cannot be made */
  readonly alsoChange?: (
    found: FoundCertificate,
    opened: OpenedContent,
    options: { readonly dryRun: boolean },
  ) => Promise<TextChange | undefined | { readonly refusal: string }>;
  /** Lines that staff read after the lines that change and before they agree. */
  readonly beforehand?: (found: FoundCertificate) => readonly string[];
  /** Whether the certificate's name must not remain anywhere. */
  readonly forgetsName: boolean;
  /** Whether the learner's record is removed rather than changed. */
  readonly removesRecord?: true;
  /** The name that takes its place. */
  readonly newName?: string;
  /** Notices for staff after the change. */
  readonly afterwards: (done: DoneChange) => readonly string[];
}

/** A change that was written. */
export interface DoneChange {
  /** As printed. */
  readonly code: string;
  /** The command that takes it back as long as it is not committed, as a sentence. */
  readonly takeBack: string;
}

/** Changes the certificate whose code is the command's argument. */
export async function changeCertificate(
  command: Command,
  surroundings: StaffSurroundings,
  certificateCommand: CertificateCommand,
): Promise<ExitCode> {
  const {
    content,
    dryRun = false,
    yes = false,
  } = command.opts<{ content: string; dryRun?: true; yes?: true }>();
  const typed = command.args.join(' ');
  const reading = readGiven(typed, null);
  if (reading.kind !== 'code') {
    const { what, advice } = faultInWords(
      reading.kind === 'fault' ? reading.fault : { kind: 'no-code' },
    );
    surroundings.err(`${what} ${advice}\n`);
    return exitCodes.usage;
  }
  return withContent({ dir: path.resolve(content), dryRun }, surroundings, async (opened) => {
    const { content, today } = opened;
    const asked = await openWithSession(content, reading.code);
    if (!asked) return refuse(surroundings, unknownCode(reading.code, codesOf(content)));
    const { certificate, session } = asked;
    const others = await openRestOfLines(content, [certificate]);
    const record = recordInLine(
      certificate,
      [certificate, ...others.certificates],
      [...session.records, ...others.records],
    );
    const takenIndexes = new Set(
      session.certificates.flatMap((each) => (each === certificate ? [] : each.statusIndexes)),
    );
    const texts = await textsFor(certificate, record, opened);
    const defaults = defaultsOf(texts.get(certificate.file) ?? '');
    const found = { certificate, record, today, takenIndexes, content, defaults };
    const change = { found, texts, opened, surroundings, command: certificateCommand };
    return carriedOut(change, { dryRun, yes });
  });
}

/** The files of the certificate's session and of the record's. A certificate may replace one of an earlier session, where the record is. */
async function textsFor(
  certificate: Certificate,
  record: CourseRecord | undefined,
  opened: OpenedContent,
): Promise<FileTexts> {
  const texts = [
    ...(await sessionTexts('certificates', certificate, opened)),
    ...(await sessionTexts('records', record ?? certificate, opened)),
  ];
  return new Map(texts.map(({ file, text }) => [file, text]));
}

interface CertificateChange {
  readonly found: FoundCertificate;
  readonly texts: FileTexts;
  readonly opened: OpenedContent;
  readonly surroundings: StaffSurroundings;
  readonly command: CertificateCommand;
}

/** Decides, shows the change, asks, and writes it. */
async function carriedOut(
  change: CertificateChange,
  { dryRun, yes }: { dryRun: boolean; yes: boolean },
): Promise<ExitCode> {
  const { found, texts, opened, surroundings, command } = change;
  const { certificate } = found;
  const code = printedCode(certificate.code);
  const notChanged = (why: string) => refuse(surroundings, `${code} was not changed. ${why}`);
  const say = (...lines: readonly string[]): ExitCode => {
    surroundings.out(`${lines.join('\n')}\n`);
    return exitCodes.ok;
  };
  const decision = await command.decide(found);
  if (decision.kind === 'refused') return notChanged(`${decision.because} ${decision.fix}`);
  if (decision.kind === 'nothing') return say(`${code}: nothing to do. ${decision.because}`);

  const after = changeSession(texts, found, decision);
  const also = await command.alsoChange?.(found, opened, { dryRun });
  if (also && 'refusal' in also) return notChanged(also.refusal);
  const changes = [...changedFiles(texts, after), ...(also ? [also] : [])];
  const remarks = command.forgetsName
    ? await earlierNameRemarks({ ...found, after, newName: command.newName })
    : [];
  say(
    heading(found),
    ...changes.map((each) => shown(each, change)),
    ...(command.beforehand?.(found) ?? []),
  );
  if (dryRun) return say(...remarks, 'Dry run: nothing was written.');
  if (!(await agreed({ yes }, surroundings))) return refuse(surroundings, 'Nothing was changed.');

  const exitCode = await opened.write(changes);
  if (exitCode !== exitCodes.ok) return exitCode;
  return say(
    `${code}: changed ${listed(changes.map(({ file }) => file))}.`,
    ...(decision.added ? [`The new certificate is ${printedCode(decision.added.code)}.`] : []),
    ...command.afterwards({ code, takeBack: takeBack(changes, opened) }),
    ...remarks,
  );
}

function takeBack(changes: readonly TextChange[], { dir }: OpenedContent): string {
  const files = changes.map(({ file }) => file).join(' ');
  return `Until you commit it, this takes it back, with every other change of the same files since the last commit: git -C ${quotedPath(dir)} checkout -- ${files}`;
}

const changedFiles = (before: FileTexts, after: FileTexts): readonly TextChange[] =>
  [...after].flatMap(([file, text]) =>
    before.get(file) === text ? [] : [{ file, before: before.get(file), after: text }],
  );

function heading({ certificate, content }: FoundCertificate): string {
  const { code, courseId, sessionId } = certificate;
  const course = content.courses.find(({ id }) => id === courseId);
  return `${printedCode(code)}: ${course?.title ?? courseId}, session ${sessionId}\n`;
}

/** A unified diff of the certificates; of records only that they change, because they are private. */
function shown(change: TextChange, { found, command }: CertificateChange): string {
  const { file } = change;
  if (file === found.certificate.file) return difference(change);
  if (file === erasedFile)
    return `--- ${file}\n+++ ${file}\n(hashes by which npm run issue recognises the learner, and nothing else)\n`;
  return `--- ${file}\n+++ ${file}\n(the learner’s record ${command.removesRecord ? 'is removed' : 'changes'}; records are private and not shown)\n`;
}

function refuse({ err }: StaffSurroundings, text: string): ExitCode {
  err(`${text}\n`);
  return exitCodes.problems;
}
