import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { checkAccent } from './check-accent.ts';
import { certificatesIn, hasAllCertificates } from './certificate-entries.ts';
import { checkCertificates } from './check-certificates.ts';
import { checkCheckCharacters, checkDuplicateCodes, checkOwnCodes } from './check-codes.ts';
import { checkCourse } from './check-course.ts';
import { checkIssuers } from './check-issuers.ts';
import { checkPage } from './check-page.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkRecords } from './check-records.ts';
import { checkReviewers } from './check-reviewers.ts';
import { checkSite } from './check-site.ts';
import { checkStatusIndexes } from './check-status-indexes.ts';
import { checkSupersessions } from './check-supersessions.ts';
import { checkTexts } from './check-texts.ts';
import { bySession } from './session-of.ts';
import { unlessSound } from './checked-before.ts';
import type { ContentFolder, Filed } from '../files/content-folder.ts';
import type { ContentDocument } from '../files/read-document.ts';
import type { KnownValues } from '../known-values.ts';
import type { ContentProblem } from '../problem.ts';

export interface CheckContext {
  readonly today: CalendarDay;
  readonly glyphs: GlyphCoverage;
  /** Texts that were checked before, with these glyphs. */
  readonly known?: KnownValues | undefined;
}

/** Faults that no schema can detect: values that contradict one another, the calendar, or other files. */
export async function checkContent(
  folder: ContentFolder,
  context: CheckContext,
): Promise<readonly ContentProblem[]> {
  const { today } = context;
  const certificates = folder.certificates.flatMap(certificatesIn);
  const published = [
    ...(folder.site ? [folder.site] : []),
    ...folder.institutions,
    ...folder.courses,
    ...folder.certificates,
    ...folder.pages,
  ];
  return [
    ...(await ofEach(published, (document) => textProblems(document, folder, context))),
    ...(folder.site
      ? [...checkSite(folder.site, folder), ...checkReviewers(folder.site, folder)]
      : []),
    ...folder.institutions.flatMap(checkAccent),
    ...folder.pages.flatMap(checkPage),
    ...checkIssuers(folder, today),
    ...folder.courses.flatMap((document) => checkCourse(document, folder)),
    ...folder.certificates.flatMap((document) => checkCertificates(document, folder, today)),
    ...bySession(folder.certificates).flatMap((files) => checkStatusIndexes(files, folder)),
    ...checkOwnCodes(certificates),
    ...checkCheckCharacters(certificates),
    ...checkDuplicateCodes(certificates),
    ...checkSupersessions(certificates, hasAllCertificates(folder)),
    ...(await ofEach(bySession(folder.records), (files) => recordProblems(files, folder, context))),
  ];
}

const ofEach = async <T>(
  all: readonly T[],
  check: (one: T) => Promise<readonly ContentProblem[]>,
): Promise<readonly ContentProblem[]> => (await Promise.all(all.map(check))).flat();

const textProblems = (
  document: ContentDocument,
  folder: ContentFolder,
  { glyphs, known }: CheckContext,
): Promise<readonly ContentProblem[]> =>
  unlessSound(
    [document],
    {
      name: 'texts',
      reads: [String(folder.site?.value?.sample)],
      check: () => [...checkTexts(document, glyphs), ...checkPlaceholders(folder, [document])],
    },
    known,
  );

/** Records are compared with their course and with the certificates of their session. @param files all of the session */
function recordProblems(
  files: readonly Filed<'records'>[],
  folder: ContentFolder,
  { known }: CheckContext,
): Promise<readonly ContentProblem[]> {
  const check = () => checkRecords(files, folder);
  const [first] = files;
  const course = folder.courses.find(({ id }) => id === first?.id);
  if (!first || !course) return Promise.resolve(check());
  const { id, session } = first;
  const certificates = folder.certificates.filter(
    (each) => each.id === id && each.session === session,
  );
  const reads = [
    ...[id, session, String(hasAllCertificates(folder))],
    ...[course, ...certificates].flatMap(({ file: { source } }) => [source.file, source.text]),
  ];
  return unlessSound(files, { name: 'records', reads, check }, known);
}
