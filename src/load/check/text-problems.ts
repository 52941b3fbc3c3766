import { usualForm } from '../../model/printed-form.ts';
import type { TextFault } from '../../model/printed-text.ts';
import { unseenCharacter } from '../../wording/character-name.ts';
import { codePoint, codePoints } from '../../wording/quoted.ts';
import { problemAt, type ProblemWords, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { label } from '../yaml/label.ts';

/** One problem for each character of a text that is not allowed there. */
export function textProblems(spot: Spot, faults: readonly TextFault[]): readonly ContentProblem[] {
  return faults
    .slice(0, 3)
    .map((fault) => problemAt({ ...spot, character: fault.index }, words(spot, fault)));
}

function words({ path }: Spot, fault: TextFault): ProblemWords {
  const field = label(path);
  const { kind, character } = fault;
  const code = `text-${kind}` as const;
  switch (kind) {
    case 'control-character':
      return {
        code,
        what: `${field} holds ${unseenCharacter(character)}.`,
        fix: 'Delete it, or write the text on one line.',
      };
    case 'bidi-control':
      return {
        code,
        what: `${field} holds ${unseenCharacter(character)}.`,
        why: 'It could make a text read as another one. Right-to-left scripts need no such mark here.',
        fix: 'Delete it. It is invisible; delete the characters beside it and type them again.',
      };
    case 'invisible-character':
      return {
        code,
        what: `${field} holds ${unseenCharacter(character)}, which does nothing here.`,
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
        what: `${field} holds ${shown(character)}, which no bundled font can draw.`,
        why: 'It would be an empty box on the certificate.',
        fix: `Write it another way, for example in the spelling of a passport${orLeaveOut(path)}.`,
      };
    case 'no-form':
      return {
        code,
        what: `${field} holds ${shown(character)}, a form of an ideograph that no bundled font can draw.`,
        why: 'Another form would stand on the certificate.',
        fix: `Write ${shown(usualForm(character))} if that form will do${orLeaveOut(path)}.`,
      };
  }
}

const shown = (character: string) => `${codePoints(character)} “${character}”`;

/** A course needs its title; a certificate can wait. */
function orLeaveOut([list]: Spot['path']): string {
  return list === 'certificates'
    ? '. Or take this certificate out of the file if it has not been published: one name that cannot be printed keeps the whole site from being built'
    : '';
}
