/** Recognises both kinds of spreadsheet workbook by their first bytes: zip archives and the older compound files. */
export function isWorkbook([a, b, c, d]: Uint8Array): boolean {
  return (
    (a === 0x50 && b === 0x4b && c === 3 && d === 4) ||
    (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)
  );
}
