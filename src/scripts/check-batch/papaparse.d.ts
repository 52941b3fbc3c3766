/** What is used of papaparse, which comes without types. */
declare module 'papaparse' {
  interface Papa {
    parse(
      text: string,
      options: {
        readonly delimiter: string;
        readonly skipEmptyLines: 'greedy';
        readonly preview: number;
      },
    ): { readonly data: readonly (readonly string[])[] };
    unparse(
      rows: readonly (readonly string[])[],
      options: { readonly escapeFormulae: true; readonly newline: string },
    ): string;
  }
  const papa: Papa;
  export default papa;
}
