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
import type { ContentFolder } from '../files/content-folder.ts';
import type { ContentProblem } from '../problem.ts';

export interface CheckContext {
  readonly today: CalendarDay;
  readonly glyphs: GlyphCoverage;
}

/** Faults that no schema can detect: values that contradict one another, the calendar, or other files. */
export function checkContent(
  folder: ContentFolder,
  { today, glyphs }: CheckContext,
): readonly ContentProblem[] {
  const certificates = folder.certificates.flatMap(certificatesIn);
  const published = [
    ...(folder.site ? [folder.site] : []),
    ...folder.institutions,
    ...folder.courses,
    ...folder.certificates,
    ...folder.pages,
  ];
  return [
    ...published.flatMap((document) => checkTexts(document, glyphs)),
    ...checkPlaceholders(folder, published),
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
    ...bySession(folder.records).flatMap((files) => checkRecords(files, folder)),
  ];
}
