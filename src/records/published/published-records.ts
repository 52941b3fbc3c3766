import type { IssuingContext } from '../../credential/issuing-context.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { CertificateStatus } from '../../model/certificate.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { Course, CourseRecord, Institution, Session } from '../../model/content.ts';
import type { CarriedCredential } from './carried-credential.ts';
import type { PersonKey, RecordKey } from '../../account/keys.ts';

/** A certificate as its learner's pages show it. */
export interface RecordCertificate {
  /** Of the certificate that counts now: the last one of a chain of replacements. */
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
  /** What the record's credential is put together from; null where it has none. */
  readonly credential: CarriedCredential | null;
}

/** A person with an address: who can sign in, and what is theirs. */
export interface PublishedPerson {
  readonly key: PersonKey;
  /** In its normal form, see `addressOf`. */
  readonly address: string;
  /** Of the most recent record. */
  readonly name: string;
  readonly records: readonly RecordKey[];
  /** What a reviewer of Signature Track may look at; undefined for everybody else. */
  readonly reviewer?: {
    readonly name: string;
    /** The ids of the institutions whose courses; null for all of the site. */
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
  | 'format'
  | 'grading'
  | 'signatureTrack'
> & { readonly sessions: readonly Session[] };

/** What all records of a deploy refer to. Holds nothing of any learner. */
export interface RecordCatalogue {
  /** The day on which the content was read. */
  readonly today: CalendarDay;
  readonly site: { readonly name: string; readonly url: string; readonly contact: string };
  readonly institutions: readonly Pick<
    Institution,
    'id' | 'name' | 'url' | 'linkedInOrganizationId'
  >[];
  readonly courses: readonly PublishedCourse[];
}

/** The records that the present deploy carries. All reject with CouldNotCheck where they cannot be read. */
export interface PublishedRecords {
  catalogue(): Promise<RecordCatalogue>;
  /** Null where the deploy has no such record (any more). */
  record(key: RecordKey): Promise<PublishedRecord | null>;
  person(key: PersonKey): Promise<PublishedPerson | null>;
  /** What credentials of records stand on. */
  issuingContext(): Promise<IssuingContext>;
}
