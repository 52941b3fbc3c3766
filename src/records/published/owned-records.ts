import type { CalendarDay } from '../../values/calendar.ts';
import { statusOn, type Certificate } from '../../model/certificate.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { ContentFrame, Course, CourseRecord, SessionContent } from '../../model/content.ts';
import { recordKey, type RecordKey } from '../../account/keys.ts';
import type {
  PublishedCourse,
  PublishedRecord,
  RecordCatalogue,
  RecordCertificate,
} from './published-records.ts';

/** A record as it is in the content, and as a deploy carries it. */
export interface OwnedRecord {
  readonly record: CourseRecord;
  /** Without a credential. */
  readonly published: PublishedRecord;
  /** The certificate that counts now: the last of a chain of replacements. */
  readonly certificate: Certificate | null;
}

/**
 * The records of some content, in its order. It has every certificate of which one of them follows.
 * @throws where two records would have the same key: one would be shown in place of the other. Checked content has none
 */
export function ownedRecords(
  content: SessionContent,
  today: CalendarDay,
  secret: string,
): readonly OwnedRecord[] {
  const certificates = new Map(content.certificates.map((one) => [one.code, one]));
  const keys = new Set<RecordKey>();
  return content.records.map((record) => {
    const key = recordKey(secret, record);
    if (keys.has(key)) throw sharedKey(record);
    keys.add(key);
    const named = record.certificate === null ? undefined : certificates.get(record.certificate);
    const certificate = named ? latestOf(named, certificates) : null;
    return { record, certificate, published: publishedRecord(record, key, certificate, today) };
  });
}

const sharedKey = ({ file }: CourseRecord) =>
  new Error(
    `A record of ${file} would have the same key as another. Run npm run validate, which says where they are.`,
  );

/** The catalogue to which all records refer. */
export function recordCatalogue(
  { site, institutions, courses }: Pick<ContentFrame, 'site' | 'institutions' | 'courses'>,
  today: CalendarDay,
): RecordCatalogue {
  return {
    today,
    site: {
      name: site.name,
      url: site.url,
      contact: site.contact.email,
      identityCheckName: site.identityCheckName,
      timeZone: site.timeZone,
    },
    institutions: institutions.map(({ id, name, url }) => ({ id, name, url })),
    courses: courses.map(publishedCourse),
  };
}

const publishedCourse = (course: Course): PublishedCourse => {
  const { id, title, language, institutionId, workload, credit, format } = course;
  const { grading, sessions, signatureTrack } = course;
  return {
    id,
    title,
    language,
    institutionId,
    workload,
    ...(credit ? { credit } : {}),
    format,
    grading,
    sessions,
    signatureTrack,
  };
};

function publishedRecord(
  { courseId, sessionId, learner, scores, final, outcome, override }: CourseRecord,
  key: RecordKey,
  latest: Certificate | null,
  today: CalendarDay,
): PublishedRecord {
  return {
    key,
    learner: { name: latest?.name ?? learner.name, lang: latest?.lang ?? null },
    courseId,
    sessionId,
    certificate: latest ? recordCertificate(latest, today) : null,
    scores,
    final,
    outcome,
    override,
    credential: null,
  };
}

/** The certificate that counts instead of one that was replaced, perhaps more than once. */
function latestOf(
  certificate: Certificate,
  all: ReadonlyMap<VerificationCode, Certificate>,
): Certificate {
  const next = certificate.supersededBy && all.get(certificate.supersededBy.code);
  return next ? latestOf(next, all) : certificate;
}

function recordCertificate(certificate: Certificate, today: CalendarDay): RecordCertificate | null {
  const { code, distinction, issued, expires } = certificate;
  const { kind } = statusOn(certificate, today);
  // An erased certificate has nothing left that a learner could show.
  return kind === 'erased' ? null : { code, status: kind, distinction, issued, expires };
}
