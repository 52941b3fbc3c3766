import { verifyPath } from '../model/addresses.ts';
import { excusedInWords } from '../model/assessment.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { Certificate } from '../model/certificate.ts';
import type { Assignment, Course, CourseRecord, GradingPolicy } from '../model/content.ts';
import { grade, scoreOf } from '../model/grading.ts';
import { achievement } from './achievement.ts';
import { certificateCredential } from './certificate-credential.ts';
import type { Credential, JsonObject } from './credential.ts';
import { startOfDay } from './day-bounds.ts';
import type { IssuingContext } from './issuing-context.ts';
import { asSample, sampleSentences } from './sample-words.ts';

/**
 * A course record as a credential with results: the final score and each assignment's points, or that it was excused. Private: for whom the
 * learner shows the whole record, never published. It counts as long as the certificate does. Null where the record is not of this
 * certificate or not of a course that was passed, and where the certificate has no credential.
 * @param statedOn the day on which the results are stated: valid from its first moment, since a record is signed again when it was corrected
 */
export function recordCredential(
  issuingContext: IssuingContext,
  record: CourseRecord,
  certificate: Certificate,
  statedOn: CalendarDay,
): Credential | null {
  const course = issuingContext.courses.get(record.courseId);
  const publicOne = certificateCredential(issuingContext, certificate);
  const isPassed = record.outcome === 'pass' || record.outcome === 'distinction';
  if (!course || !publicOne || !isPassed || record.certificate !== certificate.code) return null;
  const { image: _image, ...shared } = publicOne;
  return {
    ...shared,
    id: `${issuingContext.origin}${verifyPath(certificate.code)}#course-record`,
    name: asSample(issuingContext.site, `Course record: ${course.title}`),
    description: [...sampleSentences(issuingContext.site), 'All results of the course.'].join(' '),
    validFrom: startOfDay(statedOn, issuingContext.site.timeZone),
    credentialSubject: withResults(
      publicOne.credentialSubject,
      issuingContext,
      course,
      record,
      certificate,
    ),
  };
}

function withResults(
  subject: JsonObject,
  issuingContext: IssuingContext,
  course: Course,
  record: CourseRecord,
  certificate: Certificate,
): JsonObject {
  const achieved = achievement(issuingContext, course, certificate);
  const at = (fragment: string): string => `${achieved.id}#${fragment}`;
  const results = assignmentResults(record, course, at);
  return {
    ...subject,
    achievement: {
      ...achieved,
      resultDescription: [
        finalDescription(at('final-score'), course, certificate.distinction),
        ...results.map(({ description }) => description),
      ],
    },
    result: [
      result(at('final-score'), String(record.final)),
      ...results.map(({ description, value }) => result(description.id, value)),
    ],
  };
}

type Described = JsonObject & { readonly id: string };

interface AssignmentResult {
  readonly description: Described;
  readonly value: string;
}

function assignmentResults(
  { scores }: CourseRecord,
  { grading }: Course,
  at: (fragment: string) => string,
): AssignmentResult[] {
  const { weights } = grade(scores, grading);
  return grading.assignments.map((assignment) => {
    const { id } = assignment;
    const score = scoreOf(scores, assignment);
    // Results without points have separate descriptions: two credentials must not contradict one another about one description.
    return score === 'excused'
      ? {
          description: excusedDescription(at(`excused-${id}`), assignment, grading),
          value: 'excused',
        }
      : {
          description: pointsDescription(at(`assignment-${id}`), assignment, weights[id] ?? 0),
          value: score === null ? 'not handed in' : String(score),
        };
  });
}

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
  { title, minimum, maximum, extraCredit }: Assignment,
  weight: number,
): Described {
  const points = extraCredit ? `in points of ${maximum} and more for extra credit` : 'in points';
  return {
    id,
    type: ['ResultDescription'],
    name: `${title}, ${points} (${weight} % of the final score)`,
    resultType: 'RawScore',
    ...(minimum === undefined ? {} : { requiredValue: String(minimum) }),
    valueMin: '0',
    // Without extra credit alone is there a most that readers can set the points against.
    ...(extraCredit ? {} : { valueMax: String(maximum) }),
  };
}

/** Open Badges has no status that means excused, and none of those that it has would be true: a result of no further kind. */
function excusedDescription(
  id: string,
  { title }: Assignment,
  { excused }: GradingPolicy,
): Described {
  return {
    id,
    type: ['ResultDescription'],
    name: excused === undefined ? title : `${title} (${excusedInWords(excused)})`,
    resultType: 'Result',
  };
}

const result = (resultDescription: string, value: string): JsonObject => ({
  type: ['Result'],
  resultDescription,
  value,
});
