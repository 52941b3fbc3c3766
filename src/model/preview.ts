/** The first words of every page of a preview. */
export const previewWords = 'Preview – nothing here counts';
