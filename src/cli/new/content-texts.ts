import { blockPair, type YamlValue } from '../../edit/yaml/yaml-text.ts';
import type { CourseFile } from '../../schema/course.ts';
import { assignmentTypes, type AssignmentEntry } from '../../schema/grading.ts';
import type { InstitutionFile } from '../../schema/institution.ts';
import type { SiteFile } from '../../schema/site.ts';
import { slugOf } from '../../values/slug.ts';
import { counted } from '../../wording/listed.ts';
import { quoted } from '../../wording/quoted.ts';
import { weeksBetween, type Answers } from './questions.ts';

/** The ids that follow from the answers. */
export interface NewIds {
  readonly institution: string;
  readonly course: string;
  readonly session: string;
}

/** A name that no id can be made of, for example one in Chinese, gives the id of its kind. */
export const idsOf = (answers: Answers): NewIds => ({
  institution: slugOf(answers.institution, answers.language) || 'institution',
  course: slugOf(answers.course, answers.language) || 'course',
  session: slugOf(answers.start.slice(0, 7)) || 'session',
});

export const logoOf = ({ institution }: NewIds): string => `assets/${institution}/logo.svg`;

export const imprintFile = 'pages/imprint.md';

/** The folder of schemas, from the repository. */
export const schemas = 'laurel/src/schema/json';

/** The files of a site with one institution and one course but for the logo, by their paths in the content folder. */
export function contentTexts(answers: Answers): ReadonlyMap<string, string> {
  const ids = idsOf(answers);
  return new Map([
    ['site.yaml', fileText('../', 'site', siteOf(answers))],
    [
      `institutions/${ids.institution}.yaml`,
      fileText('../../', 'institution', institutionOf(answers, ids)),
    ],
    [`courses/${ids.course}.yaml`, fileText('../../', 'course', courseOf(answers, ids))],
    ...(answers.address === '' ? [] : [[imprintFile, imprint(answers)] as const]),
  ]);
}

function fileText(up: string, kind: string, values: Readonly<Record<string, YamlValue>>): string {
  const schema = `# yaml-language-server: $schema=${up}${schemas}/${kind}.schema.json`;
  const lines = Object.entries(values).flatMap(([key, value]) => blockPair(key, value));
  return [schema, '', ...lines, ''].join('\n');
}

const siteOf = (answers: Answers) =>
  ({
    name: answers.name,
    url: answers.url,
    description: `Certificates of ${answers.institution}. Anyone who is shown one can look up its code here.`,
    timeZone: answers['time-zone'],
    contact: { email: answers.contact },
    ...(answers.address === '' ? {} : { address: several(answers.address), imprint: imprintFile }),
    subjects: [subjectOf(answers)],
  }) satisfies SiteFile;

/** A page that states what was answered, and nothing else. */
function imprint({ institution, address, contact }: Answers): string {
  const lines = [institution, ...several(address)].map(asMarkdown).join('\\\n');
  return `---\ntitle: Imprint\n---\n\n${lines}\n\n[${asMarkdown(contact)}](mailto:${contact})\n`;
}

/** A line of text none of whose signs is markup. */
const asMarkdown = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>#|~&!]/gu, '\\$&').replace(/^(?=[-+=])|(?<=^\d+)(?=[.)])/u, '\\');

const subjectOf = ({ subject, language }: Answers) => ({
  id: slugOf(subject, language) || 'general',
  name: subject,
});

const institutionOf = (answers: Answers, ids: NewIds) =>
  ({
    name: answers.institution,
    url: answers['institution-url'],
    description: `${answers.institution} publishes its certificates here.`,
    logo: logoOf(ids),
  }) satisfies InstitutionFile;

/** A text that is no number stays one, and the schema refuses it with its reasons. */
const number = (text: string): number =>
  (/^\d+(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : text) as number;

const several = (text: string): string[] =>
  text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** The values that were derived and not answered, as parts of a sentence. */
export function derivedFrom(answers: Answers): string[] {
  const { workload, grading } = courseOf(answers, idsOf(answers));
  const types = grading.assignments.map(({ title, type }) => `${quoted(title)} as ${type}`);
  return [...types, `${counted(workload.weeks, 'week')} from the first day to the last`];
}

function courseOf(answers: Answers, ids: NewIds) {
  const [from = '', to = from] = answers.hours.split('-');
  return {
    title: answers.course,
    institution: ids.institution,
    subject: subjectOf(answers).id,
    language: answers.language,
    summary: answers.summary,
    description: answers.summary,
    outcomes: several(answers.outcomes),
    workload: {
      weeks: weeksBetween(answers.start, answers.end),
      hoursPerWeek: { from: number(from), to: number(to) },
    },
    format: several(answers.format),
    syllabus: [{ title: answers.course, topics: several(answers.topics) }],
    grading: { pass: number(answers.pass), assignments: assignmentsOf(answers) },
    instructors: [{ name: answers.instructor, title: answers['instructor-title'] }],
    sessions: [{ id: ids.session, start: answers.start, end: answers.end }],
  } satisfies CourseFile;
}

/** Of `Final examination 60`: a title and its weight, which the only one need not have. */
function assignmentsOf({ graded, language }: Answers): AssignmentEntry[] {
  const items = several(graded);
  return items.map((item, at) => {
    const [, title = item, weight = items.length === 1 ? '100' : ''] =
      /^(.*?)\s+(\d+(?:[.,]\d+)?) ?%?$/u.exec(item) ?? [];
    return {
      id: slugOf(title, language) || `assignment-${at + 1}`,
      title,
      type: typeMeant(title),
      weight: number(weight),
    };
  });
}

/** Kinds of graded work by words of German, French and Spanish with which a word of the title begins; the first that fits. */
const foreignWords: readonly (readonly [RegExp, AssignmentEntry['type']])[] = [
  [/^(?:zwischenpruf|partiel|parcial)/u, 'midterm-exam'],
  [/^(?:abschlusspruf|pruf|klausur|exam)/u, 'final-exam'],
  [/^(?:ubung|aufgabe|hausaufgabe|exerci|ejerci)/u, 'problem-set'],
  [/^(?:aufsatz|hausarbeit|dissertation|ensayo)/u, 'essay'],
  [/^(?:projekt|projet|proyecto)/u, 'project'],
  [/^(?:vortrag|referat|prasentation|expose|presentacion)/u, 'presentation'],
];

/** The kind whose every word begins one of the title: “Final examination” is a `final-exam`. Elsewhere a tutor marks it. */
function typeMeant(title: string): AssignmentEntry['type'] {
  const words = slugOf(title).split('-');
  const isNamed = (type: string) =>
    type.split('-').every((part) => words.some((word) => word.startsWith(part)));
  const [, foreign] = foreignWords.find(([word]) => words.some((each) => word.test(each))) ?? [];
  return assignmentTypes.find(isNamed) ?? foreign ?? 'tutor-marked-assignment';
}
