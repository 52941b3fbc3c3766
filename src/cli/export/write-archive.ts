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
import { hasKeys, isIdentifier, isLeftOut, isStatusList } from '../../archive/contents.ts';
import type { CheckFacts } from '../../archive/facts.ts';
import { checkPage, checkScript, notHerePage } from '../../archive/own-pages.ts';
import { readmeText } from '../../archive/readme-text.ts';
import { archivedStyle, fileAt } from '../../archive/relative-address.ts';
import type { JsonObject } from '../../credential/credential.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { VerificationCode } from '../../model/code.ts';
import { verifyPath } from '../../model/addresses.ts';
import type { Site } from '../../model/content.ts';
import { writeArchiveFile } from './archive-file.ts';
import { checksumList } from './checksum-list.ts';
import type { PublishedSite } from './published-site.ts';
import { writeCertificates } from './write-certificates.ts';

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

/** Writes an archive into an empty folder. Nothing is kept in memory but names. */
export async function writeArchive(dir: string, options: ArchiveOptions): Promise<void> {
  const { site, published, codes, part, asOf, scripts, onCertificate } = options;
  const sums = checksumList(dir);
  const put = (file: string, content: string | Uint8Array) =>
    sums.add(writeArchiveFile(dir, file, content));

  const kept = published.files.filter((file) => !isLeftOut(file));
  const pages: ArchivedPages = { url: site.url, has: hasFile(kept, options), asOf };
  for (const file of kept) put(file, archived(file, await published.read(file), pages));

  const shell = textOf(await published.read('about/index.html'));
  put(notHereFile, archivedPage(notHerePage(shell, site.url, part), notHereFile, pages));
  const verify = textOf(await published.read(checkFile));
  const facts = await factsOf(options);
  put(checkFile, archivedPage(checkPage(verify, facts), checkFile, pages));
  put(styleFile, archiveStyle);
  put(checkScript, scripts.check);
  put(pageScript, scripts.page);

  const putPage = async (code: VerificationCode) => {
    const file = fileAt(verifyPath(code));
    const page = archived(file, await published.page(code), pages);
    put(file, page);
    return page.length;
  };
  const credentials = await writeCertificates({
    ...{ dir, published, codes, putPage, onFile: sums.add, onCertificate },
  });
  const readme = readmeText({
    ...{ siteName: site.name, url: site.url, isSample: site.sample, asOf, part },
    ...{ certificates: codes.length, credentials },
    issuers: await issuersIn(published),
  });
  put('README.txt', readme);
  await sums.write();
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
    codesNamed(file).some(
      (code) => chosen.has(code) && published.partsOf(code).some(([, other]) => other === file),
    );
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
