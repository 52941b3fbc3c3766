import type { CalendarDay } from '../model/calendar.ts';
import { checkCertificateDates, checkDefaultDates } from './check-certificate-dates.ts';
import {
  certificatesIn,
  soundDefaults,
  spotOf,
  type LocatedCertificate,
} from './certificate-entries.ts';
import { checkCodeTexts } from './check-codes.ts';
import type { ContentFolder, Filed } from './content-folder.ts';
import { problemAt, type Spot } from './located.ts';
import type { ContentProblem } from './problem.ts';
import { sessionOf } from './session-of.ts';

export function checkCertificates(
  document: Filed<'certificates'>,
  folder: ContentFolder,
  today: CalendarDay,
): readonly ContentProblem[] {
  const { problems, session, endSpot } = sessionOf(document, folder);
  const defaults = soundDefaults(document);
  const dates = { today, session, endSpot, defaults };
  return [
    ...problems,
    ...checkCodeTexts(document),
    ...checkDefaultDates(document, dates),
    ...checkLinkedWork({ file: document.file, path: ['defaults'] }, defaults?.identity),
    ...certificatesIn(document).flatMap((certificate) => [
      ...checkName(certificate),
      ...checkCertificateDates(certificate, dates),
      ...checkLinkedWork(spotOf(certificate), certificate.entry.identity),
    ]),
  ];
}

function checkName(certificate: LocatedCertificate): readonly ContentProblem[] {
  const { name, erased } = certificate.entry;
  if (name === undefined && !erased) {
    return [
      problemAt(spotOf(certificate), {
        code: 'certificate-name-missing',
        what: 'This certificate has no name.',
        fix: 'Add `name:` and the learner’s name as it is to be printed. Only an erased certificate has none.',
      }),
    ];
  }
  if (name === undefined || !erased) return [];
  return [
    problemAt(spotOf(certificate, 'name'), {
      code: 'certificate-name-not-erased',
      what: 'This certificate is erased, but its name is still here.',
      why: 'Whoever asked to be forgotten could still be found in the repository.',
      fix: 'Delete the line with the name. It stays in the repository’s history unless that is rewritten.',
      related: { spot: spotOf(certificate, 'erased'), what: 'the erasure' },
      withoutExcerpt: true,
    }),
  ];
}

type LinkedWork = { readonly linkedWork?: { readonly linked: number; readonly total: number } };

function checkLinkedWork(spot: Spot, identity: LinkedWork | undefined): readonly ContentProblem[] {
  const work = identity?.linkedWork;
  if (!work || work.linked <= work.total) return [];
  return [
    problemAt(
      { ...spot, path: [...spot.path, 'identity', 'linkedWork', 'linked'] },
      {
        code: 'certificate-linked-work',
        what: `${work.linked} pieces of work are linked to the learner, out of only ${work.total}.`,
        fix: 'Correct `linked` or `total`.',
      },
    ),
  ];
}
