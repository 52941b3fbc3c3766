import { inWords, type CalendarDay } from '../../values/calendar.ts';
import type { Identity } from '../../schema/certificates.ts';
import { checkCertificateDates, checkDefaultDates } from './check-certificate-dates.ts';
import {
  certificatesIn,
  soundDefaults,
  spotOf,
  type LocatedCertificate,
} from './certificate-entries.ts';
import { checkCodeTexts } from './check-codes.ts';
import type { ContentFolder, Filed } from '../files/content-folder.ts';
import { problemAt, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
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
      why: 'A learner who asked to be forgotten could still be found in the repository.',
      fix: 'Delete the line with the name. It stays in the repository’s history unless that is rewritten.',
      related: { spot: spotOf(certificate, 'erased'), what: 'the erasure' },
      withoutExcerpt: true,
    }),
  ];
}

type LinkedWork = NonNullable<Identity['linkedWork']>;

function checkLinkedWork(spot: Spot, identity: Identity | undefined): readonly ContentProblem[] {
  const work = identity?.linkedWork;
  if (!work) return [];
  const at = (key: string): Spot => ({
    ...spot,
    path: [...spot.path, 'identity', 'linkedWork', key],
  });
  return [...checkLinkedCount(at, work), ...checkLinkedDays(at, work)];
}

function checkLinkedCount(
  at: (key: string) => Spot,
  { linked, total }: LinkedWork,
): readonly ContentProblem[] {
  if (linked <= total) return [];
  return [
    problemAt(at('linked'), {
      code: 'certificate-linked-work',
      what: `${linked} pieces of work are linked to the learner, out of only ${total}.`,
      fix: 'Correct `linked` or `total`.',
    }),
  ];
}

function checkLinkedDays(
  at: (key: string) => Spot,
  { from, to }: LinkedWork,
): readonly ContentProblem[] {
  if (from === undefined && to === undefined) return [];
  if (from !== undefined && to !== undefined && from <= to) return [];
  const [key, missing] = from === undefined ? ['to', '`from:`'] : ['from', '`to:`'];
  return [
    problemAt(at(key), {
      code: 'certificate-linked-days',
      what:
        from !== undefined && to !== undefined
          ? `The first piece of work was linked on ${inWords(from)}, after the last one, on ${inWords(to)}.`
          : `Of the days on which work was linked, only one is here: ${missing} is missing.`,
      fix: 'Give `from:` and `to:`, the first and the last day, or neither.',
    }),
  ];
}
