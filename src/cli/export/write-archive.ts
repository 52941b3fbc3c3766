import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  archivedPage,
  archiveStyle,
  checkFile,
  notHereFile,
  pageScript,
  styleFile,
  type ArchivedPages,
} from '../../archive/archived-page.ts';
import {
  checksums,
  codesIn,
  hasKeys,
  isIdentifier,
  isLeftOut,
  isStatusList,
} from '../../archive/contents.ts';
import { archivedFilesPath, archivedFilesScript, type CheckFacts } from '../../archive/facts.ts';
import { checkPage, checkScript, notHerePage } from '../../archive/own-pages.ts';
import { readmeText } from '../../archive/readme-text.ts';
import { archivedStyle, fileAt } from '../../archive/relative-address.ts';
import { credentialPath } from '../../credential/addresses.ts';
import type { JsonObject } from '../../credential/credential.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { Site } from '../../model/content.ts';
import type { PublishedFiles } from './published-files.ts';

export interface ArchiveOptions {
  readonly site: Pick<Site, 'name' | 'url' | 'sample'>;
  readonly published: PublishedFiles;
  /** The “status as of” day of the build. */
  readonly asOf: CalendarDay;
  /** Plain scripts: the check, and what every page has. */
  readonly scripts: { readonly check: string; readonly page: string };
}

/** Writes an archive into an empty folder. */
export async function writeArchive(dir: string, options: ArchiveOptions): Promise<void> {
  const { site, published, asOf, scripts } = options;
  const facts = await factsOf(options);
  const hashes = new Map<string, string>();
  const put = async (file: string, content: string | Uint8Array) => {
    const target = path.join(dir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
    hashes.set(file, sha256(content));
  };

  const kept = published.files.filter((file) => !isLeftOut(file));
  const pages: ArchivedPages = {
    url: site.url,
    has: fileSet(kept),
    asOf,
  };
  for (const file of kept) {
    const content = await published.read(file);
    await put(file, archived(file, content, pages));
  }

  const shell = (await published.read('about/index.html')).toString('utf8');
  await put(notHereFile, archivedPage(notHerePage(shell, site.url), notHereFile, pages));
  const verify = (await published.read(checkFile)).toString('utf8');
  await put(checkFile, archivedPage(checkPage(verify, facts), checkFile, pages));
  await put(styleFile, archiveStyle);
  await put(checkScript, scripts.check);
  await put(pageScript, scripts.page);

  const codes = codesIn(kept);
  const signed = codes.filter((code) => pages.has(credentialFile(code)));
  for (const code of codes)
    await put(archivedFilesPath(code), await filesOf(code, hashes, published));
  const readme = readmeText({
    ...{ siteName: site.name, url: site.url, isSample: site.sample, asOf },
    ...{ certificates: codes.length, credentials: signed.length },
    issuers: await issuersIn(published),
  });
  await put('README.txt', readme);
  await writeFile(path.join(dir, 'SHA256SUMS'), checksums(hashes));
}

const own = [checkFile, notHereFile, checkScript, pageScript, styleFile];

function fileSet(kept: readonly string[]): (file: string) => boolean {
  const files = new Set([...kept, ...own]);
  return (file) => files.has(file);
}

function archived(file: string, content: Buffer, pages: ArchivedPages): string | Buffer {
  if (file.endsWith('.html')) return archivedPage(content.toString('utf8'), file, pages);
  if (file.endsWith('.css')) return archivedStyle(content.toString('utf8'), file);
  return content;
}

async function factsOf({ site, published, asOf }: ArchiveOptions): Promise<CheckFacts> {
  const lists = published.files
    .filter(isStatusList)
    .map(async (file) => [`${site.url}/${file}`, await json(published, file)] as const);
  return { url: site.url, asOf, statusLists: Object.fromEntries(await Promise.all(lists)) };
}

/** The DIDs whose keys are in the archive. */
async function issuersIn(published: PublishedFiles): Promise<string[]> {
  const files = published.files.filter(isIdentifier);
  const documents = await Promise.all(files.map((file) => json(published, file)));
  return documents.filter(hasKeys).map(({ id }) => (typeof id === 'string' ? id : ''));
}

const json = async (published: PublishedFiles, file: string) =>
  JSON.parse((await published.read(file)).toString('utf8')) as JsonObject;

async function filesOf(
  code: VerificationCode,
  hashes: ReadonlyMap<string, string>,
  published: PublishedFiles,
): Promise<string> {
  const credential = credentialFile(code);
  const hashOf = (ending: string) => hashes.get(`certificates/${code}.${ending}`) ?? null;
  return archivedFilesScript({
    ...{ code, png: hashOf('png'), pdf: hashOf('pdf') },
    credential: hashes.has(credential) ? (await published.read(credential)).toString('utf8') : null,
  });
}

const credentialFile = (code: VerificationCode) => fileAt(credentialPath(code));

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
