/** The element with `data-part="name"` below another. Throws if it is missing or is another kind of element. */
export function partOf<T extends Element>(
  root: ParentNode,
  name: string,
  kind: abstract new (...given: never[]) => T,
): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof kind) return found;
  throw new Error(`This page has no ${name}.`);
}
