import { crc32, deflateRawSync } from 'node:zlib';

/** A cell as a workbook's XML has it: `t` its type, `s` the index of its format among `formats`, `v` its value, `f` a formula. */
export interface RawCell {
  readonly t?: string;
  readonly s?: number;
  readonly v?: string;
  readonly f?: string;
  /** The cell's XML instead of a formula and a value. */
  readonly inner?: string;
}

type Cell = string | number | boolean | null | RawCell;

export interface RawSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** By row and column; of a row that is undefined the file says nothing. */
  readonly rows: readonly (readonly Cell[] | undefined)[];
  readonly hiddenRows?: readonly number[];
  /** The XML after the rows. */
  readonly after?: string;
}

export interface RawWorkbook {
  /** The XML of each `<si>`'s content. */
  readonly strings?: readonly string[];
  /** Number formats; cells name them by their index, from 1. */
  readonly formats?: readonly string[];
}

/** The bytes of an .xlsx workbook, written without the library that reads it. */
export function xlsxFile(
  sheets: readonly RawSheet[],
  { strings = [], formats = [] }: RawWorkbook = {},
): Buffer {
  return zipFile(xlsxParts(sheets, { strings, formats }));
}

/** The files of a workbook's archive. */
export function xlsxParts(
  sheets: readonly RawSheet[],
  { strings = [], formats = [] }: RawWorkbook = {},
): Record<string, string> {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relationships = (items: readonly string[]) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([relationship('r0', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="s${at}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) =>
        relationship(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
      ),
      relationship('st', 'styles', 'styles.xml'),
      relationship('ss', 'sharedStrings', 'sharedStrings.xml'),
    ]),
    'xl/styles.xml': `${head}<styleSheet ${main}><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${200 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${main}>${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)]),
    ),
  };
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function sheetXml({ rows, hiddenRows = [], after = '' }: RawSheet): string {
  const written = rows.map((cells, index) => {
    if (cells === undefined) return '';
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    const inner = cells.map((cell, at) => cellXml(cell, `${letters(at)}${index + 1}`));
    return `<row r="${index + 1}"${hidden}>${inner.join('')}</row>`;
  });
  return `${head}<worksheet ${main}><sheetData>${written.join('')}</sheetData>${after}</worksheet>`;
}

const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

function cellXml(cell: Cell, ref: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string')
    return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${Number(cell)}</v></c>`;
  const { t, s, v, f, inner } = cell;
  const content = `${f === undefined ? '' : `<f>${escaped(f)}</f>`}${v === undefined ? '' : `<v>${escaped(v)}</v>`}`;
  return `<c r="${ref}"${t === undefined ? '' : ` t="${t}"`}${s === undefined ? '' : ` s="${s}"`}>${inner ?? content}</c>`;
}

/** A zip archive. @param sizes what the list of files says of their unpacked sizes, where it is not the truth */
export function zipFile(
  files: Readonly<Record<string, string | Uint8Array>>,
  sizes: Readonly<Record<string, number>> = {},
): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const size = sizes[name] ?? raw.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, place, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}
