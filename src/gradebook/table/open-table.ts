import { isWorkbook } from '../../model/workbook.ts';
import { decodeGradebook } from './decode.ts';
import type { GradebookProblem } from '../problem.ts';
import { readTable, type TableReading } from './table.ts';
import { workbookFaults } from './workbook-faults.ts';
import { readWorkbook } from './workbook.ts';

const largest = 64 * 1024 * 1024;

export interface FileRequest {
  /** The encoding of a text file, in the form of `encodingNamed`, if staff name it. */
  readonly encoding?: string | undefined;
  /** The name of a workbook’s sheet, or its number from 1. */
  readonly sheet?: string | undefined;
}

/** The table in a gradebook’s file: CSV or an .xlsx workbook. Never throws for what is in the file. */
export async function openTable(bytes: Uint8Array, request: FileRequest): Promise<TableReading> {
  if (bytes.length > largest) return refuse(tooLarge);
  return isWorkbook(bytes) ? openWorkbook(bytes, request) : openText(bytes, request);
}

async function openWorkbook(
  bytes: Uint8Array,
  { encoding, sheet }: FileRequest,
): Promise<TableReading> {
  if (bytes[0] === 0xd0)
    return refuse(
      holds(bytes, 'EncryptedPackage', 'utf16le') ? workbookFaults.locked : workbookFaults.old,
    );
  if (holds(bytes.subarray(0, 100), 'opendocument', 'latin1'))
    return refuse(workbookFaults.openDocument);
  if (encoding !== undefined) return refuse(encodedWorkbook);
  return readWorkbook(bytes, sheet);
}

function openText(bytes: Uint8Array, { encoding, sheet }: FileRequest): TableReading {
  if (sheet !== undefined) return refuse(sheetOfText);
  const decoding = decodeGradebook(bytes, encoding);
  return decoding.ok ? readTable(decoding.text) : decoding;
}

const holds = (bytes: Uint8Array, text: string, encoding: BufferEncoding) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, encoding);

const tooLarge: GradebookProblem = {
  code: 'gradebook-too-large',
  line: 1,
  what: 'The file is larger than 64 MB.',
  fix: 'Export one course and session at a time.',
};

const encodedWorkbook: GradebookProblem = {
  code: 'gradebook-encoding-contradicted',
  line: 1,
  what: 'The file is a workbook, and --encoding is about text files.',
  fix: 'Leave --encoding out; a workbook says itself how it is encoded.',
};

const sheetOfText: GradebookProblem = {
  code: 'gradebook-sheet-unknown',
  line: 1,
  what: 'The file is text and has no sheets.',
  fix: 'Leave --sheet out, or name the workbook with --gradebook.',
};

function refuse(problem: GradebookProblem): TableReading {
  return { ok: false, problem };
}
