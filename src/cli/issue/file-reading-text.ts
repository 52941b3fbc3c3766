import type { FieldReading, FileReading, UnreadColumn } from '../../gradebook/file-reading.ts';
import { valueCounts } from '../../gradebook/rows/row-choice.ts';
import { counted, listed } from '../../wording/listed.ts';
import { quoted } from '../../wording/quoted.ts';

/** How a gradebook was read, as lines for a terminal: a look shows whether a column was taken for another. */
export function fileReadingText(reading: FileReading, file: string): string[] {
  const { headingsLine, rows, fields, unread, leftOut } = reading;
  const width = Math.max(...fields.map(({ field }) => field.length));
  const plain = unread.filter(
    ({ values, maximum, why }) => !values && maximum === undefined && why === undefined,
  );
  const special = unread.filter((each) => !plain.includes(each));
  return [
    `How ${file} was read: headings on line ${headingsLine}, ${counted(rows, 'learner')} below them`,
    ...fields.map((each) => `  ${each.field.padEnd(width)}  ${fieldText(each, rows)}`),
    ...(plain.length > 0 ? [`  Not read: ${listed(plain.map(unreadText))}`] : []),
    ...special.map((each) => `  Not read: ${specialText(each)}`),
    ...leftOutLines(leftOut),
  ];
}

function fieldText({ from, filled, looks }: FieldReading, rows: number): string {
  if (from.length === 0) return 'no column';
  const headings = from
    .map((heading) => quoted(heading))
    .join(looks.kind === 'ids' ? ', else ' : ' and ');
  const parts = [
    headings,
    `${filled.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')} filled`,
  ];
  if (looks.kind === 'ids' && looks.shapes.length > 0)
    parts.push(`in the form ${looks.shapes.map((shape) => quoted(shape)).join(', ')}`);
  if (looks.kind === 'addresses' && looks.domains > 0)
    parts.push(`from ${counted(looks.domains, 'mail domain')}`);
  if (looks.kind === 'scores') {
    const { least, most, outOf, because, excused } = looks;
    if (least === undefined || most === undefined) parts.push(`of ${number(outOf)}`);
    else
      parts.push(
        `${number(least)} to ${number(most)} of ${number(outOf)}${because === undefined ? '' : ` (${because})`}`,
      );
    if (excused > 0) parts.push(`${excused} excused`);
  }
  return parts.join(', ');
}

const number = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 6 });

const unreadText = ({ heading, distinct }: UnreadColumn): string =>
  `${quoted(heading)} (${distinct === 0 ? 'empty' : counted(distinct, 'value')})`;

function specialText({ heading, values, maximum, why }: UnreadColumn): string {
  if (values) return `${quoted(heading)}: ${valueCounts(values)}`;
  return maximum === undefined
    ? `${quoted(heading)}: ${why}`
    : `${quoted(heading)}: the maximum of ${maximum}, which was compared`;
}

const mostLeftOut = 12;

function leftOutLines(leftOut: FileReading['leftOut']): string[] {
  const shown = leftOut
    .slice(0, mostLeftOut)
    .map(({ line, why }) => `  Left out: line ${line}, which ${why}`);
  const more = leftOut.length - shown.length;
  return more > 0 ? [...shown, `  Left out: ${counted(more, 'more row')}`] : shown;
}
