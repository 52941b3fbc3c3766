const made = new WeakMap<object, string>();

/** What was rendered for an object, for as long as the object is kept; while the site is being worked on, always anew. */
export async function htmlMadeFor(given: object, render: () => Promise<string>): Promise<string> {
  const html = made.get(given) ?? (await render());
  if (!import.meta.env.DEV) made.set(given, html);
  return html;
}
