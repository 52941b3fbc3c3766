import path from 'node:path';
import { codesIn } from '../../archive/contents.ts';
import { refuseUsed, FolderInUse, newFolder } from '../../environment/new-folder.ts';
import { folderSize } from '../../environment/folder-size.ts';
import { outputFolder } from '../../environment/output-folder.ts';
import { deploySentence, limitWarning } from '../../load/report/deploy-report.ts';
import type { Content } from '../../model/content.ts';
import { hosts, usedLimits, type Host } from '../../model/hosting.ts';
import { requiredValueOf, valueOf } from '../../model/page-marks.ts';
import { counted } from '../../wording/listed.ts';
import { bundledScript } from './bundled-script.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { publishedFiles, type PublishedFiles } from './published-files.ts';
import { soundContent } from '../shared/sound-content.ts';
import { contentCommand, parsed } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';
import { writeArchive } from './write-archive.ts';

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
    .addHelpText(
      'after',
      '\nExit code: 0 written; 1 nothing was written: there is no build, or it is of other content; 2 wrong usage.\n\nExample: npm run build && npm run export -- ../archive-2026',
    );
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const { from, content } = command.opts<{ from: string; content: string }>();
  return write(
    path.resolve(command.args[0] ?? ''),
    { from: path.resolve(from), content },
    surroundings,
  );
}

async function write(
  target: string,
  { from, content: folder }: { from: string; content: string },
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const { out, err } = surroundings;
  const sound = await soundContent(folder, surroundings);
  if (!sound) return exitCodes.problems;
  const { content } = sound;
  try {
    await refuseUsed(target);
    const published = await publishedFiles(from);
    const fault = published ? await otherBuild(content, published) : 'There is no build.';
    if (!published || fault !== null) {
      err(`${fault} Run npm run build first. Nothing was written.\n`);
      return exitCodes.problems;
    }
    const asOf = await dayOf(published);
    const scripts = {
      check: await bundledScript('src/archive/verifier/check.ts'),
      page: await bundledScript('src/archive/verifier/page.ts'),
    };
    await newFolder(target, (dir) =>
      writeArchive(dir, { site: content.site, published, asOf, scripts }),
    );
    out(
      `${counted(content.certificates.length, 'certificate')}, status as of ${asOf}: ${target}\nOpen index.html, or read README.txt.\n`,
    );
    const size = await folderSize(target);
    out(`${deploySentence(size)}\n`);
    for (const host of Object.keys(hosts) as Host[])
      for (const used of usedLimits(size, host)) err(`Warning: ${limitWarning(used)}\n`);
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    err('The folder has something in it. Name a new one. Nothing was written.\n');
    return exitCodes.problems;
  }
}

/** Why a build is not of this content, in a sentence; null if it is, judged by codes and addresses. */
async function otherBuild(content: Content, published: PublishedFiles): Promise<string | null> {
  const built = new Set(codesIn(published.files));
  const missing = content.certificates.filter(({ code }) => !built.has(code)).length;
  if (missing > 0) return `The build lacks ${counted(missing, 'certificate')} of the content.`;
  if (built.size > content.certificates.length) return 'The build is of other content.';
  const front = (await published.read('index.html')).toString('utf8');
  if (valueOf(front, 'preview') !== null) return 'The build is a preview.';
  return front.includes(`<link rel="canonical" href="${content.site.url}/">`)
    ? null
    : 'The build is of a site with another address.';
}

/** The day that verify pages state. Throws where there is none. */
async function dayOf(published: PublishedFiles): Promise<string> {
  const [code] = codesIn(published.files);
  if (code === undefined) throw new Error('No page of the build states a day.');
  const page = await published.read(`verify/${code}/index.html`);
  return requiredValueOf(page.toString('utf8'), 'asOf');
}

if (import.meta.main) {
  process.exitCode = await exportArchive(process.argv.slice(2), staffSurroundings());
}
