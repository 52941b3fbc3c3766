import { readXlsx, type Sheet } from 'hucre/xlsx';
import { withoutOuterMarks } from '../../model/outer-marks.ts';
import { cellFault } from './cell-faults.ts';
import type { GradebookProblem } from '../problem.ts';
import { emptyFile, type Row, type Table, type TableReading } from './table.ts';
import { unpackedSize } from './unpacked-size.ts';
import { readCell } from './workbook-cell.ts';
import { chosenSheet, sheetFilter, type SheetName } from './workbook-sheets.ts';
import { workbookFaults } from './workbook-faults.ts';

const mostUnpacked = 192 * 1024 * 1024;
const mostRows = 100_000;
const mostColumns = 500;
/** One row and one column more than allowed, to detect that there are too many. */
const area = `A1:SG${mostRows + 1}`;

/** The table of one sheet of an .xlsx workbook. @param wanted the name of the sheet, or its number from 1 */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: string | undefined,
): Promise<TableReading> {
  const size = unpackedSize(bytes);
  if (size === undefined) return refuse(workbookFaults.broken);
  if (size > mostUnpacked) return refuse(workbookFaults.size);
  const names: SheetName[] = [];
  const sheets = await sheetsOf(bytes, sheetFilter(names, wanted));
  if (sheets === undefined) return refuse(workbookFaults.broken);
  const chosen = chosenSheet(sheets, names, wanted);
  return 'code' in chosen ? refuse(chosen) : tableOf(chosen);
}

async function sheetsOf(
  bytes: Uint8Array,
  filter: ReturnType<typeof sheetFilter>,
): Promise<readonly Sheet[] | undefined> {
  try {
    const options = { sheets: filter, readStyles: true, range: area };
    return (await readXlsx(bytes, options)).sheets;
  } catch {
    // The library throws for every kind of damage, also in XML that it does not expect.
    return undefined;
  }
}

function tableOf(sheet: Sheet): TableReading {
  const width = Math.max(0, ...sheet.rows.slice(0, 1).map((row) => row.length));
  if (sheet.rows.length > mostRows || width > mostColumns) return refuse(workbookFaults.size);
  const rows: Row[] = [];
  const marked: number[] = [];
  const cellFaults: GradebookProblem[] = [];
  sheet.rows.forEach((values, index) => {
    const line = index + 1;
    const cells = values.map((value, at) => {
      const { text, fault } = readCell(value, sheet.cells?.get(`${index},${at}`));
      if (fault !== undefined) cellFaults.push(cellFault(fault, line, at));
      return withoutOuterMarks(text);
    });
    if (cells.some(({ marks }) => marks !== '')) marked.push(line);
    const isFilled = cells.some(({ text }) => text !== '') || cellFaults.at(-1)?.line === line;
    if (isFilled) rows.push({ line, cells: cells.map(({ text }) => text) });
  });
  const [header, ...rest] = rows;
  if (!header) return refuse(emptyFile);
  const hidden = rows.map(({ line }) => line).filter((line) => isHidden(sheet, line));
  const table: Table = {
    header,
    rows: rest,
    source: 'workbook',
    delimiter: ',',
    marked,
    cellFaults,
    hidden,
  };
  return { ok: true, table };
}

const isHidden = ({ rowDefs }: Sheet, line: number) => rowDefs?.get(line - 1)?.hidden === true;

function refuse(problem: GradebookProblem): TableReading {
  return { ok: false, problem };
}
