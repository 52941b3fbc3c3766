/** Every code of a problem with a gradebook, with its meaning. Permanent: one may be retired, but never renamed or given another meaning. */
export const gradebookProblemCodes = {
  'gradebook-too-large': 'The file is larger than the limit.',
  'gradebook-workbook': 'The file is a spreadsheet workbook instead of CSV.',
  'gradebook-file-binary': 'The file is no text.',
  'gradebook-file-utf16': 'The file is saved as UTF-16 or UTF-32 instead of UTF-8.',
  'gradebook-file-not-utf8': 'The file is not valid UTF-8.',
  'gradebook-file-control-character': 'The file holds a control character.',
  'gradebook-empty': 'The file is empty.',
  'gradebook-quote': 'A quotation mark is opened and never closed.',
  'gradebook-csv': 'A row cannot be read as CSV.',
  'gradebook-no-learners': 'There is no row below the headings.',
  'gradebook-map-field': 'A column is mapped to a field that there is not.',
  'gradebook-column-unknown': 'A column that staff named is not there.',
  'gradebook-column-ambiguous': 'Several columns could be the one that is looked for.',
  'gradebook-column-missing': 'No column holds something that is needed.',
  'gradebook-column-letters': 'The only column of an assignment holds letters instead of points.',
  'gradebook-maximum-differs':
    'The gradebook and the course disagree about an assignment’s points.',
  'gradebook-name-order': 'Most names have their last name first.',
  'gradebook-row-ragged': 'A row has more or fewer cells than there are headings.',
  'gradebook-name': 'A learner’s name is missing or cannot be printed.',
  'gradebook-email': 'A learner’s e-mail address is none.',
  'gradebook-id': 'A learner’s id is too long or holds invisible characters.',
  'gradebook-learner-unknown': 'A row has neither an id nor an e-mail address.',
  'gradebook-learner-duplicate': 'Two rows are of the same learner.',
  'gradebook-learner-conflict': 'A row and a record share an e-mail address but not the id.',
  'gradebook-certificate-unrecorded':
    'A certificate of the session has the learner’s name, and no record says whose it is.',
  'gradebook-score-text': 'A score is no number.',
  'gradebook-score-range': 'A score is below zero or above the maximum.',
  'gradebook-score-comma': 'The comma in a score may stand for decimals or for thousands.',
  'gradebook-outcome': 'An outcome is empty or not known.',
} as const;

export type GradebookProblemCode = keyof typeof gradebookProblemCodes;
