import { verifyPath } from '../model/addresses.ts';
import type { CalendarDay } from '../model/calendar.ts';
import type { Certificate } from '../model/certificate.ts';
import type { Assignment, Course, CourseRecord } from '../model/content.ts';
import { achievement } from './achievement.ts';
import { certificateCredential } from './certificate-credential.ts';
import type { Credential, JsonObject } from './credential.ts';
import { startOfDay } from './day-bounds.ts';
import type { Ground } from './ground.ts';
import { asSample, sampleSentences } from './sample-words.ts';

/**
 * A course record as a credential with results: the final score and each assignment's points. Private: for whom the learner shows the
 * whole record, never published. It counts as long as the certificate does. Null where the record is not of this certificate or not of a
 * course that was passed, and where the certificate has no credential.
 * @param statedOn the day on which the results are stated: valid from its first moment, since a record is signed again when it was corrected
 */
export function recordCredential(
  ground: Ground,
  record: CourseRecord,
  certificate: Certificate,
  statedOn: CalendarDay,
): Credential | null {
  const course = ground.courses.get(record.courseId);
  const publicOne = certificateCredential(ground, certificate);
  const isPassed = record.outcome === 'pass' || record.outcome === 'distinction';
  if (!course || !publicOne || !isPassed || record.certificate !== certificate.code) return null;
  const { image: _image, ...shared } = publicOne;
  return {
    ...shared,
    id: `${ground.origin}${verifyPath(certificate.code)}#course-record`,
    name: asSample(ground.site, `Course record: ${course.title}`),
    description: [...sampleSentences(ground.site), 'All results of the course.'].join(' '),
    validFrom: startOfDay(statedOn, ground.site.timeZone),
    credentialSubject: withResults(
      publicOne.credentialSubject,
      ground,
      course,
      record,
      certificate,
    ),
  };
}

function withResults(
  subject: JsonObject,
  ground: Ground,
  course: Course,
  record: CourseRecord,
  certificate: Certificate,
): JsonObject {
  const achieved = achievement(ground, course, certificate);
  const at = (fragment: string): string => `${achieved.id}#${fragment}`;
  const { assignments } = course.grading;
  return {
    ...subject,
    achievement: {
      ...achieved,
      resultDescription: [
        finalDescription(at('final-score'), course, certificate.distinction),
        ...assignments.map((assignment) => pointsDescription(at(anchor(assignment)), assignment)),
      ],
    },
    result: [
      result(at('final-score'), String(record.final)),
      ...assignments.map((assignment) =>
        result(at(anchor(assignment)), points(scoreOf(record, assignment))),
      ),
    ],
  };
}

const anchor = ({ id }: Assignment): string => `assignment-${id}`;

// An assignment may be called “constructor”.
const scoreOf = ({ scores }: CourseRecord, { id }: Assignment): number | null =>
  Object.hasOwn(scores, id) ? (scores[id] ?? null) : null;

const points = (score: number | null): string => (score === null ? 'not handed in' : String(score));

function finalDescription(id: string, { grading }: Course, distinction: boolean): JsonObject {
  const required = distinction ? (grading.distinction ?? grading.pass) : grading.pass;
  return {
    id,
    type: ['ResultDescription'],
    name: 'Final score, in per cent',
    resultType: 'Percent',
    requiredValue: String(required),
    valueMin: '0',
    valueMax: '100',
  };
}

function pointsDescription(
  id: string,
  { title, minimum, maximum, weight }: Assignment,
): JsonObject {
  return {
    id,
    type: ['ResultDescription'],
    name: `${title}, in points (${weight} % of the final score)`,
    resultType: 'RawScore',
    ...(minimum === undefined ? {} : { requiredValue: String(minimum) }),
    valueMin: '0',
    valueMax: String(maximum),
  };
}

const result = (resultDescription: string, value: string): JsonObject => ({
  type: ['Result'],
  resultDescription,
  value,
});
