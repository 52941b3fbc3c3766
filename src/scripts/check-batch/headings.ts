import { isCodeLabel, wordsOf } from '../../model/code-label.ts';
import { weightOf, type Table } from './table.ts';

/** The part of a name that a column has. */
type NameRole = 'given' | 'middle' | 'family' | 'whole';

const roles: readonly (readonly [NameRole, RegExp])[] = [
  [
    'family',
    /^(?:last|family|surnames?|nachnamen?|familiennamen?|zunamen?|apellidos?|cognome|sobrenome|apelidos?|achternaam|etternavn|efternamn|efternavn|sukunimi|nazwisko|soyadi?|soyisim|фамилия|姓|성)$/u,
  ],
  ['middle', /^(?:middle|tussenvoegsel|отчество)$/u],
  [
    'given',
    /^(?:first|given|fore|forenames?|christian|vornamen?|rufnamen?|prenoms?|voornaam|voornamen|fornavn|fornamn|etunimi|imie|adi?|isim|имя|名)$/u,
  ],
  [
    'whole',
    /^(?:names?|nom|nombres?|nome|naam|navn|namn|nimi|learners?|students?|candidates?|applicants?|holders?|persons?|participants?|graduates?|teilnehmer(?:in)?|bewerber(?:in)?|kandidat(?:in)?|studierende[r]?|etudiants?|candidats?|alumnos?|estudiantes?|candidatos?|studente|alunos?|фио|氏名|姓名|名前|이름|الاسم)$/u,
  ],
];
/** Other words in headings of names. */
const besideNames =
  /^(?:of|the|full|complete|completo|complet|legal|official|preferred|display|on|as|in|and|s|printed|certificate|der|des|de|du|del|vollstandiger?)$/u;
/** Words in headings of other columns: “Course name” is not a column of names. */
const ofOther =
  /^(?:course|kurs|cours|curso|corso|subject|module|file|user|username|login|account|institution|company|employer|organi[sz]ation|firma|school|job|vacancy|role|team|group|class|e|email|mail|phone|tel|telephone|id|ids|number|no|nr|date|day|status|stage|score|grade|marks?|result|notes?|comments?|address|city|country|title|type|source|manager|recruiter|referee|referrer)$/u;

/** Rows above the headings that are looked at: titles, the day of an export. */
const mostAbove = 20;

/**
 * The row of a table's headings; -1 if it has none. Titles may stand above it. A row that may hold data is never one: a code, an address,
 * or a name beside a word for codes.
 */
export function headingRow(table: Table): number {
  const data = table.slice(0, mostAbove).findIndex((row) => row.some(isData));
  const above = table.slice(0, data === -1 ? mostAbove : data);
  return above.findIndex(isOfHeadings);
}

const isData = (cell: string): boolean => weightOf(cell) > 0 || cell.includes('@');

function isOfHeadings(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim()).filter(Boolean);
  const others = cells.filter((cell) => !isCodeLabel(cell));
  const hasName = others.some((cell) => roleOf(cell) !== null);
  const hasCode = others.length < cells.length;
  if (hasName) return cells.length > 1;
  const [only] = others;
  return hasCode && !(others.length === 1 && only !== undefined && canBeName(only));
}

/** Whether a cell has more than one word, each with a capital, and none that headings have. */
const canBeName = (cell: string): boolean =>
  /^\p{Lu}\S*(?:[\s,]+\p{Lu}\S*)+$/u.test(cell) &&
  !wordsOf(cell).some((word) => ofOther.test(word));

function roleOf(heading: string): NameRole | null {
  const words = wordsOf(heading);
  if (words.some((word) => ofOther.test(word))) return null;
  const found = roles.filter(([, word]) => words.some((each) => word.test(each)));
  const isKnown = words.every(
    (word) => besideNames.test(word) || roles.some(([, each]) => each.test(word)),
  );
  return isKnown ? (found[0]?.[0] ?? null) : null;
}

/** The columns that together have names, in the order in which names are written. @param codes the column of codes */
export function nameColumns(headings: readonly string[], codes: number): readonly number[] {
  const columnOf = (role: NameRole) =>
    headings.findIndex((heading, column) => column !== codes && roleOf(heading) === role);
  const [given, middle, family, whole] = (['given', 'middle', 'family', 'whole'] as const).map(
    columnOf,
  ) as [number, number, number, number];
  // “Name, Vorname” and “Nombre, Apellidos”: the heading that usually means the whole name is the other part.
  const parts =
    given === -1 && family === -1
      ? [whole]
      : [given === -1 ? whole : given, middle, family === -1 ? whole : family];
  const found = parts.filter((column) => column !== -1);
  return found.length > 0 ? found : otherOfTwo(headings, codes);
}

/** An unknown heading beside that of the codes is one of names, unless it says something else. */
function otherOfTwo(headings: readonly string[], codes: number): readonly number[] {
  const others = [...headings.keys()].filter((at) => at !== codes && headings[at]?.trim());
  const [other] = others;
  if (other === undefined || others.length > 1) return [];
  return wordsOf(headings[other] ?? '').some((word) => ofOther.test(word)) ? [] : [other];
}

/** The name in a row. A column of whole names may stand beside one that repeats a part. */
export function nameIn(row: readonly string[], columns: readonly number[]): string | null {
  const parts = columns.map((column) => row[column]?.trim() ?? '').filter(Boolean);
  const whole = parts.find((part) =>
    parts.every((other) => part === other || wordsOf(other).every((word) => holds(part, word))),
  );
  return whole ?? (parts.join(' ') || null);
}

const holds = (name: string, word: string): boolean => wordsOf(name).includes(word);
