/** What is said of a row by which no learner can be recognised. */
export const identifierFaults = {
  missing: {
    code: 'gradebook-learner-unknown',
    what: 'The row has neither an id nor an e-mail address.',
    fix: 'Add one, so that the learner is recognised when the gradebook is read again.',
  },
  email: {
    code: 'gradebook-email',
    what: 'This is no e-mail address.',
    fix: 'Correct it, or leave the cell empty where the row has an id.',
  },
  id: {
    code: 'gradebook-id',
    what: 'The learner’s id is longer than 100 characters or holds invisible ones.',
    fix: 'Correct it.',
  },
} as const;

/** What is said of a score, by its fault; `what` is the end of a sentence that begins with the score. */
export const scoreFaults = {
  text: {
    code: 'gradebook-score-text',
    what: 'is no number',
    fix: 'Write points, or leave the cell empty where nothing was handed in.',
  },
  'out-of-range': {
    code: 'gradebook-score-range',
    what: 'is below zero or above the maximum',
    fix: 'Correct the score, or `maximum` in the course’s file.',
  },
  'ambiguous-comma': {
    code: 'gradebook-score-comma',
    what: 'has a comma and three digits behind it, which may be decimals or thousands',
    fix: 'Write it with a decimal point.',
  },
} as const;
