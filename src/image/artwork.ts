import { accentOn } from '../model/accent.ts';
import { onSite, verifyPath } from '../model/addresses.ts';
import { inWords, type CalendarDay } from '../values/calendar.ts';
import { statusOn, type Certificate } from '../model/certificate.ts';
import { printedCode, type VerificationCode } from '../model/code.ts';
import type { Content } from '../model/content.ts';
import { defaultDesign, type DesignName } from '../values/design-name.ts';
import { defaultAccent } from './drawing/colours.ts';
import { achievementFacts, achievementLines, type AchievementFacts } from './sentence.ts';

/** The part of the artwork that all certificates of a session share: it is drawn once. Plain data. */
export interface SharedArtwork {
  readonly design: DesignName;
  readonly site: {
    /** The address up to the code. */
    readonly verify: string;
    /** The same address without the scheme, as it is printed above the code. */
    readonly printed: string;
  };
  readonly institution: {
    readonly name: string;
    /** Readable on paper, as `#rrggbb`. */
    readonly accent: string;
    /** SVG source texts. */
    readonly logo: string;
    readonly seal: string | null;
  };
  readonly course: { readonly title: string; readonly lang: string };
  /** The sentence of achievement, in two lines. */
  readonly achievement: readonly [string, string];
  /** The same, taken apart. */
  readonly facts: AchievementFacts;
  readonly distinction: boolean;
  readonly instructors: readonly SigningInstructor[];
  readonly sample: boolean;
}

export interface SigningInstructor {
  readonly name: string;
  readonly title: string;
  readonly lang: string | null;
  /** SVG source text. */
  readonly signature: string | null;
}

/** Everything that is drawn on one certificate, and nothing else. Plain data: it travels to worker threads and is hashed. */
export interface CertificateArtwork {
  readonly shared: SharedArtwork;
  readonly name: string;
  readonly lang: string | null;
  /** The issue date in words. */
  readonly issued: string;
  readonly code: VerificationCode;
  /** The address in the QR code. */
  readonly verifyUrl: string;
  readonly printedCode: string;
  /** The status of a certificate that is not valid; null if it is valid. */
  readonly mark: StatusMark | null;
}

export interface StatusMark {
  readonly word: 'REVOKED' | 'REPLACED' | 'UNDER REVIEW' | 'EXPIRED';
  /** The date of the status, in words. */
  readonly date: string;
}

/** `on 3 June 2026`; a review has a beginning and no end yet. */
export const dayOfMark = ({ word, date }: StatusMark): string =>
  `${word === 'UNDER REVIEW' ? 'since' : 'on'} ${date}`;

/** The parts of the content that are drawn. */
export type DrawnContent = Pick<Content, 'site' | 'institutions' | 'courses'>;

/** The artwork of a certificate; null if it may not be shown, because it was erased or its name is withheld. */
export function artworkOf(
  content: DrawnContent,
  certificate: Certificate,
  today: CalendarDay,
): CertificateArtwork | null {
  const status = statusOn(certificate, today);
  if (certificate.name === null || status.kind === 'erased') return null;
  const { code } = certificate;
  return {
    shared: sharedArtworkOf(content, certificate),
    name: certificate.name,
    lang: certificate.lang,
    issued: inWords(certificate.issued),
    code,
    verifyUrl: onSite(content.site, verifyPath(code)),
    printedCode: printedCode(code),
    mark:
      status.kind === 'valid' ? null : { word: markWords[status.kind], date: inWords(status.date) },
  };
}

const markWords = {
  revoked: 'REVOKED',
  superseded: 'REPLACED',
  suspended: 'UNDER REVIEW',
  expired: 'EXPIRED',
} as const;

const made = new WeakMap<DrawnContent, Map<string, SharedArtwork>>();

/** Certificates that share their artwork but for what is their own. */
type Sharing = Pick<Certificate, 'courseId' | 'sessionId' | 'institutionId' | 'distinction'>;

/** One object for all that share it: what is derived from it, such as its hash, is then derived once. */
export function sharedArtworkOf(content: DrawnContent, sharing: Sharing): SharedArtwork {
  const { courseId, sessionId, institutionId, distinction } = sharing;
  const ofContent = made.get(content) ?? new Map<string, SharedArtwork>();
  made.set(content, ofContent);
  const key = [courseId, sessionId, institutionId, distinction].join(' ');
  const shared = ofContent.get(key) ?? sharedArtwork(content, sharing);
  ofContent.set(key, shared);
  return shared;
}

function sharedArtwork(content: DrawnContent, sharing: Sharing): SharedArtwork {
  const institution = content.institutions.find(({ id }) => id === sharing.institutionId);
  const course = content.courses.find(({ id }) => id === sharing.courseId);
  const session = course?.sessions.find(({ id }) => id === sharing.sessionId);
  if (!institution || !course || !session) {
    throw new Error(
      `A certificate of ${sharing.courseId}, ${sharing.sessionId} names an institution, course or session that is not there.`,
    );
  }
  return {
    design: course.design ?? institution.design ?? defaultDesign,
    site: {
      verify: onSite(content.site, '/verify/'),
      printed: `${new URL(content.site.url).host}/verify/`,
    },
    institution: {
      name: institution.name,
      accent: accentOn(institution.accent ?? defaultAccent, 'light'),
      logo: institution.logo,
      seal: institution.seal,
    },
    course: { title: course.title, lang: course.language },
    achievement: achievementLines(course, session),
    facts: achievementFacts(course, session),
    distinction: sharing.distinction,
    instructors: course.instructors.map(({ name, title, lang = null, signature = null }) => ({
      name,
      title,
      lang,
      signature,
    })),
    sample: content.site.sample,
  };
}
