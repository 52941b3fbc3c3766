import type { IssuingContext } from '../../credential/issuing-context.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { CertificateStatus } from '../../model/certificate.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { Course, CourseRecord, Institution, Session, Site } from '../../model/content.ts';
import type { CarriedCredential } from './carried-credential.ts';
import type { PersonKey, RecordKey } from '../../account/keys.ts';
import type { MailingSite } from '../../account/people.ts';

/** A certificate as its learner's pages show it. */
export interface RecordCertificate {
  /** Of the certificate that counts now: the last of a chain of replacements. */
  readonly code: VerificationCode;
  readonly status: CertificateStatus['kind'];
  readonly distinction: boolean;
  readonly issued: CalendarDay;
  readonly expires: CalendarDay | null;
}

/** One learner's complete performance, as a deploy carries it. */
export interface PublishedRecord {
  readonly key: RecordKey;
  /** As printed; `lang` is the BCP 47 tag that staff gave for the certificate's name. */
  readonly learner: { readonly name: string; readonly lang: string | null };
  readonly courseId: string;
  readonly sessionId: string;
  readonly certificate: RecordCertificate | null;
  readonly scores: CourseRecord['scores'];
  readonly final: CourseRecord['final'];
  readonly outcome: CourseRecord['outcome'];
  readonly override: CourseRecord['override'];
  /** The part of the record's credential that the deploy carries; null where it has none. */
  readonly credential: CarriedCredential | null;
}

/** A person with an address, who can sign in, and their records. */
export interface PublishedPerson {
  readonly key: PersonKey;
  /** In its normal form, see `addressOf`. */
  readonly address: string;
  /** Of the most recent record. */
  readonly name: string;
  readonly records: readonly RecordKey[];
  /** Set for reviewers of Signature Track only. */
  readonly reviewer?: {
    readonly name: string;
    /** Ids of the institutions whose courses the reviewer may look at; null for all of the site. */
    readonly institutions: readonly string[] | null;
  };
}

export type PublishedCourse = Pick<
  Course,
  | 'id'
  | 'title'
  | 'language'
  | 'institutionId'
  | 'workload'
  | 'credit'
  | 'format'
  | 'grading'
  | 'signatureTrack'
> & { readonly sessions: readonly Session[] };

/** The site, institutions and courses to which all records of a deploy refer. Holds nothing of any learner. */
export interface RecordCatalogue {
  /** The day on which the content was read. */
  readonly today: CalendarDay;
  readonly site: MailingSite & Pick<Site, 'timeZone'>;
  readonly institutions: readonly Pick<
    Institution,
    'id' | 'name' | 'url' | 'linkedInOrganizationId'
  >[];
  readonly courses: readonly PublishedCourse[];
}

/** The records that the current deploy carries. All methods reject with CouldNotCheck where the records cannot be read. */
export interface PublishedRecords {
  catalogue(): Promise<RecordCatalogue>;
  /** Null where the deploy has no such record (any more). */
  record(key: RecordKey): Promise<PublishedRecord | null>;
  person(key: PersonKey): Promise<PublishedPerson | null>;
  /** The parts that all credentials of records share. */
  issuingContext(): Promise<IssuingContext>;
}
