/** The name of a cell in a spreadsheet: `B7`. @param at the index of its column, from 0 @param line its row, from 1 */
export function cellName(at: number, line: number): string {
  return `${columnLetters(at)}${line}`;
}

function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${columnLetters(Math.floor(at / 26) - 1)}${last}`;
}
