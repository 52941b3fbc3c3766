import type { PlannedLearner } from '../../gradebook/issue-plan.ts';
import { bareAddress, bareId } from '../../gradebook/learners/identifiers.ts';
import { knownAlready } from '../../gradebook/learners/one-person.ts';
import { settledBy } from '../../gradebook/learners/recognise.ts';
import { learnerName } from '../../gradebook/names/learner-name.ts';
import { identifierFaults } from '../../gradebook/rows/row-faults.ts';
import type { SessionContent } from '../../model/content.ts';
import { grade } from '../../model/grading.ts';
import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { IssuedSession } from '../shared/issue-session.ts';
import type { IssueOptions } from './issue-options.ts';

export interface OneRequest {
  /** The certificates and records of the session. */
  readonly part: SessionContent;
  readonly found: IssuedSession;
  readonly today: CalendarDay;
  readonly glyphs: GlyphCoverage;
}

type OneOptions = Pick<IssueOptions, 'id' | 'email' | 'lang' | 'distinction' | 'otherPerson'>;

/** The one learner whom staff have named, with a certificate and no record; the sentences that say why there is to be none. */
export function planOne(
  written: string,
  options: OneOptions,
  { part, found, today, glyphs }: OneRequest,
): PlannedLearner | string {
  const name = nameOf(written, glyphs);
  if (typeof name === 'string') return name;
  const id = bareId(options.id ?? '') || null;
  if (id !== null && (id.length > 100 || /\p{C}/u.test(id))) return inWords(identifierFaults.id);
  const email = bareAddress(options.email ?? '') ?? null;
  if (options.email !== undefined && email === null) return inWords(identifierFaults.email);

  const person = { name: name.name, id, email };
  const own = [person.name, id, email].flatMap((each) => each ?? []).map(settledBy);
  const isOther = options.otherPerson.some((each) => own.includes(settledBy(each)));
  if (options.otherPerson.length > 0 && !isOther)
    return '--other-person must repeat the name, the id or the address that you give to this person.';
  const known = knownAlready(person, { ...part, today, isOther });
  if (known !== undefined) return known;

  const outcome = options.distinction ? ('distinction' as const) : ('pass' as const);
  const { grading } = found.course;
  return {
    learner: {
      ...person,
      line: 1,
      ...(options.lang === undefined ? {} : { lang: options.lang }),
      ...(name.oddity === undefined ? {} : { nameOddity: name.oddity }),
      scores: {},
      outcome,
    },
    computed: grade({}, grading),
    result: { scores: {}, final: 0, outcome, override: null },
    differs: false,
    step: { kind: 'add-unrecorded', certificate: true },
  };
}

const inOneCell = {
  name: 0,
  firstName: undefined,
  lastName: undefined,
  namePrefix: undefined,
  secondLastName: undefined,
};

function nameOf(written: string, glyphs: GlyphCoverage) {
  const name = learnerName([written], inOneCell, 'first-last', glyphs);
  return name.ok ? name : name.faults.map(inWords).join('\n');
}

const inWords = ({ what, fix }: { readonly what: string; readonly fix: string }): string =>
  `${what} ${fix}`;
