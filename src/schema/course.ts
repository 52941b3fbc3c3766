import { Type, type Static } from 'typebox';
import { explain } from './explain.ts';
import {
  CalendarDate,
  closed,
  Design,
  DrawingPath,
  IdOf,
  LanguageTag,
  Line,
  NameLanguage,
  Paragraphs,
  Slug,
} from './fields.ts';
import { GradingPolicySchema } from './grading.ts';

/** Hours of work that a learner needs each week, as a range. */
const HoursPerWeek = Type.Object(
  {
    from: Type.Number({ exclusiveMinimum: 0, maximum: 80, description: 'Hours in an easy week.' }),
    to: Type.Number({ exclusiveMinimum: 0, maximum: 80, description: 'Hours in a hard week.' }),
  },
  {
    ...closed,
    description:
      'Hours of work a week, from … to …. Use the same number twice if it does not vary.',
  },
);

export const WorkloadSchema = Type.Object(
  {
    weeks: Type.Integer({
      minimum: 1,
      maximum: 104,
      description: 'How many weeks the course runs.',
    }),
    hoursPerWeek: HoursPerWeek,
  },
  { ...closed, description: 'What the course asks of a learner’s time.' },
);
export type Workload = Static<typeof WorkloadSchema>;

export const SyllabusUnitSchema = Type.Object(
  {
    title: Line(140, 'The title of this week or module.'),
    topics: Type.Array(Line(240, 'One topic.'), {
      minItems: 1,
      maxItems: 30,
      description: 'What the unit is about, one topic to a line.',
    }),
    hours: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 200,
        description: 'Hours of work for this unit, if they differ from the usual.',
      }),
    ),
  },
  closed,
);

export const InstructorSchema = Type.Object(
  {
    name: Line(100, 'The instructor’s name as it is printed.'),
    title: Line(140, 'Title and department, for example Professor of Operations.'),
    signature: Type.Optional(DrawingPath('The signature, on certificates.')),
    lang: Type.Optional(NameLanguage),
  },
  closed,
);
export type Instructor = Static<typeof InstructorSchema>;

export const SessionSchema = Type.Object(
  {
    id: Slug('The session’s id', 'spring-2026'),
    start: CalendarDate('The first day'),
    end: CalendarDate('The last day', 'No certificate is issued before it.'),
  },
  { ...closed, description: 'One run of the course.' },
);
export type Session = Static<typeof SessionSchema>;

/** `content/courses/<id>.yaml`: the achievement. The file's name is the course's id and its address. */
export const CourseSchema = Type.Object(
  {
    title: Line(140, 'The course’s title as it is printed on certificates.'),
    institution: IdOf(
      'The institution’s id, which is the name of its file without .yaml, for example northfold.',
    ),
    subject: IdOf('The id of one of the subjects of site.yaml, for example business.'),
    language: LanguageTag(
      'The language in which the course is taught. It also decides how the title is drawn and read aloud.',
    ),
    level: Type.Optional(
      Type.Enum(['introductory', 'intermediate', 'advanced'], {
        description: 'How much a learner should know beforehand.',
      }),
    ),
    summary: Line(240, 'The course in one sentence; shown in the catalogue.'),
    description: Paragraphs(6000, 'What the course is about, in paragraphs.'),
    outcomes: Type.Array(Line(240, 'What a learner can do afterwards; begins with a verb.'), {
      minItems: 1,
      maxItems: 12,
      description: 'What a learner can do after the course.',
    }),
    prerequisites: Type.Optional(
      Paragraphs(1000, 'What a learner should know or have passed before, in paragraphs.'),
    ),
    workload: WorkloadSchema,
    credit: Type.Optional(
      Type.Object(
        {
          amount: Type.Number({
            exclusiveMinimum: 0,
            maximum: 400,
            description: 'How many credits.',
          }),
          system: Line(40, 'The system in which they count, for example ECTS.'),
        },
        {
          ...closed,
          description:
            'The credit that those who complete the course earn. Without it pages say that the certificate gives no credit towards a degree.',
        },
      ),
    ),
    enrolment: Type.Optional(
      Type.Boolean({
        description:
          'true where the learners of the course are enrolled at the institution. Otherwise pages say that the certificate does not mean that.',
      }),
    ),
    format: Type.Array(
      Line(300, 'One part of how the course is taught, for example weekly video lectures.'),
      {
        minItems: 1,
        maxItems: 12,
        description: 'How the course is taught, one part to a line.',
      },
    ),
    syllabus: Type.Array(SyllabusUnitSchema, {
      minItems: 1,
      maxItems: 60,
      description: 'The weeks or modules of the course, in order.',
    }),
    grading: GradingPolicySchema,
    design: Type.Optional(Design('that of the institution')),
    signatureTrack: Type.Optional(
      Type.Boolean({
        description:
          'true where learners can link their work to themselves by photo and typing pattern.',
      }),
    ),
    instructors: Type.Array(InstructorSchema, {
      minItems: 1,
      maxItems: 6,
      description: 'Who teaches the course and signs its certificates, in order.',
    }),
    sessions: Type.Array(SessionSchema, {
      minItems: 1,
      maxItems: 200,
      description: 'The runs of the course.',
    }),
  },
  { ...closed, title: 'Laurel course' },
);
explain(CourseSchema, {
  title: [
    'certificates, verify pages, catalogue, credentials',
    'Introduction to Operations Management',
  ],
  institution: ['certificates, verify pages, catalogue', 'northfold'],
  subject: ['catalogue, course page', 'business'],
  language: ['verify pages, course page; sets how the title is read aloud and drawn', 'en'],
  level: ['course page', 'introductory'],
  summary: ['catalogue, course page, credentials', 'How to see, measure and improve processes.'],
  description: ['course page, verify pages', 'Every organisation is a collection of processes.'],
  outcomes: ['course page', ['Draw a process and find its bottleneck.']],
  prerequisites: ['course page', 'No earlier study of management.'],
  credit: {
    amount: ['verify pages, course page, course records, credentials', 5],
    system: ['verify pages, course page, course records, credentials', 'ECTS'],
  },
  enrolment: ['verify pages', true],
  workload: {
    weeks: ['certificates, verify pages, course page', 8],
    hoursPerWeek: {
      from: ['certificates, verify pages, course page', 5],
      to: ['certificates, verify pages, course page', 7],
    },
  },
  format: ['verify pages, course page', ['Recorded lectures', 'A final examination']],
  syllabus: {
    title: ['verify pages, course page', 'Processes and flow'],
    topics: ['verify pages, course page', ['Inventory', 'Little’s law']],
    hours: ['chart of hours on verify pages and the course page', 6],
  },
  grading: {
    pass: ['verify pages, course page, course records, credentials', 70],
    distinction: ['verify pages, course page, course records, credentials', 90],
    rounding: ['course records', 'half-up'],
    missing: ['course records', 'fail'],
    excused: ['course records', 'left-out'],
    assignments: {
      id: ['nowhere; records and `--map` name it', 'final-exam'],
      title: ['verify pages, course page, course records', 'Final examination'],
      type: ['verify pages, course page', 'final-exam'],
      weight: ['verify pages, course page, course records', 35],
      maximum: ['course records', 100],
      extraCredit: ['course records', true],
      dueWeek: ['verify pages, course page', 8],
      minimum: ['course records', 50],
    },
  },
  design: ['certificates', 'modern'],
  signatureTrack: ['course page, account pages', true],
  instructors: {
    name: ['certificates, verify pages, course page', 'Ruthanne Oyelaran'],
    title: ['certificates, verify pages, course page', 'Professor'],
    signature: ['certificates', 'assets/northfold/signature-oyelaran.svg'],
    lang: ['nowhere by itself: sets how the name is drawn', 'en'],
  },
  sessions: {
    id: ['nowhere; folders and commands name it', 'spring-2026'],
    start: ['certificates, verify pages, course page', '2026-03-02'],
    end: ['certificates, verify pages, course page', '2026-04-26'],
  },
});
export type CourseFile = Static<typeof CourseSchema>;
