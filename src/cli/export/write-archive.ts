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
import { codesNamed } from '../../archive/certificate-parts.ts';
import {
  checksums,
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
import type { PublishedSite } from './published-site.ts';

export interface ArchiveOptions {
  readonly site: Pick<Site, 'name' | 'url' | 'sample'>;
  readonly published: PublishedSite;
  /** The certificates that it gets, all of them published. */
  readonly codes: readonly VerificationCode[];
  /** Their session or course, in words: “the session 2026-03 of the course bookkeeping”; null where they are all. */
  readonly part: string | null;
  /** The “status as of” day of the build. */
  readonly asOf: CalendarDay;
  /** Plain scripts: the check, and what every page has. */
  readonly scripts: { readonly check: string; readonly page: string };
  /** Called after each certificate. @param bytes of all until then */
  readonly onCertificate: (done: number, bytes: number) => void;
}

/** Writes an archive into an empty folder. One file after the other: none is kept in memory. */
export async function writeArchive(dir: string, options: ArchiveOptions): Promise<void> {
  const { site, published, codes, part, asOf, scripts } = options;
  const hashes = new Map<string, string>();
  const put: Put = async (file, content) => {
    const target = path.join(dir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
    const hash = sha256(content);
    hashes.set(file, hash);
    return hash;
  };

  const kept = published.files.filter((file) => !isLeftOut(file));
  const pages: ArchivedPages = { url: site.url, has: hasFile(kept, options), asOf };
  for (const file of kept) await put(file, archived(file, await published.read(file), pages));

  const shell = textOf(await published.read('about/index.html'));
  await put(notHereFile, archivedPage(notHerePage(shell, site.url, part), notHereFile, pages));
  const verify = textOf(await published.read(checkFile));
  const facts = await factsOf(options);
  await put(checkFile, archivedPage(checkPage(verify, facts), checkFile, pages));
  await put(styleFile, archiveStyle);
  await put(checkScript, scripts.check);
  await put(pageScript, scripts.page);

  const credentials = await putCertificates(put, pages, options);
  const readme = readmeText({
    ...{ siteName: site.name, url: site.url, isSample: site.sample, asOf, part },
    ...{ certificates: codes.length, credentials },
    issuers: await issuersIn(published),
  });
  await put('README.txt', readme);
  await writeFile(path.join(dir, 'SHA256SUMS'), checksums(hashes));
}

/** Writes a file of the archive, and resolves with its hash. */
type Put = (file: string, content: string | Uint8Array) => Promise<string>;

/** Writes one certificate after the other. @returns how many have a credential */
async function putCertificates(
  put: Put,
  pages: ArchivedPages,
  { published, codes, onCertificate }: ArchiveOptions,
): Promise<number> {
  let credentials = 0;
  let bytes = 0;
  for (const [at, code] of codes.entries()) {
    const hashes = new Map<string, string>();
    let credential: string | null = null;
    for (const file of published.filesOf(code)) {
      const content = archived(file, await published.read(file), pages);
      hashes.set(file, await put(file, content));
      bytes += content.length;
      if (file === credentialFile(code)) credential = textOf(content);
    }
    const hashOf = (ending: string) => hashes.get(`certificates/${code}.${ending}`) ?? null;
    const files = { code, png: hashOf('png'), pdf: hashOf('pdf'), credential };
    await put(archivedFilesPath(code), archivedFilesScript(files));
    if (credential !== null) credentials += 1;
    onCertificate(at + 1, bytes);
  }
  return credentials;
}

const own = [checkFile, notHereFile, checkScript, pageScript, styleFile];

/** Whether the archive has a file. Those of certificates are derived from their codes: their names would fill the memory. */
function hasFile(
  kept: readonly string[],
  { published, codes }: ArchiveOptions,
): (file: string) => boolean {
  const files = new Set([...kept, ...own]);
  const chosen = new Set(codes);
  return (file) =>
    files.has(file) ||
    codesNamed(file).some((code) => chosen.has(code) && published.filesOf(code).includes(file));
}

function archived(file: string, content: Uint8Array, pages: ArchivedPages): Uint8Array {
  if (file.endsWith('.html')) return Buffer.from(archivedPage(textOf(content), file, pages));
  if (file.endsWith('.css')) return Buffer.from(archivedStyle(textOf(content), file));
  return content;
}

async function factsOf({ site, published, asOf, part }: ArchiveOptions): Promise<CheckFacts> {
  const lists = published.files
    .filter(isStatusList)
    .map(async (file) => [`${site.url}/${file}`, await json(published, file)] as const);
  const statusLists = Object.fromEntries(await Promise.all(lists));
  return { url: site.url, asOf, part, statusLists };
}

/** The DIDs whose keys are in the archive. */
async function issuersIn(published: PublishedSite): Promise<string[]> {
  const files = published.files.filter(isIdentifier);
  const documents = await Promise.all(files.map((file) => json(published, file)));
  return documents.filter(hasKeys).map(({ id }) => (typeof id === 'string' ? id : ''));
}

const json = async (published: PublishedSite, file: string) =>
  JSON.parse(textOf(await published.read(file))) as JsonObject;

const textOf = (content: Uint8Array) => Buffer.from(content).toString('utf8');

const credentialFile = (code: VerificationCode) => fileAt(credentialPath(code));

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
