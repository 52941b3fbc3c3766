import { readCode, type VerificationCode } from '../model/code.ts';
import type {
  ContentFrame,
  Course,
  CourseRecord,
  Institution,
  Reviewer,
  SessionContent,
  SitePage,
} from '../model/content.ts';
import type { Certificate } from '../model/certificate.ts';
import { printedForm } from '../model/printed-form.ts';
import type { CertificateEntry, CertificatesFile } from '../schema/certificates.ts';
import type { CourseFile } from '../schema/course.ts';
import type { InstitutionFile } from '../schema/institution.ts';
import type { RecordEntry } from '../schema/records.ts';
import type { ReviewerEntry } from '../schema/site.ts';
import type { SessionKind } from './files/content-files.ts';
import type { ContentFolder, Filed } from './files/content-folder.ts';
import { markdownOf } from './files/front-matter.ts';
import { linkedSite } from './link-site.ts';
import { pageHtml } from './markdown/page-html.ts';
import { gradingPolicy } from '../model/grading-policy.ts';
import { statusIndexesOf } from './status-indexes.ts';

/** The SVG source text of each drawing, by the path of its file in the content folder. */
export type Drawings = ReadonlyMap<string, string>;

/** The typed content of a folder in which nothing is wrong, without its sessions. */
export function linkFrame(folder: ContentFolder, drawings: Drawings): ContentFrame {
  const institutions = folder.institutions.map(({ id, value }) =>
    institution(id, sound(value), drawings),
  );
  const pages = folder.pages.map(page);
  return {
    site: linkedSite(sound(folder.site?.value), {
      institutions,
      pages,
      drawings: (path) => sound(drawings.get(path)),
    }),
    institutions,
    pages,
    courses: folder.courses.map(({ id, value }) => course(id, sound(value), drawings)),
    erased: folder.erased?.value ?? null,
    reviewers: (folder.site?.value?.reviewers ?? []).map(reviewer),
  };
}

/**
 * The typed content of a session in which nothing is wrong. No certificate says yet what supersedes it: that may be in another session.
 * @param folder with the certificates and records of that session alone
 */
export function linkSession({ certificates, records, courses }: ContentFolder): SessionContent {
  return {
    certificates: certificates.flatMap((document) => {
      const course = courses.find(({ id }) => id === document.id);
      const institutionId = sound(course?.value).institution;
      const origin = { ...originOf(document), institutionId };
      const file = sound(document.value);
      return file.certificates.map((entry) => certificate(entry, file.defaults ?? {}, origin));
    }),
    records: records.flatMap((document) =>
      sound(document.value).records.map((entry) => courseRecord(entry, originOf(document))),
    ),
  };
}

function sound<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('content is linked only when nothing is wrong with it');
  return value;
}

const page = ({ id, value, file }: ContentFolder['pages'][number]): SitePage => ({
  id,
  title: sound(value).title,
  lang: value?.lang ?? null,
  html: pageHtml(markdownOf(file.source.text)),
});

const reviewer = ({ name, email, institutions }: ReviewerEntry): Reviewer => ({
  name: printedForm(name),
  email,
  institutions: institutions ?? null,
});

function institution(id: string, file: InstitutionFile, drawings: Drawings): Institution {
  return {
    ...file,
    id,
    name: printedForm(file.name),
    logo: sound(drawings.get(file.logo)),
    seal: file.seal === undefined ? null : sound(drawings.get(file.seal)),
  };
}

function course(id: string, file: CourseFile, drawings: Drawings): Course {
  const { institution: institutionId, grading, instructors, signatureTrack, ...rest } = file;
  return {
    ...rest,
    id,
    institutionId,
    title: printedForm(file.title),
    signatureTrack: signatureTrack ?? false,
    grading: gradingPolicy(grading),
    instructors: instructors.map(({ signature, ...each }) => ({
      ...each,
      name: printedForm(each.name),
      title: printedForm(each.title),
      ...(signature === undefined ? {} : { signature: sound(drawings.get(signature)) }),
    })),
  };
}

type Origin = Pick<CourseRecord, 'courseId' | 'sessionId' | 'file'>;

const originOf = ({ id, session, file }: Filed<SessionKind>): Origin => ({
  courseId: id,
  sessionId: session,
  file: file.source.file,
});

type Defaults = NonNullable<CertificatesFile['defaults']>;

function certificate(
  entry: CertificateEntry,
  defaults: Defaults,
  origin: Origin & Pick<Certificate, 'institutionId'>,
): Certificate {
  const { supersedes } = entry;
  return {
    code: canonical(entry.code),
    name: entry.erased || entry.name === undefined ? null : printedForm(entry.name),
    lang: entry.lang ?? null,
    ...origin,
    issued: sound(entry.issued ?? defaults.issued),
    expires: entry.expires ?? defaults.expires ?? null,
    distinction: entry.distinction ?? false,
    identity: entry.identity ?? defaults.identity ?? { method: 'none' },
    supersedes: supersedes ? { code: canonical(supersedes.code), reason: supersedes.reason } : null,
    supersededBy: null,
    corrected: entry.corrected ?? null,
    statusIndexes: statusIndexesOf(entry, canonical(entry.code)),
    revoked: entry.revoked ?? null,
    suspended: entry.suspended ?? null,
    erased: entry.erased ?? null,
  };
}

function courseRecord(entry: RecordEntry, origin: Origin): CourseRecord {
  const { learner } = entry;
  return {
    ...origin,
    learner: {
      id: learner.id ?? null,
      name: printedForm(learner.name),
      email: learner.email ?? null,
    },
    certificate: entry.certificate === undefined ? null : canonical(entry.certificate),
    scores: entry.scores,
    final: entry.final,
    outcome: entry.outcome,
    override: entry.override ?? null,
  };
}

function canonical(text: string): VerificationCode {
  const reading = readCode(text);
  if (!reading.ok) throw new Error('a code is linked only when it can be read');
  return reading.code;
}
