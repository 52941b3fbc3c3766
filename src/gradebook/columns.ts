import { didYouMean } from '../load/nearest.ts';
import { listed, quoted } from '../load/wording.ts';
import type { Assignment } from '../model/content.ts';
import { plainName, readColumnName } from './column-name.ts';
import { outcomeHeadings } from './outcomes.ts';
import type { GradebookProblem } from './problem.ts';
import type { Table } from './table.ts';

export interface ScoreColumn {
  readonly at: number;
  readonly assignment: Assignment;
  readonly percent: boolean;
}

/** Indexes of the columns that are read. */
export interface Columns {
  readonly name: number | undefined;
  readonly firstName: number | undefined;
  readonly lastName: number | undefined;
  readonly email: number | undefined;
  readonly id: number | undefined;
  readonly outcome: number | undefined;
  readonly scores: readonly ScoreColumn[];
}

export interface ColumnsRequest {
  readonly assignments: readonly Assignment[];
  /** Headings and the fields that staff say they hold. */
  readonly map: ReadonlyMap<string, string>;
  readonly outcome: string | undefined;
}

export interface ColumnsReading {
  /** Meaningless where there are problems. */
  readonly columns: Columns;
  readonly problems: readonly GradebookProblem[];
  /** What staff should know, as sentences. */
  readonly notices: readonly string[];
}

/** The fields of a learner with the headings that are taken for them, the surest first. */
const headings = {
  name: [
    'learner name',
    'learner',
    'student name',
    'student',
    'full name',
    'display name',
    'name',
    'participant',
  ],
  'first-name': ['first name', 'firstname', 'given name', 'given names', 'forename', 'first'],
  'last-name': ['last name', 'lastname', 'surname', 'family name', 'last'],
  email: [
    'email',
    'e mail',
    'email address',
    'e mail address',
    'learner email',
    'student email',
    'mail',
  ],
  id: [
    ...['student id', 'learner id', 'student number', 'id number', 'sis user id', 'orgdefinedid'],
    ...['user id', 'id', 'username', 'user name', 'sis login id', 'login id'],
  ],
} as const;
type Field = keyof typeof headings;
const fields = Object.keys(headings) as Field[];

/** Finds each column by its heading. */
export function findColumns(table: Table, request: ColumnsRequest): ColumnsReading {
  const finder = new ColumnFinder(table, request);
  return finder.find();
}

class ColumnFinder {
  readonly #table: Table;
  readonly #request: ColumnsRequest;
  readonly #names: readonly string[];
  readonly #problems: GradebookProblem[] = [];
  readonly #notices: string[] = [];
  /** The field that staff say a column holds, by the column's index. */
  readonly #mapped = new Map<number, string>();

  constructor(table: Table, request: ColumnsRequest) {
    this.#table = table;
    this.#request = request;
    this.#names = table.header.cells.map(plainName);
  }

  find(): ColumnsReading {
    this.#readMap();
    const columns: Columns = {
      name: this.#field('name'),
      firstName: this.#field('first-name'),
      lastName: this.#field('last-name'),
      email: this.#field('email'),
      id: this.#field('id'),
      outcome: this.#outcome(),
      scores: this.#request.assignments.flatMap((assignment) => this.#score(assignment) ?? []),
    };
    this.#require(columns);
    return { columns, problems: this.#problems, notices: this.#notices };
  }

  #readMap(): void {
    const known = [...fields, ...this.#request.assignments.map(({ id }) => id), 'ignore'];
    for (const [heading, field] of this.#request.map) {
      const at = this.#columnCalled(heading);
      if (!known.includes(field)) {
        this.#refuse(
          'map-field',
          `There is no field ${quoted(field)} to map a column to.${didYouMean(field, known)}`,
          `Use one of ${listed(known, 'or')}.`,
        );
      } else if (at !== undefined) this.#mapped.set(at, field);
    }
  }

  /** The column of a heading that staff named; a problem where there is none or more than one. */
  #columnCalled(heading: string): number | undefined {
    const found = this.#indexes((name) => name === plainName(heading));
    if (found.length === 1) return found[0];
    if (found.length > 1) this.#ambiguous(heading, found);
    else {
      this.#refuse(
        'column-unknown',
        `There is no column ${quoted(heading)}.${didYouMean(heading, this.#headings())}`,
        `Use one of the headings: ${this.#headingList()}.`,
      );
    }
    return undefined;
  }

  #field(field: Field): number | undefined {
    const mapped = this.#mappedTo(field);
    if (mapped.length > 1) this.#ambiguous(field, mapped);
    if (mapped.length > 0) return mapped[0];
    for (const heading of headings[field]) {
      // A platform may export a column for an id that nobody has.
      const found = this.#indexes(
        (name, at) => name === heading && !this.#mapped.has(at) && this.#isFilled(at),
      );
      if (found.length > 1) this.#ambiguous(heading, found);
      if (found.length > 0) return found[0];
    }
    return undefined;
  }

  #outcome(): number | undefined {
    const { outcome } = this.#request;
    if (outcome !== undefined) return this.#columnCalled(outcome);
    const at = this.#names.findIndex((name) => outcomeHeadings.has(name));
    const heading = this.#table.header.cells[at];
    if (heading !== undefined) {
      this.#notices.push(
        `The column ${quoted(heading)} is not used. To believe it instead of the grading policy, add --outcome "${heading}".`,
      );
    }
    return undefined;
  }

  #score(assignment: Assignment): ScoreColumn | undefined {
    const mapped = this.#mappedTo(assignment.id);
    const wanted = [plainName(assignment.title), plainName(assignment.id)];
    const named = this.#table.header.cells.map(readColumnName);
    const candidates =
      mapped.length > 0
        ? mapped
        : this.#indexes(
            (_name, at) =>
              !this.#mapped.has(at) &&
              (named[at]?.readings.some((reading) => wanted.includes(reading)) ?? false),
          );
    for (const scale of ['points', 'unsaid', 'percent'] as const) {
      const found = candidates.filter((at) => named[at]?.scale === scale);
      const [at] = found;
      if (found.length > 1) this.#ambiguous(assignment.title, found);
      if (at === undefined) continue;
      this.#compareWithCourse(assignment, at);
      return { at, assignment, percent: scale === 'percent' };
    }
    this.#refuse(
      'column-missing',
      `There is no column for the assignment ${quoted(assignment.title)}.`,
      `Add one, or say which it is with --map "<heading>=${assignment.id}". The headings are ${this.#headingList()}.`,
    );
    return undefined;
  }

  #compareWithCourse({ title, weight, maximum }: Assignment, at: number): void {
    const heading = this.#table.header.cells[at] ?? '';
    const said = readColumnName(heading);
    if (said.maximum !== undefined && said.maximum !== maximum) {
      this.#refuse(
        'maximum-differs',
        `The heading ${quoted(heading)} says ${said.maximum} points; in the course, ${quoted(title)} has ${maximum}.`,
        'Correct `maximum` in the course’s file, or the heading.',
      );
    }
    if (said.weight !== undefined && said.weight !== weight) {
      this.#notices.push(
        `The heading ${quoted(heading)} says ${said.weight} %; in the course, ${quoted(title)} weighs ${weight} %. The course’s weight is used.`,
      );
    }
  }

  #require(columns: Columns): void {
    if (
      columns.name === undefined &&
      (columns.firstName === undefined || columns.lastName === undefined)
    ) {
      this.#refuse(
        'column-missing',
        'There is no column for the learner’s name.',
        `Say which it is with --map "<heading>=name", or first-name and last-name. The headings are ${this.#headingList()}.`,
      );
    }
    if (columns.id === undefined && columns.email === undefined) {
      this.#refuse(
        'column-missing',
        'There is no column by which a learner can be recognised again.',
        `Say which holds the learner’s id or e-mail address with --map "<heading>=id" or "<heading>=email". The headings are ${this.#headingList()}.`,
      );
    }
  }

  #mappedTo(field: string): number[] {
    return [...this.#mapped].filter(([, to]) => to === field).map(([at]) => at);
  }

  #indexes(matches: (name: string, at: number) => boolean): number[] {
    return this.#names.flatMap((name, at) => (matches(name, at) ? [at] : []));
  }

  #isFilled(at: number): boolean {
    return (
      this.#table.rows.length === 0 ||
      this.#table.rows.some(({ cells }) => (cells[at] ?? '') !== '')
    );
  }

  #headingList(): string {
    return (
      listed(
        this.#headings()
          .slice(0, 40)
          .map((heading) => quoted(heading)),
      ) || 'none'
    );
  }

  /** Those that may be repeated: in a file without headings the first line is a learner. */
  #headings(): string[] {
    return this.#table.header.cells.filter(
      (heading) => /\p{L}/u.test(heading) && !heading.includes('@'),
    );
  }

  #ambiguous(what: string, found: readonly number[]): void {
    const columns = listed(
      found.map((at) => `${at + 1} (${quoted(this.#table.header.cells[at] ?? '')})`),
    );
    this.#refuse(
      'column-ambiguous',
      `Columns ${columns} all seem to be ${quoted(what)}.`,
      'Rename or delete all but one, or map the others with --map "<heading>=ignore".',
    );
  }

  #refuse(code: string, what: string, fix: string): void {
    this.#problems.push({ code: `gradebook-${code}`, line: this.#table.header.line, what, fix });
  }
}
