import { coursePath, onSite, verifyPath } from './addresses.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { Certificate } from './certificate.ts';
import { printedCode } from './code.ts';
import type { Course, Institution, Session, Site } from './content.ts';
import type { JsonLd } from './json-ld.ts';
import { hoursRange, totalHours } from './workload.ts';

export interface CourseOnSite {
  readonly site: Pick<Site, 'url' | 'subjects'>;
  readonly course: Course;
  readonly institution: Institution;
}

/** A course in the terms of schema.org, with its sessions that are not over yet. */
export function courseNode(
  { site, course, institution }: CourseOnSite,
  today: CalendarDay,
): JsonLd {
  const open = course.sessions.filter(({ end }) => end >= today);
  return {
    '@type': 'Course',
    '@id': onSite(site, coursePath(course.id)),
    url: onSite(site, coursePath(course.id)),
    name: course.title,
    description: course.summary,
    inLanguage: course.language,
    provider: organizationNode(institution),
    about: site.subjects.find(({ id }) => id === course.subject)?.name,
    educationalLevel: course.level,
    teaches: course.outcomes,
    coursePrerequisites: course.prerequisites,
    timeRequired: `PT${totalHours(course).to}H`,
    numberOfCredits: course.credit && {
      '@type': 'QuantitativeValue',
      value: course.credit.amount,
      unitText: course.credit.system,
    },
    educationalCredentialAwarded: {
      '@type': 'EducationalOccupationalCredential',
      credentialCategory: 'Certificate of completion',
      name: `Certificate: ${course.title}`,
    },
    syllabusSections: course.syllabus.map((unit, index) => ({
      '@type': 'Syllabus',
      position: index + 1,
      name: unit.title,
      description: unit.topics.join('; '),
    })),
    hasCourseInstance: open.map((session) => instanceNode(course, session)),
  };
}

/** The learner and the certificate, for a page whose certificate is valid. Null where there is no name to state. */
export function credentialNode(
  { site, course, institution }: CourseOnSite,
  certificate: Certificate,
): JsonLd | null {
  if (certificate.name === null) return null;
  return {
    '@type': 'Person',
    name: certificate.name,
    hasCredential: {
      '@type': 'EducationalOccupationalCredential',
      '@id': onSite(site, verifyPath(certificate.code)),
      url: onSite(site, verifyPath(certificate.code)),
      identifier: printedCode(certificate.code),
      name: course.title,
      description: course.summary,
      credentialCategory: certificate.distinction
        ? 'Certificate of completion with distinction'
        : 'Certificate of completion',
      recognizedBy: organizationNode(institution),
      dateCreated: certificate.issued,
      expires: certificate.expires ?? undefined,
      about: { '@type': 'Course', name: course.title, url: onSite(site, coursePath(course.id)) },
    },
  };
}

function organizationNode({ name, url }: Institution): JsonLd {
  return { '@type': 'EducationalOrganization', name, url };
}

function instanceNode(course: Course, session: Session): JsonLd {
  return {
    '@type': 'CourseInstance',
    courseMode: 'Online',
    inLanguage: course.language,
    startDate: session.start,
    endDate: session.end,
    courseWorkload: `${hoursRange(course.workload.hoursPerWeek)} hours a week`,
    instructor: course.instructors.map(({ name, title }) => ({
      '@type': 'Person',
      name,
      jobTitle: title,
    })),
  };
}
