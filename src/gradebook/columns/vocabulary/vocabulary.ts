/**
 * The words of learning platforms, spreadsheets and forms, by what they mean and by language. Add a word where it belongs: letter case,
 * accents, spaces, hyphens, full stops, colons and apostrophes make no difference. Within a row the surer words come first.
 */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, string>>>>;
