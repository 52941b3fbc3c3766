import type { CalendarDay } from '../values/calendar.ts';
import type { VerificationCode } from './code.ts';
import type { Verdict } from './verdict.ts';

/**
 * Attributes by which programs find their way in a finished page, so that its words and classes can change freely. Components write
 * them with `marked`; readers of pages ask for them here and never for a sentence or a class.
 */
export const marks = {
  /** The band of a verify page with the present verdict. */
  verdict: 'data-verdict',
  /** The element that holds the day of the page's status in words, and nothing else. */
  asOf: 'data-as-of',
  /** An element that an archive changes: see `src/archive/archived-page.ts`. */
  archive: 'data-archive',
  /** The words that an archive puts in the place of an element's own; `archiveDay` in them stands for its day. */
  past: 'data-past',
  /** On the strip at the head of a preview. */
  preview: 'data-preview',
  /** The statements of a certificate's page, for those who check many codes; all on one element. */
  certificate: 'data-certificate',
  status: 'data-status',
  name: 'data-name',
  course: 'data-course',
  institution: 'data-institution',
  expires: 'data-expires',
  /** The code of which a page says that it was never issued. */
  notIssued: 'data-not-issued',
  /** The band that takes over when this day has passed. */
  after: 'data-after',
  /** A part that holds only while the certificate is valid. */
  whileValid: 'data-while-valid',
  /** The sentence of a band. */
  sentence: 'data-sentence',
  /** When and why, below that sentence. */
  reason: 'data-reason',
  /** The form that takes a code. */
  lookUp: 'data-look-up',
  /** The part of a page that takes files. */
  checkFile: 'data-check-file',
} as const;

export type Mark = keyof typeof marks;

/** Stands for the day of an archive, in words: `1 May 2026`. */
export const archiveDay = '{day}';

/** An element that an archive replaces, fills with words of its own, or leaves out. */
export type ArchivePlace =
  | 'notice'
  /** Things that only a site with its functions, or one that is still there, can offer. */
  | 'live-only'
  | 'only-at'
  | 'address-bar'
  | 'lede'
  | 'compared-with';

interface MarkValues extends Record<Mark, string> {
  readonly verdict: Verdict['kind'];
  readonly asOf: CalendarDay;
  readonly archive: ArchivePlace;
  readonly certificate: VerificationCode;
  readonly status: Verdict['kind'];
  readonly notIssued: VerificationCode;
}

/**
 * The attributes of an element that carries these marks, for a component to spread. Marks that are undefined are left out. No value is
 * empty: a mark that says nothing more is `yes`.
 */
export function marked(values: { readonly [M in Mark]?: MarkValues[M] | undefined }): Readonly<
  Record<string, string>
> {
  const attributes = Object.entries(values).map(([mark, value]) =>
    value === undefined ? [] : [[marks[mark as Mark], value] as const],
  );
  return Object.fromEntries(attributes.flat());
}

/** `[data-verdict]`, for `querySelector`. */
export const selectorOf = (mark: Mark): string => `[${marks[mark]}]`;

/** A page lacks a mark that its reader needs: the component that should carry it was changed. */
export class MissingMark extends Error {
  constructor(mark: Mark, value?: string) {
    const wanted = value === undefined ? marks[mark] : `${marks[mark]}="${value}"`;
    super(`The page has no element with ${wanted}: see src/model/page-marks.ts.`);
    this.name = 'MissingMark';
  }
}

export interface MarkedElement {
  readonly value: string;
  /** Its start tag, what is between, and its end tag. */
  readonly open: string;
  readonly inner: string;
  readonly close: string;
}

/** The value of the first element of a page that carries a mark; null where none does. */
export const valueOf = (html: string, mark: Mark): string | null =>
  places(html, mark).next().value?.value ?? null;

/** That value. Throws `MissingMark` where no element has it. */
export function requiredValueOf(html: string, mark: Mark): string {
  const value = valueOf(html, mark);
  if (value === null) throw new MissingMark(mark);
  return value;
}

/**
 * The page with each element that carries a mark, and a value if one is given, changed. Throws `MissingMark` where there is none.
 * @param change returns the HTML that comes in the place of the element
 */
export function rewritten(
  html: string,
  mark: Mark,
  value: string | undefined,
  change: (element: MarkedElement) => string,
): string {
  const parts: string[] = [];
  let done = 0;
  for (const { value: found, start, inside } of places(html, mark)) {
    if (start < done || (value !== undefined && found !== value)) continue;
    const { innerEnd, end } = endOf(html, start, inside);
    const element = {
      value: found,
      open: html.slice(start, inside),
      inner: html.slice(inside, innerEnd),
      close: html.slice(innerEnd, end),
    };
    parts.push(html.slice(done, start), change(element));
    done = end;
  }
  if (done === 0) throw new MissingMark(mark, value);
  return parts.join('') + html.slice(done);
}

interface Place {
  readonly value: string;
  /** Where its start tag begins, and where that ends. */
  readonly start: number;
  readonly inside: number;
}

/** A start tag as the site generator writes it: attributes in double quotes, or bare. */
const tag = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*\s*\/?>/iuy;

// A page has thousands of tags, and a build reads tens of thousands of pages: only tags that may carry the mark are looked at.
function* places(html: string, mark: Mark): Generator<Place, undefined> {
  const attribute = ` ${marks[mark]}="`;
  for (let at = html.indexOf(attribute); at >= 0; at = html.indexOf(attribute, at + 1)) {
    const start = html.lastIndexOf('<', at);
    tag.lastIndex = start;
    // The text may stand in a script, where quotation marks are not escaped.
    if (start < 0 || !tag.test(html) || tag.lastIndex <= at) continue;
    const from = at + attribute.length;
    yield { value: html.slice(from, html.indexOf('"', from)), start, inside: tag.lastIndex };
  }
  return undefined;
}

/** Where the content of an element ends, and where the element does. */
function endOf(html: string, start: number, inside: number): { innerEnd: number; end: number } {
  const [name = ''] = /^[a-z][a-z0-9-]*/iu.exec(html.slice(start + 1, inside)) ?? [];
  const tags = new RegExp(`<(/?)${name}(?=[\\s>])`, 'giu');
  tags.lastIndex = inside;
  let depth = 1;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return { innerEnd: found.index, end: html.indexOf('>', found.index) + 1 };
  }
  throw new Error(`An element <${name}> of the page has no end tag.`);
}
