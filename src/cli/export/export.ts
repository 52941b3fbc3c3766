import path from 'node:path';
import { CouldNotCheck } from '../../account/key-store.ts';
import { megabytes } from '../../environment/counted-progress.ts';
import { refuseUsed, FolderInUse, newFolder } from '../../environment/new-folder.ts';
import { folderSize } from '../../environment/folder-size.ts';
import { outputFolder } from '../../environment/output-folder.ts';
import { deploySentence, limitWarning } from '../../load/report/deploy-report.ts';
import { codesOf } from '../../load/open-certificate.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import type { VerificationCode } from '../../model/code.ts';
import { hosts, usedLimits, type Host } from '../../model/hosting.ts';
import { requiredValueOf, valueOf } from '../../model/page-marks.ts';
import { counted } from '../../wording/listed.ts';
import { bundledScript } from './bundled-script.ts';
import { sessionsOf, unknownPart, type ContentPart } from '../shared/content-part.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { publishedSite, type PublishedSite } from './published-site.ts';
import { withSoundContent } from '../shared/sound-content.ts';
import { contentCommand, parsed } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';
import { writeArchive } from './write-archive.ts';

interface ExportOptions extends ContentPart {
  readonly from: string;
  readonly content: string;
}

/**
 * `npm run export`: the last build as an archive that needs no server and no network.
 * @param args what follows the command's name
 */
export async function exportArchive(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = contentCommand('export', surroundings)
    .description(
      'Writes the last build as an archive: plain files that any host can serve for ever, with a page that checks certificates offline.',
    )
    .argument('<folder>', 'a new folder')
    .option('--from <folder>', 'the build', path.join(outputFolder(), 'dist'))
    .option('--course <id>', 'only certificates of this course')
    .option('--session <id>', 'only of this session')
    .addHelpText(
      'after',
      '\nExit code: 0 written; 1 nothing was written: there is no build, it is damaged or of other content, or there is no such session; 2 wrong usage.\n\nExamples: npm run build && npm run export -- ../archive-2026\n          npm run export -- ../archive-spring --course astronomy --session spring-2026',
    );
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const options = command.opts<ExportOptions>();
  const target = path.resolve(command.args[0] ?? '');
  const from = path.resolve(options.from);
  return withSoundContent(options.content, surroundings, ({ content }) =>
    write({ ...options, target, from, content }, surroundings),
  );
}

async function write(wanted: Export, surroundings: StaffSurroundings): Promise<ExitCode> {
  const { err } = surroundings;
  const { target, from, content } = wanted;
  const nothing = emptyPart(content, wanted);
  if (nothing !== undefined) {
    err(`${nothing} Nothing was written.\n`);
    return exitCodes.problems;
  }
  let published: PublishedSite | undefined;
  try {
    await refuseUsed(target);
    published = await publishedSite(from);
    const fault = published ? await otherBuild(content, published) : 'There is no build.';
    if (!published || fault !== null) {
      err(`${fault} Run npm run build first. Nothing was written.\n`);
      return exitCodes.problems;
    }
    await writeFrom(published, wanted, surroundings);
    await reportSize(target, surroundings);
    return exitCodes.ok;
  } catch (error) {
    const said = faultInWords(error);
    if (said === undefined) throw error;
    err(`${said} Nothing was written.\n`);
    return exitCodes.problems;
  } finally {
    await published?.close();
  }
}

/** Why nothing can be exported of a part of the content, and what to do; undefined where it has certificates. */
function emptyPart(content: ContentBySession, part: ContentPart): string | undefined {
  const unknown = unknownPart(content, part);
  if (unknown !== undefined) return `${unknown} Ids are in the files of courses/.`;
  const isEmpty = isPart(part) && codesIn(content, part).length === 0;
  return isEmpty ? 'No certificate was issued there. Name another session.' : undefined;
}

const codesIn = (content: ContentBySession, part: ContentPart): readonly VerificationCode[] =>
  codesOf({ sessions: sessionsOf(content, part) });

const isPart = ({ course, session }: ContentPart) => course !== undefined || session !== undefined;

/** An error that staff can do something about, in words; undefined for others. */
function faultInWords(error: unknown): string | undefined {
  if (error instanceof FolderInUse) return 'The folder has something in it. Name a new one.';
  if (error instanceof CouldNotCheck)
    return `The build is damaged. ${error.message} Run npm run build again.`;
  return undefined;
}

interface Export extends ContentPart {
  readonly target: string;
  /** The build. */
  readonly from: string;
  readonly content: ContentBySession;
}

/** Writes the archive and shows how far it is. */
async function writeFrom(
  published: PublishedSite,
  { target, content, ...part }: Export,
  { out, counted: counting }: StaffSurroundings,
): Promise<void> {
  const chosen = new Set(codesIn(content, part));
  const codes = published.codes.filter((code) => chosen.has(code));
  const asOf = await dayOf(published);
  const scripts = {
    check: await bundledScript('src/archive/verifier/check.ts'),
    page: await bundledScript('src/archive/verifier/page.ts'),
  };
  const { show, end } = counting('Certificates', 'certificates');
  show(0, codes.length);
  let summary = `stopped before the first of ${codes.length}`;
  const onCertificate = (done: number, bytes: number) => {
    show(done, codes.length);
    summary =
      done < codes.length
        ? `stopped after ${done} of ${codes.length}`
        : `${done} written${megabytes(bytes)}`;
  };
  try {
    await newFolder(target, (dir) =>
      writeArchive(dir, {
        ...{ site: content.site, published, codes, part: partInWords(part) },
        ...{ asOf, scripts, onCertificate },
      }),
    );
  } finally {
    end(summary);
  }
  out(
    `${counted(codes.length, 'certificate')}, status as of ${asOf}: ${target}\nOpen index.html, or read README.txt.\n`,
  );
}

function partInWords({ course, session }: ContentPart): string | null {
  if (session === undefined) return course === undefined ? null : `the course ${course}`;
  return course === undefined
    ? `every session ${session}`
    : `the session ${session} of the course ${course}`;
}

async function reportSize(
  target: string,
  { out, err }: Pick<StaffSurroundings, 'out' | 'err'>,
): Promise<void> {
  const size = await folderSize(target);
  out(`${deploySentence(size)}\n`);
  for (const host of Object.keys(hosts) as Host[])
    for (const used of usedLimits(size, host)) err(`Warning: ${limitWarning(used)}\n`);
}

/** Why a build is not of this content, in a sentence; null if it is, judged by codes and addresses. */
async function otherBuild(
  content: ContentBySession,
  published: PublishedSite,
): Promise<string | null> {
  const built = new Set(published.codes);
  const codes = codesOf(content);
  const missing = codes.filter((code) => !built.has(code)).length;
  if (missing > 0) return `The build lacks ${counted(missing, 'certificate')} of the content.`;
  if (built.size > codes.length) return 'The build is of other content.';
  const front = textOf(await published.read('index.html'));
  if (valueOf(front, 'preview') !== null) return 'The build is a preview.';
  return front.includes(`<link rel="canonical" href="${content.site.url}/">`)
    ? null
    : 'The build is of a site with another address.';
}

/** The day that verify pages state. Throws where there is none. */
async function dayOf(published: PublishedSite): Promise<string> {
  const [code] = published.codes;
  if (code === undefined) throw new Error('No page of the build states a day.');
  return requiredValueOf(textOf(await published.page(code)), 'asOf');
}

const textOf = (content: Uint8Array) => Buffer.from(content).toString('utf8');

if (import.meta.main) {
  process.exitCode = await exportArchive(process.argv.slice(2), staffSurroundings());
}
