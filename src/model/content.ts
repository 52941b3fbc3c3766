import type { Identity } from '../schema/certificates.ts';
import type { CourseFile, Instructor, Session, Workload } from '../schema/course.ts';
import type { ErasedFile } from '../schema/erased.ts';
import type { AssignmentEntry, GradingPolicyEntry } from '../schema/grading.ts';
import type { InstitutionFile } from '../schema/institution.ts';
import type { Outcome, Score } from '../schema/records.ts';
import type { ReviewerEntry, SiteFile } from '../schema/site.ts';
import type { Certificate } from './certificate.ts';
import type { VerificationCode } from './code.ts';

export type { Identity, Instructor, Outcome, Score, Session, Workload };

/** Keys that a site has in another form than its file, or not at all. */
type SiteFace = 'logo' | 'favicon' | 'accent' | 'address' | 'imprint' | 'privacy' | 'links';

/** The site with its defaults filled in. `url` has no slash at its end. */
export type Site = Required<Omit<SiteFile, SiteFace | 'contact' | 'security' | 'reviewers'>> &
  Pick<SiteFile, 'contact' | 'security'> & {
    /** SVG source texts, as `Institution` has them. */
    readonly logo: string | null;
    readonly favicon: string | null;
    /** `#rrggbb`. */
    readonly accent: string | null;
    /** The postal address, line by line. */
    readonly address: readonly string[];
    /** Links in the footer of every page, in this order. */
    readonly footer: readonly FooterLink[];
    /** The privacy notice of those responsible, which is also in the footer. */
    readonly privacyNotice: FooterLink | null;
  };

export interface FooterLink {
  readonly text: string;
  /** A path of the site, or an address elsewhere. */
  readonly href: string;
  /** Of the words, where they are not English. */
  readonly lang: string | null;
}

/** A page that the site has of its own, such as an imprint. */
export type SitePage = Readonly<{
  id: string;
  title: string;
  lang: string | null;
  /** Of checked Markdown: text, and nothing that runs or loads. */
  html: string;
}>;

/** A person who reviews photos and typing. Private, and therefore not part of the site that pages know. */
export type Reviewer = Omit<ReviewerEntry, 'institutions'> & {
  /** Ids; null for all. */
  readonly institutions: readonly string[] | null;
};

export type Institution = Omit<InstitutionFile, 'logo' | 'seal'> & {
  readonly id: string;
  /** The SVG's source text, checked to hold no script and no reference to elsewhere. */
  readonly logo: string;
  readonly seal: string | null;
};

export type Assignment = AssignmentEntry & { readonly maximum: number };

export type GradingPolicy = Omit<GradingPolicyEntry, 'assignments' | 'rounding' | 'missing'> & {
  readonly rounding: 'none' | 'half-up';
  readonly missing: 'zero' | 'fail';
  readonly assignments: readonly Assignment[];
};

export type Course = Omit<
  CourseFile,
  'institution' | 'grading' | 'instructors' | 'signatureTrack'
> & {
  readonly id: string;
  readonly institutionId: string;
  readonly grading: GradingPolicy;
  readonly signatureTrack: boolean;
  /** `signature` is the SVG's source text. */
  readonly instructors: readonly Instructor[];
};

/** One learner's complete performance. Private: nothing of it may reach a page, an image, a log or an error. */
export interface CourseRecord {
  readonly courseId: string;
  readonly sessionId: string;
  /** The content file that has it. */
  readonly file: string;
  readonly learner: {
    readonly id: string | null;
    readonly name: string;
    readonly email: string | null;
  };
  readonly certificate: VerificationCode | null;
  /** By the ids of assignments; a missing one counts as null. */
  readonly scores: Readonly<Record<string, Score>>;
  readonly final: number;
  readonly outcome: Outcome;
  readonly override: { readonly reason: string } | null;
}

/** All content that is not of a session, validated. Arrays are sorted by id. */
export interface ContentFrame {
  readonly site: Site;
  readonly pages: readonly SitePage[];
  readonly institutions: readonly Institution[];
  readonly courses: readonly Course[];
  readonly reviewers: readonly Reviewer[];
  /** Private: keyed hashes of learners who were erased. */
  readonly erased: ErasedFile | null;
}

/** The content of a session, in the order of its files and the places in them. */
export interface SessionContent {
  readonly certificates: readonly Certificate[];
  readonly records: readonly CourseRecord[];
}

/** Everything in a content folder, validated. Its sessions are one after the other, by course and session. */
export type Content = ContentFrame & SessionContent;
