/** What every page of a preview says first. */
export const previewWords = 'Preview – nothing here counts';
