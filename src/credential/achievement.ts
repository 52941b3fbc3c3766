import { earningSentences } from '../model/assessment.ts';
import { logoImagePath } from '../model/addresses.ts';
import type { Course } from '../model/content.ts';
import { creditSentence } from '../model/credit.ts';
import { unitLabel } from '../model/syllabus.ts';
import { workloadSentence } from '../model/workload.ts';
import { achievementPath } from './addresses.ts';
import { credentialsContext, openBadgesContext } from './context-addresses.ts';
import type { JsonObject } from './credential.ts';
import type { IssuingContext } from './issuing-context.ts';
import { asSample, sampleSentences } from './sample-words.ts';

interface Variant {
  readonly distinction: boolean;
}

export type Achievement = JsonObject & { readonly id: string };

/** The achievement of a course's certificate: the course's rule, and nothing of any learner's result. */
export function achievement(
  issuingContext: IssuingContext,
  course: Course,
  { distinction }: Variant,
): Achievement {
  const { origin, site } = issuingContext;
  return {
    id: `${origin}${achievementPath(course.id, distinction)}`,
    type: ['Achievement'],
    achievementType: 'CertificateOfCompletion',
    name: asSample(site, distinction ? `${course.title}, with distinction` : course.title),
    description: [...sampleSentences(site), course.summary].join(' '),
    ...(course.credit ? { creditsAvailable: course.credit.amount } : {}),
    criteria: { narrative: narrativeOf(course) },
    image: {
      id: `${origin}${logoImagePath(course.institutionId)}`,
      type: 'Image',
    },
  };
}

/** The same as a document of its own, at its address. */
export function publishedAchievement(
  issuingContext: IssuingContext,
  course: Course,
  variant: Variant,
): JsonObject {
  return {
    '@context': [credentialsContext, openBadgesContext],
    ...achievement(issuingContext, course, variant),
  };
}

/** Whether certificates with distinction exist for the course. */
export const hasDistinction = ({ grading }: Pick<Course, 'grading'>): boolean =>
  grading.distinction !== undefined;

// All certificates of a course say it.
const narratives = new WeakMap<Course, string>();

function narrativeOf(course: Course): string {
  const narrative = narratives.get(course) ?? newNarrative(course);
  narratives.set(course, narrative);
  return narrative;
}

function newNarrative(course: Course): string {
  const units = course.syllabus.map(
    (unit, index) => `${unitLabel(course, index)}: ${unit.title} (${unit.topics.join('; ')}).`,
  );
  const credit = creditSentence(course) ?? [];
  return [...earningSentences(course), workloadSentence(course), credit, ...units].flat().join(' ');
}
