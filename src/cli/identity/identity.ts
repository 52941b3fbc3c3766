import { identityAccess } from '../../environment/identity-access.ts';
import { localStateFolder } from '../../environment/local-state.ts';
import { outputFolder } from '../../environment/output-folder.ts';
import { identitiesInto } from '../../edit/identity-edits.ts';
import { sessionOutcomes } from '../../identity/export/session-outcomes.ts';
import { CouldNotCheck } from '../../account/key-store.ts';
import { keptIdentity, type ReadVault } from '../../runtime/kept-identity.ts';
import { counted } from '../../wording/listed.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { identityFileText } from '../shared/identity-file.ts';
import { identityCommand, identityOptions, type IdentityOptions } from './identity-options.ts';
import { planIdentity, type IdentityPlan } from './identity-plan.ts';
import { identityReportText } from './identity-report-text.ts';
import { openRestOfLines } from '../../load/open-lines.ts';
import { findCourseSession, openPart, type CourseSession } from '../shared/issue-session.ts';
import { privatePlaceRefusal, writePrivately } from '../shared/private-file.ts';
import { agreed, parsed } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';
import { withContent, type OpenedContent, type TextChange } from '../shared/with-content.ts';

/** The decrypted data of Signature Track. */
export interface OpenedVault {
  readonly vault: ReadVault;
  readonly secret: string;
  /** As the end of “read from …”. */
  readonly place: string;
}

export interface IdentitySurroundings extends StaffSurroundings {
  /** If it cannot be opened, a sentence that says what is missing. */
  readonly openVault: () => Promise<OpenedVault | string>;
  /** Where private files go. */
  readonly privateFolder: string;
}

/**
 * `npm run identity`: what Signature Track found out becomes the identity check that certificates state.
 * @param args what follows the command's name
 */
export async function identity(
  args: readonly string[],
  surroundings: IdentitySurroundings,
): Promise<ExitCode> {
  const command = identityCommand(surroundings);
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const options = identityOptions(command, surroundings.privateFolder);
  const refusal = await privatePlaceRefusal(options.file, options.content, surroundings);
  if (refusal !== undefined) {
    surroundings.err(`${refusal}\n`);
    return exitCodes.usage;
  }
  const request = { dir: options.content, dryRun: options.dryRun ?? false };
  return withContent(request, surroundings, (opened) =>
    new IdentityExport(options, opened, surroundings).run(),
  );
}

class IdentityExport {
  readonly #options: IdentityOptions;
  readonly #opened: OpenedContent;
  readonly #surroundings: IdentitySurroundings;

  constructor(options: IdentityOptions, opened: OpenedContent, surroundings: IdentitySurroundings) {
    this.#options = options;
    this.#opened = opened;
    this.#surroundings = surroundings;
  }

  async run(): Promise<ExitCode> {
    const found = findCourseSession(this.#opened.content, this.#options);
    if (typeof found === 'string') return this.#refused(found);
    const vault = await this.#surroundings.openVault();
    if (typeof vault === 'string') return this.#refused(`${vault} Nothing was changed.`);
    let plan: IdentityPlan;
    try {
      plan = await this.#plan(found, vault);
    } catch (error) {
      if (!(error instanceof CouldNotCheck)) throw error;
      return this.#refused(`It could not be read: ${error.message} Nothing was changed.`);
    }
    const changes = await this.#changes(plan);
    this.#show(found, vault, plan);
    return this.#write(found, plan, changes);
  }

  async #plan({ course, session }: CourseSession, vault: OpenedVault): Promise<IdentityPlan> {
    const { content, today } = this.#opened;
    const { certificates, records } = await openPart(content, { course, session });
    const others = await openRestOfLines(content, certificates);
    const shown = this.#surroundings.progress('reading the data of Signature Track');
    const outcomes = await sessionOutcomes({
      ...vault,
      courseId: course.id,
      sessionId: session.id,
      timeZone: content.site.timeZone,
    }).finally(() => shown?.end());
    const namesSeen = this.#options.nameSeen;
    return planIdentity({
      content: {
        ...content,
        certificates: [...certificates, ...others.certificates],
        records,
      },
      course,
      session,
      today,
      outcomes,
      secret: vault.secret,
      namesSeen,
    });
  }

  async #changes({ changes }: IdentityPlan): Promise<readonly TextChange[]> {
    const byFile = Map.groupBy(changes, ({ certificate }) => certificate.file);
    const made = [...byFile].map(async ([file, those]) => {
      const before = (await this.#opened.readText(file)) ?? '';
      const identities = new Map(those.map((one) => [one.certificate.code, one.identity]));
      return { file, before, after: identitiesInto(before, identities) };
    });
    return Promise.all(made);
  }

  #show({ course, session }: CourseSession, { place }: OpenedVault, plan: IdentityPlan): void {
    const { changes, already, kept, otherNames, notInForce, toIssue } = plan;
    const certain = [changes, already, kept, otherNames, notInForce, toIssue];
    const total =
      certain.reduce((sum, list) => sum + list.length, 0) + plan.unverified + plan.unmatched;
    this.#surroundings.out(
      identityReportText(plan, {
        heading: `${course.id}, session ${session.id}: ${counted(total, 'learner has', 'learners have')} attested work, read from ${place}`,
        file: this.#options.file,
        list: this.#options.list ?? false,
      }),
    );
  }

  async #write(
    { course, session }: CourseSession,
    { toIssue }: IdentityPlan,
    changes: readonly TextChange[],
  ): Promise<ExitCode> {
    const { file, dryRun } = this.#options;
    if (changes.length === 0 && toIssue.length === 0) return this.#done('Nothing to do.');
    if (dryRun) return this.#done('Dry run: nothing was written.');
    if (!(await agreed(this.#options, this.#surroundings)))
      return this.#refused('Nothing was written.');
    if (toIssue.length > 0) {
      const text = identityFileText({ course: course.id, session: session.id, learners: toIssue });
      await writePrivately(file, text, this.#surroundings.files);
    }
    if (changes.length > 0) {
      const exitCode = await this.#opened.write(changes);
      if (exitCode !== exitCodes.ok) return exitCode;
    }
    return this.#done(
      [
        ...changes.map((change) => `Wrote ${change.file}. Review and commit it.`),
        ...(toIssue.length === 0
          ? []
          : [
              `Wrote ${file}, which is private. Issue with --identity-from ${file}, then delete it.`,
            ]),
      ].join('\n'),
    );
  }

  #done(text: string): ExitCode {
    this.#surroundings.out(`\n${text}\n`);
    return exitCodes.ok;
  }

  #refused(text: string): ExitCode {
    this.#surroundings.err(`${text}\n`);
    return exitCodes.problems;
  }
}

/** This machine, and the site's settings in its environment. */
export function identitySurroundings(): IdentitySurroundings {
  const output = outputFolder();
  return {
    ...staffSurroundings(),
    privateFolder: localStateFolder(output),
    openVault: async () => {
      const access = await identityAccess(output);
      if (typeof access === 'string') return access;
      const place = access.kind === 'site' ? 'the site' : 'the data on this machine';
      return { vault: keptIdentity(access), secret: access.secret, place };
    },
  };
}

if (import.meta.main)
  process.exitCode = await identity(process.argv.slice(2), identitySurroundings());
