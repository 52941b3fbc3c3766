import { isCalendarDay } from '../../values/calendar.ts';

/** The answers by the names of their options. */
export type Answers = Readonly<Record<QuestionName, string>>;
export type QuestionName = (typeof questions)[number]['option'];

/** This machine and this day, from which some answers follow. */
export interface Circumstances {
  readonly timeZone: string;
}

interface Question {
  /** The name of the option, without its hyphens. */
  readonly option: string;
  /** The option's value in help texts. */
  readonly value: string;
  /** The question, without a question mark. */
  readonly asks: string;
  /** The answer unless another is given. Absent where only staff know it. */
  readonly otherwise?: (
    earlier: Readonly<Record<string, string>>,
    circumstances: Circumstances,
  ) => string;
  /** The answer as it is understood, for example without the space around it. */
  readonly tidied?: (text: string) => string;
  /** An answer that is never refused. Only where `otherwise` is absent. */
  readonly specimen?: string;
}

/** The questions in the order in which they are asked. */
const questions = [
  {
    option: 'institution',
    value: '<name>',
    asks: 'Institution: its name, as printed on certificates',
    specimen: 'Institution',
  },
  {
    option: 'institution-url',
    value: '<address>',
    asks: 'Institution: its web address',
    tidied: withScheme,
    specimen: 'https://institution.net',
  },
  {
    option: 'name',
    value: '<name>',
    asks: 'Site: its name',
    otherwise: ({ institution }) => `${institution} Certificates`,
  },
  {
    option: 'url',
    value: '<address>',
    asks: 'Site: its own address, such as https://certificates.your-domain.org or https://your-name.netlify.app',
    tidied: withScheme,
    specimen: 'https://site.net',
  },
  {
    option: 'contact',
    value: '<e-mail>',
    asks: 'Site: the e-mail address for questions about a certificate; it is published',
    specimen: 'registry@site.net',
  },
  {
    option: 'address',
    value: '<lines>',
    asks: 'Site: the postal address for the footer and an imprint (separate lines with ;); empty for none',
    otherwise: () => '',
  },
  {
    option: 'time-zone',
    value: '<zone>',
    asks: 'Site: its time zone',
    otherwise: (_earlier, { timeZone }) => timeZone,
  },
  {
    option: 'course',
    value: '<title>',
    asks: 'Course: its title, as printed on certificates',
    specimen: 'Course',
  },
  {
    option: 'language',
    value: '<tag>',
    asks: 'Course: its language, such as en, de or pt-BR; the words of certificates and pages around it are English',
    otherwise: () => 'en',
  },
  {
    option: 'subject',
    value: '<name>',
    asks: 'Course: its subject',
    otherwise: () => 'General',
  },
  {
    option: 'summary',
    value: '<sentence>',
    asks: 'Course: what it is about, in one sentence',
    specimen: 'Summary',
  },
  {
    option: 'outcomes',
    value: '<list>',
    asks: 'Course: what a learner can do afterwards (separate several with ;)',
    specimen: 'Outcome',
  },
  {
    option: 'topics',
    value: '<list>',
    asks: 'Course: its topics (separate several with ;)',
    specimen: 'Topic',
  },
  {
    option: 'format',
    value: '<list>',
    asks: 'Course: how it is taught (separate several with ;)',
    otherwise: () => 'Taught online',
  },
  {
    option: 'graded',
    value: '<list>',
    asks: 'Course: graded work with its weight in per cent, such as Essays 40; Final examination 60',
    otherwise: () => 'Final examination 100',
  },
  {
    option: 'pass',
    value: '<per cent>',
    asks: 'Course: the final score that earns a certificate, in per cent',
    otherwise: () => '50',
    tidied: (text) => text.replace(/ ?%$/u, ''),
  },
  {
    option: 'instructor',
    value: '<name>',
    asks: 'Course: the name of the person who signs its certificates',
    specimen: 'Instructor',
  },
  {
    option: 'instructor-title',
    value: '<title>',
    asks: 'Course: the title of that person, such as Professor of Law',
    otherwise: () => 'Instructor',
  },
  {
    option: 'start',
    value: '<day>',
    asks: 'Session: its first day, as YYYY-MM-DD',
    specimen: '0001-01-01',
  },
  {
    option: 'end',
    value: '<day>',
    asks: 'Session: its last day, as YYYY-MM-DD; certificates are issued from this day on',
    specimen: '9999-12-31',
  },
  {
    option: 'hours',
    value: '<number>',
    asks: 'Session: hours of work a week, such as 4 or 3-5',
    tidied: (text) => text.replaceAll(/\s*(?:[-–]|to)\s*/gu, '-'),
    specimen: '1',
  },
] as const satisfies readonly Question[];

/** The question as its general form, with what it may leave out. */
export const everyQuestion: readonly (Question & { readonly option: QuestionName })[] = questions;

/** An address that was typed without https://. */
function withScheme(text: string): string {
  return /^[a-z]+:/iu.test(text) || text === '' ? text : `https://${text}`;
}

/** The weeks from the first day to the last, both included; from 1 to 104, as the schema has them. */
export function weeksBetween(start: string, end: string): number {
  if (!isCalendarDay(start) || !isCalendarDay(end)) return 1;
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return Math.min(104, Math.max(1, Math.ceil(days / 7)));
}
