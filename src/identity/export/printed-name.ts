/**
 * Whether a name that is printed is one that a document with the other name shows: all of its words are there, in any order, at least
 * two of them where the document has more. Capitals and accents do not matter. Scripts are not converted: a person looks at those.
 */
export function isNameOfDocument(printed: string, document: string): boolean {
  const [ours, theirs] = [wordsOf(printed), wordsOf(document)];
  const left = [...theirs];
  const isThere = (word: string) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  return ours.length >= Math.min(2, theirs.length) && ours.length > 0 && ours.every(isThere);
}

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
