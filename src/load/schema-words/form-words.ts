import { isCalendarDay } from '../../values/calendar.ts';
import { slugOf } from '../../values/slug.ts';
import { slugPattern } from '../../schema/fields.ts';
import { expectation, finding, type SchemaNode } from './expectation.ts';
import type { ProblemWords } from '../yaml/located.ts';

interface IllFormed {
  readonly schema: SchemaNode;
  /** The value's name in the message: `` `institution` ``. */
  readonly name: string;
  readonly text: string;
  readonly hidden: boolean;
}

/** The problem of a text that does not have the form of its field. The form is described once, in the advice. */
export function formWords({ schema, name, text, hidden }: IllFormed): ProblemWords {
  const isDay = schema.format === 'date';
  const expected = isDay ? 'year-month-day, for example 2026-05-01' : expectation(schema);
  return {
    code: 'value-form',
    what: `${name} ${faultOf(text, hidden)}.`,
    // A suggestion for a private value would reveal it.
    fix: `Write ${expected}.${hidden ? '' : suggestion(schema, text)}`,
  };
}

function faultOf(text: string, hidden: boolean): string {
  if (text === '') return 'is empty';
  if (text.trim() === '') return 'is blank';
  if (/[\r\n]/u.test(text)) return 'has more than one line';
  return `is ${finding(text, { hidden })}, which does not fit here`;
}

function suggestion(schema: SchemaNode, text: string): string {
  const meant =
    schema.format === 'date' ? dayMeant(text) : schema.pattern === slugPattern ? slugOf(text) : '';
  return meant ? ` Did you mean \`${meant}\`?` : '';
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that was written in another way; nothing where day and month could be taken for one another. */
function dayMeant(text: string): string {
  const parts = text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/gu, '$1')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
  if (parts.length !== 3) return '';
  const named = parts.findIndex((part) => /^[a-z]{3,9}$/u.test(part));
  if (named >= 0) {
    const [month] = parts.splice(named, 1);
    const number = months.indexOf((month ?? '').slice(0, 3)) + 1;
    const [first = '', second = ''] = parts;
    return first.length === 4 ? iso(first, number, second) : iso(second, number, first);
  }
  const [first = '', second = '', third = ''] = parts;
  if (first.length === 4) return iso(first, Number(second), third);
  if (Number(first) > 12) return iso(third, Number(second), first);
  return Number(second) > 12 ? iso(third, Number(first), second) : '';
}

function iso(year: string, month: number, day: string): string {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(text) ? text : '';
}
