import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { checkAccent } from './check-accent.ts';
import { hasAllCertificates } from './certificate-entries.ts';
import { checkCertificates } from './check-certificates.ts';
import { checkCheckCharacters, checkOwnCodes, checkSupersededCodes } from './check-codes.ts';
import { checkCourse } from './check-course.ts';
import { checkIssuers } from './check-issuers.ts';
import { checkPage } from './check-page.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkRecords } from './check-records.ts';
import { checkReviewers } from './check-reviewers.ts';
import { checkSite } from './check-site.ts';
import { checkStatusIndexes } from './check-status-indexes.ts';
import { checkTexts } from './check-texts.ts';
import { certificatesOfSession } from './session-facts.ts';
import { unlessSound } from './checked-before.ts';
import type { ContentFolder } from '../files/content-folder.ts';
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
export async function checkFrame(
  frame: ContentFolder,
  context: CheckContext,
): Promise<readonly ContentProblem[]> {
  const { site, institutions, courses, pages } = frame;
  const published = [...(site ? [site] : []), ...institutions, ...courses, ...pages];
  return [
    ...(await ofEach(published, (document) => textProblems(document, frame, context))),
    ...(site ? [...checkSite(site, frame), ...checkReviewers(site, frame)] : []),
    ...institutions.flatMap(checkAccent),
    ...pages.flatMap(checkPage),
    ...checkIssuers(frame, context.today),
    ...courses.flatMap((document) => checkCourse(document, frame)),
  ];
}

/** The same, of one session. @param folder with the certificates and records of that session alone */
export async function checkSession(
  folder: ContentFolder,
  context: CheckContext,
): Promise<readonly ContentProblem[]> {
  const files = folder.certificates;
  const certificates = certificatesOfSession(folder);
  return [
    ...(await ofEach(files, (document) => textProblems(document, folder, context))),
    ...files.flatMap((document) => checkCertificates(document, folder, context.today)),
    ...checkStatusIndexes(folder),
    ...checkOwnCodes(certificates),
    ...checkCheckCharacters(certificates),
    ...checkSupersededCodes(certificates),
    ...(await recordProblems(folder, context)),
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

/** Records are compared with their course and with the certificates of their session. */
function recordProblems(
  folder: ContentFolder,
  { known }: CheckContext,
): Promise<readonly ContentProblem[]> {
  const { certificates, records, courses } = folder;
  const [first] = records;
  if (!first) return Promise.resolve([]);
  const check = () => checkRecords(records, folder);
  const course = courses.find(({ id }) => id === first.id);
  if (!course) return Promise.resolve(check());
  const { id, session } = first;
  const reads = [
    ...[id, session, String(hasAllCertificates(folder))],
    ...[course, ...certificates].flatMap(({ file: { source } }) => [source.file, source.text]),
  ];
  return unlessSound(records, { name: 'records', reads, check }, known);
}
