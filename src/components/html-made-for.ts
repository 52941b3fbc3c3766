const made = new WeakMap<object, string>();

/** The HTML of an object, rendered once for as long as the object is kept; in development, rendered on every call. */
export async function htmlMadeFor(given: object, render: () => Promise<string>): Promise<string> {
  const html = made.get(given) ?? (await render());
  if (!import.meta.env.DEV) made.set(given, html);
  return html;
}
