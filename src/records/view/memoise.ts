/** Makes something of an object once, and keeps it for as long as the object is kept. */
export function memoise<Given extends object>(
  make: (given: Given) => string,
): (given: Given) => string {
  const kept = new WeakMap<Given, string>();
  return (given) => {
    const made = kept.get(given) ?? make(given);
    kept.set(given, made);
    return made;
  };
}
