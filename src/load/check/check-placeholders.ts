import { quoted } from '../../wording/quoted.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { isSound, type ContentDocument } from '../files/read-document.ts';
import type { ContentProblem } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { label } from '../yaml/label.ts';
import { problemAt } from '../yaml/located.ts';
import { textsIn } from './texts-in.ts';

/** A whole text that stands for another. Capitals matter: “Todo” is a Spanish word. */
const filler =
  /^(?:…|\.{3,}|[?_x]{3,}|XXX+|TODO(?::.*)?|TBD|TBA|FIXME(?::.*)?|<[^<>]+>|[Ll]orem ipsum\b.*)$/su;

/** Names that the documentation and the sample invent, as they stand there. */
const invented: ReadonlySet<string> = new Set([
  ...['Northfold Register of Certificates', 'Laurel Sample Register'],
  ...['University of Northfold', 'Instituto Miralba', 'Tamarack Falls University'],
  ...['Thandeka Mkhwanazi-Botha', 'Ruthanne Oyelaran'],
]);

/** Hosts of these institutions. Names that end in .example belong to nobody. */
const inventedHost = /(?:^|[/@.])(?:northfold|miralba|tamarackfalls|laurel)\.example(?:$|[/:?#])/u;

/** The code by which the documentation shows what a code looks like. */
const inventedCode = /^7K3F[\s-]*Q2WX[\s-]*9MNB[\s-]*4TRE$/iu;

const isInvented = (text: string): boolean =>
  invented.has(text) || inventedHost.test(text) || inventedCode.test(text);

const kinds: readonly {
  readonly code: ProblemCode;
  readonly isOne: (text: string) => boolean;
  readonly what: (field: string, text: string) => string;
  readonly fix: string;
}[] = [
  {
    code: 'placeholder-text',
    isOne: (text) => filler.test(text.trim()),
    what: (field, text) =>
      `${field} is ${quoted(text, 40)}, which stands for a text that is missing.`,
    fix: 'Write the text itself, or delete the key if it may be left out.',
  },
  {
    code: 'placeholder-name',
    isOne: (text) => isInvented(text.trim()),
    what: (field, text) => `${field} is ${quoted(text, 80)}, which the documentation has invented.`,
    fix: 'Write your own. Only a site with `sample: true` may have it, and marks it as a sample.',
  },
];

/** Texts that were not written for this site. A sample may have them. */
export function checkPlaceholders(
  folder: ContentFolder,
  published: readonly ContentDocument[],
): readonly ContentProblem[] {
  return folder.site?.value?.sample === true ? [] : published.flatMap(inDocument);
}

function inDocument(document: ContentDocument): ContentProblem[] {
  return [...textsIn(document.value)].flatMap(({ path, text }) => {
    const kind = kinds.find(({ isOne }) => isOne(text));
    if (!kind || !isSound(document, path)) return [];
    const { code, what, fix } = kind;
    const why = 'Employers would read it as a fact.';
    return [
      problemAt({ file: document.file, path }, { code, what: what(label(path), text), why, fix }),
    ];
  });
}
