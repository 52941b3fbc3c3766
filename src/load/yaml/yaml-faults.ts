import { CST } from 'yaml';
import { limits } from '../limits.ts';
import type { ProblemCode } from '../problem-codes.ts';

/** Something in a YAML text that is refused, at an offset into the text. */
export interface YamlFault {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly what: string;
  readonly why?: string;
  readonly fix: string;
  readonly related?: { readonly offset: number; readonly what: string };
}

/** Why a plain text is refused as YAML; undefined where it is not. */
export function refusedScalar(source: string, offset: number): YamlFault | undefined {
  if (source !== '<<') return undefined;
  return {
    code: 'yaml-merge-key',
    offset,
    what: 'The merge key `<<` is not used in content files.',
    fix: 'Write the keys out where they belong.',
  };
}

/** Why a piece of YAML’s notation is refused; undefined where it is not. */
export function refusedLexeme(lexeme: string, offset: number): YamlFault | undefined {
  switch (CST.tokenType(lexeme)) {
    case 'anchor':
    case 'alias':
      return {
        code: 'yaml-alias',
        offset,
        what: 'YAML anchors (&) and aliases (*) are not used in content files.',
        why: 'A few lines of them can expand to more values than a machine can hold.',
        fix: 'Write the value out, or put quotes around a text that begins with & or *.',
      };
    case 'tag':
      return {
        code: 'yaml-tag',
        offset,
        what: 'YAML tags (!) are not used in content files.',
        fix: 'Remove the tag, or put quotes around a text that begins with !.',
      };
    case 'directive-line':
      return {
        code: 'yaml-directive',
        offset,
        what: 'YAML directives (lines that begin with %) are not used in content files.',
        fix: 'Remove the line, or put quotes around a text that begins with %.',
      };
    default:
      return undefined;
  }
}

export const tooDeep = (offset: number): YamlFault => ({
  code: 'yaml-too-deep',
  offset,
  what: `Lists or groups are nested more than ${limits.nesting} deep.`,
  fix: 'Remove the extra brackets, hyphens or indentation.',
});

/** The remedy for a file that is too large. */
export const divide =
  'Divide it into several files. The certificates or records of a session may go on in numbered ones: spring-2026.yaml, spring-2026.2.yaml and so on.';

export const tooManyValues = (offset: number): YamlFault => ({
  code: 'yaml-too-many-values',
  offset,
  what: 'The file holds more values than Laurel reads from one file.',
  fix: divide,
});

export const severalDocuments = (offset: number): YamlFault => ({
  code: 'yaml-documents',
  offset,
  what: 'A second YAML document begins here.',
  why: 'Only the first would be read.',
  fix: 'Remove the line `---`, or move what follows into a file of its own.',
});

export const emptyDocument: YamlFault = {
  code: 'yaml-empty',
  offset: 0,
  what: 'The file is empty.',
  fix: 'Fill it in, or delete it.',
};
