/** A word or turn of phrase that this project does not use. */
export interface BannedWord {
  /** Global, since it finds every place; its match is what the report quotes. */
  readonly pattern: RegExp;
  /** The replacement, as the report prints it. */
  readonly instead: string;
}

const someone = 'the role (learner, reviewer, staff, caller, visitor), or “someone”';
const anyone = 'the person (the holder, the learner), or “anyone who …”';

export const bannedWords: readonly BannedWord[] = [
  { pattern: phrase('who(?:so)?ever'), instead: anyone },
  { pattern: phrase('whom(?:so)?ever'), instead: anyone },
  { pattern: phrase('somebody'), instead: someone },
  { pattern: phrase('nobody else'), instead: '“only …” and those who do, or “no one else”' },
  { pattern: phrase('everybody'), instead: '“everyone”, or the people (all learners)' },
  { pattern: phrase('anew'), instead: '“again”, or nothing' },
  { pattern: phrase('parted'), instead: '“separated”' },
  // Where the figure comes to mind as “N”. A degree, as in “so many cooks that …”, is followed by its consequence.
  {
    pattern: phrase('so many(?!\\b[^.;:!?]{0,60}?\\bthat\\b)'),
    instead: 'the figure, its name, or “the number of …”',
  },
  { pattern: phrase('of a sudden'), instead: '“suddenly”' },
  { pattern: phrase('thereof'), instead: '“of it”, or the thing itself' },
  {
    pattern: phrase('(?:and|or) the like'),
    instead: 'the whole list, or “such as” before examples',
  },
  { pattern: /\bOf\s+(?:which|whom)\b/gu, instead: 'the subject first' },
  {
    pattern: /(?<=\/\*\*\s+(?:\*\s+)?)What\b/gu,
    instead: 'the noun: “Fields that …”, “Session lifetime in seconds.”',
  },
];

/** The words in any case, also where a line of prose or of a comment ends between them. */
function phrase(words: string): RegExp {
  const between = String.raw`\s+(?:(?:\/\/|\*|#)\s*)?`;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${words.replaceAll(' ', between)}(?![\p{L}\p{N}])`,
    'giu',
  );
}
