import type { TextFault } from '../model/printed-text.ts';
import { codePoint } from '../wording/quoted.ts';
import { problemAt, type ProblemWords, type Spot } from './located.ts';
import type { ContentProblem } from './problem.ts';
import { label } from './label.ts';

/** One problem for each character of a text that cannot stand there. */
export function textProblems(spot: Spot, faults: readonly TextFault[]): readonly ContentProblem[] {
  return faults
    .slice(0, 3)
    .map((fault) => problemAt({ ...spot, character: fault.index }, words(label(spot.path), fault)));
}

function words(field: string, fault: TextFault): ProblemWords {
  const { kind, character } = fault;
  const code = `text-${kind}` as const;
  switch (kind) {
    case 'control-character':
      return {
        code,
        what: `${field} holds ${described(character)}.`,
        fix: 'Delete it, or write the text on one line.',
      };
    case 'bidi-control':
      return {
        code,
        what: `${field} holds ${described(character)}.`,
        why: 'It could make a text read as another one. Right-to-left scripts need no such mark here.',
        fix: 'Delete it. It is invisible; delete the characters beside it and type them again.',
      };
    case 'invisible-character':
      return {
        code,
        what: `${field} holds ${described(character)}, which does nothing here.`,
        why: 'Two names that look the same would differ.',
        fix: 'Delete it. It is invisible; delete the characters beside it and type them again.',
      };
    case 'unassigned-character':
      return {
        code,
        what: `${field} holds ${codePoint(character)}, to which Unicode gives no meaning.`,
        fix: 'Type the character that was meant.',
      };
    case 'no-letters':
      return {
        code,
        what: `${field} holds no letter or digit.`,
        fix: 'Write it as it is to be printed.',
      };
    case 'outer-space':
      return {
        code,
        what: `${field} ${fault.index === 0 ? 'begins' : 'ends'} with a space (${codePoint(character)}).`,
        fix: 'Delete the space.',
      };
    case 'no-glyph':
      return {
        code,
        what: `${field} holds ${codePoint(character)} “${character}”, which no bundled font can draw.`,
        why: 'It would be an empty box on the certificate.',
        fix: 'Write it another way, for example in the spelling of a passport.',
      };
  }
}

const names: Readonly<Record<string, string>> = {
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a line break',
  '\u2028': 'a line break',
  '\u2029': 'a line break',
  '\u0085': 'a line break',
  '\u00ad': 'a soft hyphen',
  '\u061c': 'an Arabic letter mark',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u200e': 'a left-to-right mark',
  '\u200f': 'a right-to-left mark',
  '\u202a': 'a left-to-right embedding',
  '\u202b': 'a right-to-left embedding',
  '\u202c': 'the end of a direction override',
  '\u202d': 'a left-to-right override',
  '\u202e': 'a right-to-left override',
  '\u2060': 'a word joiner',
  '\u2066': 'a left-to-right isolate',
  '\u2067': 'a right-to-left isolate',
  '\u2068': 'a first-strong isolate',
  '\u2069': 'the end of a direction isolate',
  '\ufe0f': 'a variation selector',
  '\ufeff': 'a byte order mark',
};

function described(character: string): string {
  const name =
    names[character] ??
    (/\p{Cc}/u.test(character) ? 'a control character' : 'an invisible character');
  return `${name} (${codePoint(character)})`;
}
