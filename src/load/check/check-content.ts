import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { checkAccent } from './check-accent.ts';
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
import type { ContentFolder } from '../files/content-folder.ts';
import type { ContentDocument } from '../files/read-document.ts';
import type { ContentProblem } from '../problem.ts';

export interface CheckContext {
  readonly today: CalendarDay;
  readonly glyphs: GlyphCoverage;
}

/** Faults that no schema can detect: values that contradict one another, the calendar, or other files. */
export function checkFrame(frame: ContentFolder, context: CheckContext): readonly ContentProblem[] {
  const { site, institutions, courses, pages } = frame;
  const published = [...(site ? [site] : []), ...institutions, ...courses, ...pages];
  return [
    ...published.flatMap((document) => textProblems(document, frame, context)),
    ...(site ? [...checkSite(site, frame), ...checkReviewers(site, frame)] : []),
    ...institutions.flatMap(checkAccent),
    ...pages.flatMap(checkPage),
    ...checkIssuers(frame, context.today),
    ...courses.flatMap((document) => checkCourse(document, frame)),
  ];
}

/** The same, of one session. @param folder with the certificates and records of that session alone */
export function checkSession(
  folder: ContentFolder,
  context: CheckContext,
): readonly ContentProblem[] {
  const files = folder.certificates;
  const certificates = certificatesOfSession(folder);
  return [
    ...files.flatMap((document) => textProblems(document, folder, context)),
    ...files.flatMap((document) => checkCertificates(document, folder, context.today)),
    ...checkStatusIndexes(folder),
    ...checkOwnCodes(certificates),
    ...checkCheckCharacters(certificates),
    ...checkSupersededCodes(certificates),
    ...checkRecords(folder),
  ];
}

const textProblems = (
  document: ContentDocument,
  folder: ContentFolder,
  { glyphs }: CheckContext,
): readonly ContentProblem[] => [
  ...checkTexts(document, glyphs),
  ...checkPlaceholders(folder, [document]),
];
