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
} from 'yaml';
import { limits } from '../limits.ts';
import { plainValue } from './plain-value.ts';
import {
  emptyDocument,
  refusedLexeme,
  refusedScalar,
  severalDocuments,
  tooDeep,
  tooManyValues,
  type YamlFault,
} from './yaml-faults.ts';
import { syntaxFault, type SyntaxComplaint } from './yaml-syntax.ts';

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

/** The number of smallest parts of a text; `limits` says how many are read. */
export const lexemesIn = (text: string): number => [...new Lexer().lex(text)].length;

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

/** One mistake often breaks the rest of the file: only the first on each line is reported, and few of them. */
function syntaxFaults(text: string, errors: readonly SyntaxComplaint[]): readonly YamlFault[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const firstOfLines = sorted.filter((error, at) => {
    const before = sorted[at - 1];
    return !before || text.slice(before.pos[0], error.pos[0]).includes('\n');
  });
  return firstOfLines.slice(0, mostSyntaxFaults).map((error) => syntaxFault(text, error));
}
