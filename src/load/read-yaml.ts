import {
  Composer,
  CST,
  Lexer,
  Parser,
  type Document,
  type ParsedNode,
  type ParseOptions,
  type SchemaOptions,
  type DocumentOptions,
  type YAMLParseError,
} from 'yaml';
import { limits } from './limits.ts';
import type { ProblemCode } from './problem-codes.ts';
import { plainValue } from './plain-value.ts';
import { syntaxFault } from './yaml-syntax.ts';

/** Something in a YAML text that is refused, at an offset into the text. */
export interface YamlFault {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly what: string;
  readonly why?: string;
  readonly fix: string;
  readonly related?: { readonly offset: number; readonly what: string };
}

export type YamlReading =
  | { readonly ok: true; readonly value: unknown; readonly root: ParsedNode }
  | { readonly ok: false; readonly faults: readonly YamlFault[] };

// Keys are checked for uniqueness in plainValue, which takes linear time.
const options: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  prettyErrors: false,
};

const mostSyntaxFaults = 3;

/** Reads YAML 1.2 without anchors, aliases, tags, directives and further documents. Bounded in time and memory; never throws. */
export function readYaml(text: string): YamlReading {
  const lexed = readTokens(text);
  if ('code' in lexed) return { ok: false, faults: [lexed] };

  const documents = [...new Composer(options).compose(lexed)] as Document.Parsed[];
  const [document, second] = documents;
  const errors = documents.flatMap((each) => each.errors);
  if (errors.length > 0) return { ok: false, faults: syntaxFaults(text, errors) };
  if (second) return { ok: false, faults: [severalDocuments(second.range[0])] };
  const root = document?.contents;
  if (!root || (root.range[0] === root.range[1] && !('items' in root))) {
    return { ok: false, faults: [emptyDocument] };
  }
  const plain = plainValue(root);
  return plain.faults.length > 0
    ? { ok: false, faults: plain.faults }
    : { ok: true, value: plain.value, root };
}

/** The tokens of the text, or the first thing that is refused before anything is built from it. */
function readTokens(text: string): CST.Token[] | YamlFault {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  let previous = '';
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    const offset = parser.offset;
    const refused =
      previous === CST.SCALAR ? refusedScalar(lexeme, offset) : refusedLexeme(lexeme, offset);
    if (refused) return refused;
    if (count > limits.lexemes) return tooManyValues(offset);
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > limits.nesting * 2) return tooDeep(offset);
    previous = lexeme;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function refusedScalar(source: string, offset: number): YamlFault | undefined {
  if (source !== '<<') return undefined;
  return {
    code: 'yaml-merge-key',
    offset,
    what: 'The merge key `<<` is not used in content files.',
    fix: 'Write the keys out where they belong.',
  };
}

function refusedLexeme(lexeme: string, offset: number): YamlFault | undefined {
  switch (CST.tokenType(lexeme)) {
    case 'anchor':
    case 'alias':
      return {
        code: 'yaml-alias',
        offset,
        what: 'YAML anchors (&) and aliases (*) are not used in content files.',
        why: 'A few lines of them can stand for more values than a machine can hold.',
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

const tooDeep = (offset: number): YamlFault => ({
  code: 'yaml-too-deep',
  offset,
  what: `Lists or groups are nested more than ${limits.nesting} deep.`,
  fix: 'Remove the extra brackets, hyphens or indentation.',
});

const tooManyValues = (offset: number): YamlFault => ({
  code: 'yaml-too-many-values',
  offset,
  what: 'The file holds more values than Laurel reads from one file.',
  fix: 'Divide it into several files, for example one for each session.',
});

const severalDocuments = (offset: number): YamlFault => ({
  code: 'yaml-documents',
  offset,
  what: 'A second YAML document begins here.',
  why: 'Only the first would be read.',
  fix: 'Remove the line `---`, or move what follows into a file of its own.',
});

const emptyDocument: YamlFault = {
  code: 'yaml-empty',
  offset: 0,
  what: 'The file is empty.',
  fix: 'Fill it in, or delete it.',
};

/** One mistake often breaks what follows: only the first on each line is told, and few of them. */
function syntaxFaults(text: string, errors: readonly YAMLParseError[]): readonly YamlFault[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const firstOfLines = sorted.filter((error, at) => {
    const before = sorted[at - 1];
    return !before || text.slice(before.pos[0], error.pos[0]).includes('\n');
  });
  return firstOfLines.slice(0, mostSyntaxFaults).map((error) => syntaxFault(text, error));
}
