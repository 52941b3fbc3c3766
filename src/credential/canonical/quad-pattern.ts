/** One end of a quad: the same for every document of a shape, a blank node, or what a document has in a slot. */
export type Term =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'blank'; readonly node: number }
  | {
      readonly kind: 'slot';
      readonly slot: number;
      readonly before: string;
      readonly after: string;
    };

/** A quad of the default graph that every document of a shape has. */
export interface QuadPattern {
  readonly subject: Term;
  /** With its brackets. */
  readonly predicate: string;
  readonly object: Term;
}

/** Values for patterns: texts by slot, in N-Quads form, and labels of blank nodes by number. */
export interface Filling {
  readonly texts: readonly string[];
  readonly label: (node: number) => string;
}

/** A line of N-Quads. */
export function quadLine({ subject, predicate, object }: QuadPattern, filling: Filling): string {
  return `${termText(subject, filling)} ${predicate} ${termText(object, filling)} .\n`;
}

function termText(term: Term, { texts, label }: Filling): string {
  switch (term.kind) {
    case 'fixed':
      return term.text;
    case 'blank':
      return `_:${label(term.node)}`;
    case 'slot':
      return `${term.before}${texts[term.slot] ?? ''}${term.after}`;
  }
}

/** Whether some texts make two patterns the same line, where different blank nodes have different labels. */
export function canBeSame(one: QuadPattern, other: QuadPattern): boolean {
  return (
    one.predicate === other.predicate &&
    canBeSameTerm(one.subject, other.subject) &&
    canBeSameTerm(one.object, other.object)
  );
}

/** A slot may have any text. A blank node is never the same as what has a name. */
function canBeSameTerm(one: Term, other: Term): boolean {
  if (one.kind === 'blank' || other.kind === 'blank')
    return one.kind === 'blank' && other.kind === 'blank' && one.node === other.node;
  return one.kind === 'slot' || other.kind === 'slot' || one.text === other.text;
}
